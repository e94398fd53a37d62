package org.jiandu.correspondence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiandu.kernel.Article;
import org.jiandu.kernel.CourtDates;
import org.jiandu.kernel.Refusal;
import org.jiandu.ticket.Ticket;
import org.jiandu.ticket.TicketPage;
import org.jspecify.annotations.Nullable;

/**
 * What a 信访处理意见书 says; without one of its parts it cannot be issued.
 *
 * @param answers one to each demand
 * @param facts 事实和理由
 * @param remedy whom the citizen may ask for a review (复查)
 * @param remedyBy the last day to ask, or null while nobody has said it
 */
public record Opinion(
        List<Answer> answers, String facts, String basis, String remedy, @Nullable LocalDate remedyBy) {
    private static final Article CONTENT = Article.of("XF-2022-32");
    private static final Article REVIEW = Article.of("XF-2022-35");

    public Opinion {
        answers = List.copyOf(answers);
    }

    /** The three the law knows. */
    public enum Verdict {
        SUPPORTED("予以支持"),
        EXPLAINED("予以解释说明"),
        DECLINED("不予支持");

        private final String zh;

        Verdict(String zh) {
            this.zh = zh;
        }

        public String zh() {
            return zh;
        }
    }

    /** @param verdict null while nobody has decided */
    public record Answer(String demand, @Nullable Verdict verdict, String words) {}

    /** What was answered to each demand of a ticket. */
    public static Opinion of(TicketPage page, String remedy, LocalDate remedyBy) {
        var demands = page.ticket().demands();
        var answers = page.parts().stream()
                .map(p -> new Answer(
                        demands.stream().filter(d -> d.n() == p.demand()).findFirst().map(Ticket.Demand::text).orElse(page.text()),
                        verdict(p.opinion()), p.facts()))
                .toList();
        var facts = numbered(page.parts().stream().map(org.jiandu.ticket.Answer.Part::facts).toList());
        var basis = page.parts().stream().map(org.jiandu.ticket.Answer.Part::basis).distinct().collect(Collectors.joining("；"));
        return new Opinion(answers, facts, basis, remedy, remedyBy);
    }

    private static @Nullable Verdict verdict(org.jiandu.ticket.Answer.@Nullable Opinion opinion) {
        return switch (opinion) {
            case SUPPORTED -> Verdict.SUPPORTED;
            case EXPLAINED -> Verdict.EXPLAINED;
            case NOT_SUPPORTED -> Verdict.DECLINED;
            case null -> null;
        };
    }

    /** Every part that is missing, each with the article that asks for it; empty when it may be issued. */
    public List<Refusal> faults() {
        var all = new ArrayList<Refusal>();
        if (answers.isEmpty() || answers.stream().anyMatch(a -> a.demand().isBlank())) {
            all.add(Refusal.of("correspondence.refused.part.demands").at("demands").citing(CONTENT));
        }
        if (answers.isEmpty() || answers.stream().anyMatch(a -> a.verdict() == null || a.words().isBlank())) {
            all.add(Refusal.of("correspondence.refused.part.opinion").at("opinion").citing(CONTENT));
        }
        blank(all, facts, "facts", CONTENT);
        blank(all, basis, "basis", CONTENT);
        blank(all, remedy, "remedy", REVIEW);
        if (remedyBy == null) {
            all.add(Refusal.of("correspondence.refused.part.remedyBy").at("remedyBy").citing(REVIEW));
        }
        return List.copyOf(all);
    }

    /** For the paper {@code opinion}, and the same parts for {@code report} and {@code report-up}. */
    public PaperData data() {
        var data = PaperData.none()
                .with("demands", numbered(answers.stream().map(Answer::demand).toList()))
                .with("facts", facts)
                .with("basis", basis)
                .with("remedy", remedy)
                .with("opinion", numbered(answers.stream().map(Opinion::said).toList()));
        return remedyBy == null ? data : data.with("remedyBy", CourtDates.formal(remedyBy, Locale.SIMPLIFIED_CHINESE));
    }

    private static String said(Answer answer) {
        var verdict = answer.verdict();
        return verdict == null ? "" : verdict.zh() + "。";
    }

    private static String numbered(List<String> items) {
        return items.size() == 1
                ? items.getFirst()
                : IntStream.range(0, items.size())
                        .mapToObj(i -> (i + 1) + "." + items.get(i))
                        .collect(Collectors.joining("\n"));
    }

    private static void blank(List<Refusal> all, String words, String part, Article law) {
        if (words.isBlank()) {
            all.add(Refusal.of("correspondence.refused.part." + part).at(part).citing(law));
        }
    }
}
