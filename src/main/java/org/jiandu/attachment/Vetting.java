package org.jiandu.attachment;

import org.jiandu.kernel.Refusal;

/** Looks into a file that another room keeps itself: the same gate, sandbox and scanner as for the files of tickets. */
public interface Vetting {

    /** Waits for the answer, seconds at most; nothing is kept. */
    Vetted vet(Upload upload);

    sealed interface Vetted {
        /**
         * @param name without folders
         * @param content as it may be given out: of a picture, without its own particulars
         * @param scanned whether a virus scanner has seen it
         */
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Clean(String name, FileType type, byte[] content, boolean scanned) implements Vetted {}

        record Refused(Refusal why) implements Vetted {}
    }
}
