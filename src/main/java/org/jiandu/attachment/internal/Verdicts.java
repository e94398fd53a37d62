package org.jiandu.attachment.internal;

import org.jiandu.attachment.FileType;
import org.jspecify.annotations.Nullable;

/** The kinds of {@link Verdict}. */
final class Verdicts {
    private Verdicts() {}

    /** @param instead the same picture without its particulars, or null where it is kept as it came */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Good(FileType type, byte @Nullable [] instead) implements Verdict {}

    /** @param key {@code attachment.refused.…} */
    record Bad(String key) implements Verdict {}

    /** The machine could not do it, the file may be well: asked again later. */
    record Unasked(String why) implements Verdict {}
}
