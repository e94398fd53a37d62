package org.jiandu.ticket.internal;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jiandu.ticket.Answer;
import org.jiandu.ticket.Ticket;
import org.jiandu.ticket.TicketNumber;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** An answer given demand by demand, as one text; always Chinese, as it is a paper of the court. */
@Component
class AnswerText {
    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    private final MessageSource words;

    AnswerText(MessageSource words) {
        this.words = words;
    }

    /** Only the words where nothing else is asked for; else demand, facts and reasons, opinion, basis (信访工作条例 art. 32). */
    String compose(Ticket ticket, Answer answer) {
        boolean plain = answer.parts().size() == 1
                && answer.parts().getFirst().opinion() == null
                && answer.parts().getFirst().basis().isEmpty();
        return plain
                ? answer.parts().getFirst().facts()
                : answer.parts().stream().map(p -> part(ticket, p)).collect(Collectors.joining("\n\n"));
    }

    private String part(Ticket ticket, Answer.Part part) {
        var text = new StringBuilder();
        ticket.demands().stream()
                .filter(d -> d.n() == part.demand())
                .forEach(d -> text.append(say("ticket.answer.demand", d.n(), d.text())).append('\n'));
        text.append(say("ticket.answer.facts", part.facts()));
        var opinion = part.opinion();
        if (opinion != null) {
            text.append('\n').append(say("ticket.answer.opinion", say("ticket.opinion." + opinion.name())));
        }
        if (!part.basis().isEmpty()) {
            text.append('\n').append(say("ticket.answer.basis", part.basis()));
        }
        return text.toString();
    }

    /** For 监察室: which petition it was part of, and the whole of it. */
    String splitFrom(TicketNumber number, String whole) {
        return say("ticket.split.from", number.value(), whole);
    }

    private String say(String key, Object... args) {
        return words.getMessage(key, args, ZH);
    }
}
