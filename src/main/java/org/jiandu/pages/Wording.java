package org.jiandu.pages;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jiandu.kernel.Refusal;
import org.jiandu.pages.Markup.Reading;

/**
 * What a page says, in Chinese and, where somebody has written it, in English.
 *
 * @param english empty where there is none, title and text alike
 */
public record Wording(Said chinese, Said english) {
    private static final int LONGEST_TITLE = 60;

    /** @param body in the markup of {@link Markup} */
    public record Said(String title, String body) {
        public static final Said NOTHING = new Said("", "");

        int size() {
            return title.length() + body.length();
        }

        boolean nothing() {
            return title.isBlank() && body.isBlank();
        }

        /** @throws IllegalStateException where it was never checked */
        public Text text() {
            return Markup.kept(body);
        }

        /** Title and text as they were typed, for a comparison. */
        String lines() {
            return title + "\n" + body;
        }

        private Said tidy() {
            return new Said(Normalizer.normalize(title, Normalizer.Form.NFC).strip(), lf(Normalizer.normalize(body, Normalizer.Form.NFC)).strip());
        }

        private static String lf(String typed) {
            return typed.replaceAll("\\R", "\n");
        }
    }

    Wording tidy() {
        return new Wording(chinese.tidy(), english.tidy());
    }

    public boolean inEnglish() {
        return !english.nothing();
    }

    public Difference since(Wording before) {
        return Difference.of(before.chinese.lines(), chinese.lines());
    }

    public Difference englishSince(Wording before) {
        return Difference.of(before.english.lines(), english.lines());
    }

    /** Everything that keeps it from being shown, each at its field. */
    List<Refusal> faults() {
        var all = new ArrayList<Refusal>();
        faults(all, chinese, "titleZh", "bodyZh");
        if (inEnglish()) {
            faults(all, english, "titleEn", "bodyEn");
        }
        return List.copyOf(all);
    }

    private static void faults(List<Refusal> all, Said said, String title, String body) {
        if (said.title.isBlank() || said.title.length() > LONGEST_TITLE || said.title.contains("\n")) {
            all.add(Refusal.of("pages.refused.title", LONGEST_TITLE).at(title));
        }
        if (said.body.isBlank()) {
            all.add(Refusal.of("pages.refused.body").at(body));
        } else if (Markup.read(said.body) instanceof Reading.Refused(var reasons)) {
            reasons.forEach(no -> all.add(no.at(body)));
        }
    }
}
