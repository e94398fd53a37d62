package org.jiandu.kernel;

import java.util.regex.Pattern;

/**
 * One item (整改事项) of one notice.
 *
 * @param notice the notice's short public name as it stands in addresses, e.g. {@code 2022}
 * @param item the printed ordinal, ≥ 1
 */
public record ItemRef(String notice, int item) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public ItemRef {
        if (!FORM.matcher(notice).matches() || item < 1) {
            throw new IllegalArgumentException("not an item of a notice");
        }
    }
}
