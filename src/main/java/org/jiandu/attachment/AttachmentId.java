package org.jiandu.attachment;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The random name of a file, 128 bits of it; also the subject of its own key in the vault. */
public record AttachmentId(String value) {
    private static final Pattern FORM = Pattern.compile("f_[0-9a-f]{32}");

    public AttachmentId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an attachment id is f_ and 32 hex digits");
        }
    }

    public static AttachmentId fresh() {
        return new AttachmentId("f_" + UUID.randomUUID().toString().replace("-", ""));
    }

    /** Empty where the address is none of ours. */
    public static Optional<AttachmentId> read(String typed) {
        return FORM.matcher(typed).matches() ? Optional.of(new AttachmentId(typed)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
