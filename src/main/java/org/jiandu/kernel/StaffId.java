package org.jiandu.kernel;

import java.util.regex.Pattern;

/** The random name of a member of staff, also the subject of their entries in the trail. */
public record StaffId(String value) {
    private static final Pattern FORM = Pattern.compile("a_[0-9a-f]{32}");

    public StaffId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a staff id is a_ and 32 hex digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
