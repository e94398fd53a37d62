package org.jiandu.ticket;

import java.util.List;
import org.jiandu.kernel.DepartmentCode;

/** Which departments the words of a text suggest (分流提示): a hint for whoever triages; it decides nothing. */
public interface Routing {

    /** The departments whose words stand in the text, most words first; none where there is no such word. */
    List<Hint> hints(String text);

    /** Takes over the words that are not there yet. @return how many were new */
    int adopt(List<Word> words);

    /** @param words those that led to it, in the order of the text */
    record Hint(DepartmentCode department, List<String> words) {
        public Hint {
            words = List.copyOf(words);
        }
    }

    /** @param source where it comes from, in words */
    record Word(String word, DepartmentCode department, String source) {
        public Word {
            if (word.isBlank()) {
                throw new IllegalArgumentException("a routing word is not blank");
            }
        }
    }
}
