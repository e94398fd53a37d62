package org.jiandu.attachment.internal;

import java.text.Normalizer;
import java.util.Optional;
import org.jiandu.attachment.Upload;
import org.jiandu.kernel.Refusal;

/** What can be said of a file without looking into it. */
final class Gate {
    private static final int LONGEST_NAME = 200;

    private Gate() {}

    /** The first thing that is wrong, in the order in which a person would mend it. */
    static Optional<Refusal> fault(Upload upload) {
        var name = name(upload);
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            return Optional.of(Refusal.of("attachment.refused.name", LONGEST_NAME));
        }
        if (upload.size() == 0) {
            return Optional.of(Refusal.of("attachment.refused.empty"));
        }
        if (upload.size() > Upload.MOST_BYTES) {
            return Optional.of(Refusal.of("attachment.refused.size", Upload.MOST_BYTES >> 20));
        }
        if (upload.content().length < upload.size()) {
            return Optional.of(Refusal.of("attachment.refused.total", Upload.MOST_BYTES_IN_ALL >> 20));
        }
        return Magic.guess(name, upload.content()).isEmpty()
                ? Optional.of(Refusal.of("attachment.refused.type"))
                : Optional.empty();
    }

    /** Without the folders that some browsers send along. */
    static String name(Upload upload) {
        return Normalizer.normalize(upload.name().replaceFirst("(?s)^.*[/\\\\]", ""), Normalizer.Form.NFC).strip();
    }

}
