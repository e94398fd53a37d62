package org.jiandu.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiandu.kernel.Csv;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.routing.Proposal.Reason;
import org.jiandu.routing.Rule.Family;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.TicketClass;

/** Rules that belong together; the same set proposes the same for the same matter. */
public record RuleSet(List<Rule> rules) {
    public static final int MOST = 500;

    /** What somebody writes for a department that is complained of. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "ENFORCEMENT", List.of("执行局", "执行法官", "执行员", "执行干警", "执行人员"),
            "FILING", List.of("立案庭", "立案窗口", "诉讼服务中心", "诉服中心", "立案法官", "立案大厅"),
            "CIVIL", List.of("民事庭", "民庭", "民事审判庭"),
            "CRIMINAL", List.of("刑事庭", "刑庭"),
            "ADMINISTRATIVE", List.of("行政庭"),
            "PETITION", List.of("信访办", "信访窗口", "信访接待", "信访室"),
            "RESEARCH", List.of("研究室"),
            "FINANCE", List.of("财务室", "财务科"),
            "TRIAL_MANAGEMENT", List.of("审管办"),
            "DISCIPLINE", List.of("监察室"));

    public RuleSet {
        rules = rules.stream().sorted(Comparator.comparingInt(Rule::priority).reversed().thenComparing(Rule::id)).toList();
        if (rules.isEmpty() || rules.size() > MOST || rules.stream().map(Rule::id).distinct().count() != rules.size()) {
            throw new IllegalArgumentException("1 to " + MOST + " rules, each with an id of its own");
        }
    }

    /** @throws IllegalArgumentException what is wrong, in words */
    public static RuleSet read(String csv) {
        return new RuleSet(Csv.read(csv).stream().map(Rule::of).toList());
    }

    public Proposal propose(Matter matter) {
        var reasons = new ArrayList<Reason>();
        var plain = matter.plain();
        var said = matter.kind() == Kind.COMMENT ? TicketClass.SUGGESTION : TicketClass.COMPLAINT;
        var sealing = first(Family.SEAL, matter, plain, said);
        var read = sealing.or(() -> first(Family.CLASS, matter, plain, said));
        read.ifPresent(hit -> reasons.add(hit.reason()));
        var as = read.map(hit -> TicketClass.valueOf(hit.rule().result())).orElse(said);
        if (as == TicketClass.REPORT) {
            var harm = first(Family.HARM, matter, plain, as);
            harm.ifPresent(hit -> reasons.add(hit.reason()));
            as = harm.map(hit -> TicketClass.valueOf(hit.rule().result())).orElse(as);
        }
        var upward = first(Family.UPWARD, matter, plain, as);
        upward.ifPresent(hit -> reasons.add(hit.reason()));
        var named = as.accuses() ? named(plain) : List.<DepartmentCode>of();
        if (upward.isPresent()) {
            return new Proposal(as, null, true, true, reasons, named, List.of());
        }
        return sealing.isPresent()
                ? new Proposal(as, new DepartmentCode("DISCIPLINE"), true, false, reasons, named, List.of())
                : open(matter, plain, as, reasons, named);
    }

    private Proposal open(Matter matter, String plain, TicketClass as, List<Reason> reasons, List<DepartmentCode> named) {
        var fitting = hits(Family.DEPARTMENT, matter, plain, as).stream()
                .filter(hit -> named.stream().noneMatch(n -> n.value().equals(hit.rule().result())))
                .toList();
        if (!fitting.isEmpty()) {
            reasons.add(fitting.getFirst().reason());
        }
        var departments = fitting.stream()
                .map(hit -> hit.rule().result())
                .distinct()
                .toList();
        boolean nobody = departments.isEmpty() || departments.getFirst().equals(Rule.NOBODY);
        return new Proposal(
                as, nobody ? null : new DepartmentCode(departments.getFirst()), false, false, reasons, named,
                departments.stream().skip(1).limit(3).filter(d -> !nobody && !d.equals(Rule.NOBODY)).map(DepartmentCode::new).toList());
    }

    private static List<DepartmentCode> named(String plain) {
        return NAMES.entrySet().stream()
                .filter(e -> e.getValue().stream().anyMatch(plain::contains))
                .map(e -> new DepartmentCode(e.getKey()))
                .sorted(Comparator.comparing(DepartmentCode::value))
                .toList();
    }

    private Optional<Hit> first(Family family, Matter matter, String plain, TicketClass as) {
        return hits(family, matter, plain, as).stream().findFirst();
    }

    private List<Hit> hits(Family family, Matter matter, String plain, TicketClass as) {
        return rules.stream()
                .filter(rule -> rule.family() == family)
                .flatMap(rule -> rule.holds(matter, plain, as).map(words -> new Hit(rule, words)).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .toList();
    }

    private record Hit(Rule rule, List<String> words) {
        Reason reason() {
            return new Reason(rule.id(), words, rule.explanation());
        }
    }
}
