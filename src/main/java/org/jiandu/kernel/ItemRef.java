package org.jiandu.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One item (整改事项) of one notice.
 *
 * @param notice the notice's short public name as it stands in addresses, e.g. {@code 2022}
 * @param item the printed ordinal, ≥ 1
 */
public record ItemRef(String notice, int item) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private static final Pattern TYPED = Pattern.compile("(" + FORM.pattern() + "):([1-9]\\d{0,3})");

    /** As forms name items, e.g. {@code 2022:6}. */
    public static Optional<ItemRef> read(String typed) {
        var parts = TYPED.matcher(typed);
        return parts.matches() ? Optional.of(new ItemRef(parts.group(1), Integer.parseInt(parts.group(2)))) : Optional.empty();
    }

    public ItemRef {
        if (!FORM.matcher(notice).matches() || item < 1) {
            throw new IllegalArgumentException("not an item of a notice");
        }
    }
}
