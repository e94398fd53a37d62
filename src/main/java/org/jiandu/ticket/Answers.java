package org.jiandu.ticket;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiandu.kernel.Article;
import org.jiandu.kernel.Refusal;

/** What a 信访处理意见书 must hold before it may be laid before anybody (信访工作条例 art. 32; T14). */
final class Answers {
    private Answers() {}

    static List<Refusal> faults(Ticket ticket, Answer answer) {
        var all = new ArrayList<Refusal>();
        var as = ticket.as();
        boolean decided = as != null && as.decided();
        Map<Integer, Answer.Part> parts = new HashMap<>();
        answer.parts().forEach(p -> parts.put(p.demand(), p));
        for (int demand : ticket.demandNumbers()) {
            var part = parts.get(demand);
            if (part == null) {
                all.add(Refusal.of("ticket.refused.answer.demand", demand).at("answer").citing(Article.of("XF-2022-32")));
            } else {
                all.addAll(faults(part, decided));
            }
        }
        if (decided) {
            all.addAll(Faults.length(answer.report(), "report", 10));
            if (ticket.tally().contacts() == 0 && answer.noContact().strip().length() < 5) {
                all.add(Refusal.of("ticket.refused.answer.contact").at("noContact"));
            }
        }
        ticket.shares().stream()
                .filter(s -> s.active() && s.leads() && s.repliedAt() == null)
                .findFirst()
                .ifPresent(s -> all.add(Refusal.of("ticket.refused.answer.share", s.demand()).at("answer")));
        return all;
    }

    private static List<Refusal> faults(Answer.Part part, boolean decided) {
        var all = new ArrayList<>(Faults.length(part.facts(), "answer", 10));
        if (decided && part.opinion() == null) {
            all.add(Refusal.of("ticket.refused.answer.opinion", part.demand()).at("opinion").citing(Article.of("XF-2022-32")));
        }
        if (decided && part.basis().strip().length() < 4) {
            all.add(Refusal.of("ticket.refused.answer.basis", part.demand()).at("basis").citing(Article.of("XF-2022-32")));
        }
        all.addAll(Faults.length(part.basis(), "basis", 0));
        return all;
    }
}
