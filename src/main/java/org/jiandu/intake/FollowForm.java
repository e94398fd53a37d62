package org.jiandu.intake;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Satisfaction;
import org.jiandu.ticket.Version;
import org.jspecify.annotations.Nullable;

/**
 * What the follow page sends: number and code with every act, so that nothing is kept between two pages.
 *
 * @param act what the citizen wants done, e.g. {@code add}; empty to look only
 * @param version of the ticket the citizen saw
 * @param bag token under which files wait that are to be added
 */
public record FollowForm(
        @Nullable String number, @Nullable String code, @Nullable String act, @Nullable String version,
        @Nullable String text, @Nullable String satisfaction, @Nullable String sure,
        @Nullable String bag) {

    public FollowForm(
            @Nullable String number, @Nullable String code, @Nullable String act, @Nullable String version,
            @Nullable String text, @Nullable String satisfaction, @Nullable String sure) {
        this(number, code, act, version, text, satisfaction, sure, "");
    }

    public static FollowForm blank() {
        return new FollowForm("", "", "", "", "", "", "");
    }

    /** @param typed field → what stands in it; absent where nothing does */
    public static FollowForm of(Map<String, String> typed) {
        return new FollowForm(
                typed.get("number"), typed.get("code"), typed.get("act"), typed.get("version"), typed.get("text"),
                typed.get("satisfaction"), typed.get("sure"), typed.get("bag"));
    }

    public String typedNumber() {
        return number == null ? "" : number;
    }

    public String typedCode() {
        return code == null ? "" : code;
    }

    public String typedText() {
        return text == null ? "" : text;
    }

    public String typedBag() {
        return bag == null ? "" : bag;
    }

    /** The ticket as the citizen saw it; one that cannot be read was never seen. */
    public Version seen() {
        return new Version(version != null && version.matches("\\d{1,18}") ? Long.parseLong(version) : -1);
    }

    /** The empty page once more, in another language or size, with what was typed. */
    public boolean reread() {
        return "reread".equals(act);
    }

    /** Empty where only a look is wanted, or the act is none. */
    public Optional<Command> command() {
        return switch (act == null ? "" : act) {
            case "add" -> Optional.of(new Command.Add(typedText()));
            case "reopen" -> Optional.of(new Command.Reopen(typedText()));
            case "withdraw" -> "1".equals(sure) ? Optional.of(new Command.Withdraw()) : Optional.empty();
            case "rate" -> Arrays.stream(Satisfaction.values())
                    .filter(s -> s.name().equals(satisfaction))
                    .findFirst()
                    .map(Command.Rate::new);
            default -> Optional.empty();
        };
    }

    /** An act was meant, but not said: no choice made, no box ticked. */
    public boolean halfSaid() {
        return act != null && !act.isEmpty() && !act.equals("look") && command().isEmpty();
    }
}
