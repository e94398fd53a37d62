package org.jiandu.intake;

import java.util.Arrays;
import java.util.Map;
import org.jiandu.kernel.ItemRef;
import org.jiandu.ticket.Kind;
import org.jspecify.annotations.Nullable;

/** What the feedback form sends, as typed; nothing in it is trusted. */
public record FeedbackForm(
        @Nullable String token, @Nullable String step, @Nullable String kind, @Nullable String item,
        @Nullable String text, @Nullable String name, @Nullable String phone, @Nullable String email,
        @Nullable String address, @Nullable String consent) {

    public static FeedbackForm fresh(String token, String item) {
        return fresh(token, new Begun(item, "", ""));
    }

    public static FeedbackForm fresh(String token, Begun begun) {
        return new FeedbackForm(token, "", begun.kind(), begun.item(), begun.text(), "", "", "", "", "");
    }

    /** What a link to the form begins for the reader, who may change all of it. */
    public record Begun(String item, String kind, String text) {
        private static final int LONGEST = 200;

        /** A link may be anybody's: only a short line is taken over. */
        public Begun {
            text = text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl) ? "" : text;
        }
    }

    /** @param typed field → what stands in it; absent where nothing does */
    public static FeedbackForm of(Map<String, String> typed) {
        return new FeedbackForm(
                typed.get("token"), typed.get("step"), typed.get("kind"), typed.get("item"), typed.get("text"),
                typed.get("name"), typed.get("phone"), typed.get("email"), typed.get("address"), typed.get("consent"));
    }

    public Draft draft() {
        return new Draft(
                or(token), kindOf(or(kind)), itemOf(or(item)), or(text), or(name), or(phone), or(email), or(address),
                "1".equals(consent));
    }

    /** Asks for a receipt that was given already; it can never hand in anything. */
    public Draft tokenOnly() {
        return new Draft(or(token), null, null, "", "", "", "", "", false);
    }

    public FeedbackForm with(String otherToken) {
        return new FeedbackForm(otherToken, step, kind, item, text, name, phone, email, address, consent);
    }

    public boolean step(String wanted) {
        return wanted.equals(step);
    }

    private static @Nullable Kind kindOf(String typed) {
        return Arrays.stream(Kind.values()).filter(k -> k.name().equals(typed)).findFirst().orElse(null);
    }

    private static @Nullable ItemRef itemOf(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        return ItemRef.read(typed).orElseGet(() -> new ItemRef("none", 1));
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
