package org.jiandu.plain;

/**
 * How a page that was filled in is shown once more in another language or size: its form is sent, and nothing is lost.
 *
 * @param field the button's field, e.g. {@code step}
 * @param value what the field says then, e.g. {@code change}
 * @param enter what the Enter key says in this form, as the first button would otherwise
 */
public record Again(String field, String value, String enter) {}
