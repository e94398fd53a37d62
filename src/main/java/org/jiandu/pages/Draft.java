package org.jiandu.pages;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jiandu.kernel.Refusal;

/**
 * A new wording as its editor hands it in.
 *
 * @param basedOn the version that was open before the editor
 * @param change what changed and why, in a sentence for everybody
 */
public record Draft(String slug, int basedOn, Wording wording, String change) {
    private static final int SHORTEST_CHANGE = 4;
    private static final int LONGEST_CHANGE = 200;

    /** Line ends and outer spaces as they are kept. */
    public Draft tidy() {
        return new Draft(slug, basedOn, wording.tidy(), Normalizer.normalize(change, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip());
    }

    /** Characters typed in all. */
    public int size() {
        return wording.chinese().size() + wording.english().size() + change.length();
    }

    /** Everything that keeps it from being proposed, each at its field. */
    public List<Refusal> faults() {
        var all = new ArrayList<>(wording.faults());
        if (change.length() < SHORTEST_CHANGE || change.length() > LONGEST_CHANGE) {
            all.add(Refusal.of("pages.refused.change", SHORTEST_CHANGE, LONGEST_CHANGE).at("change"));
        }
        return List.copyOf(all);
    }
}
