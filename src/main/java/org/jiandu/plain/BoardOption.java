package org.jiandu.plain;

/** What a filter of the board may be set to, and how it is called. */
public record BoardOption(String value, String name) {}
