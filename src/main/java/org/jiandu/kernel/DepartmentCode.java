package org.jiandu.kernel;

import java.util.regex.Pattern;

/** The short, lasting code of a department (内设机构); its name may change, the code does not. */
public record DepartmentCode(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{1,31}");

    public DepartmentCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a department code is 2 to 32 capital letters, digits or _");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
