package org.jiandu.ticket;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number a citizen is told (办件编号), e.g. {@code WH-2026-000123}; consecutive within a year, never in an address. */
public record TicketNumber(String value) {
    private static final Pattern FORM = Pattern.compile("WH-20\\d{2}-\\d{6,}");

    public TicketNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a ticket number looks like WH-2026-000123");
        }
    }

    public static TicketNumber of(int year, long serial) {
        return new TicketNumber(String.format(Locale.ROOT, "WH-%d-%06d", year, serial));
    }

    /** Reads what a person typed: any case, spaces, full-width digits and dashes; empty if it is no number. */
    public static Optional<TicketNumber> read(String typed) {
        var plain = java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
                .strip()
                .replaceAll("[\\s\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("-+", "-")
                .toUpperCase(Locale.ROOT);
        return FORM.matcher(plain).matches() ? Optional.of(new TicketNumber(plain)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
