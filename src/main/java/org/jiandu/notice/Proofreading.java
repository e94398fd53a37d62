package org.jiandu.notice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiandu.access.Departments.Unit;
import org.jiandu.notice.Guide.Certainty;
import org.jiandu.notice.Guide.Correction;
import org.jiandu.notice.Guide.Named;

/**
 * What is known before anybody has looked at a new text: the departments' names, as printed before and as they are, and
 * faults of the print, those that were found in earlier notices and those that are faults in any text. Proposals only.
 */
public final class Proofreading {
    /** A fault wherever it stands: pattern, what shall stand there, how sure. */
    private record Fault(Pattern wrong, String right, Certainty certainty) {}

    private static final List<Fault> EVERYWHERE = List.of(
            new Fault(Pattern.compile("关于([“\"])关于[“\"]"), "关于$1", Certainty.CERTAIN),
            new Fault(Pattern.compile("的问。"), "的问题。", Certainty.CERTAIN),
            new Fault(Pattern.compile("(存在|关于|以及|并且|通过|对于)\\1"), "$1", Certainty.CERTAIN),
            new Fault(Pattern.compile("(\\p{IsHan}{3,8})\\1"), "$1", Certainty.PROPOSED),
            new Fault(Pattern.compile("([，。；、])\\1"), "$1", Certainty.PROPOSED),
            new Fault(Pattern.compile("。([”’]?(?:问题|方面)。)"), "$1", Certainty.PROPOSED));

    private final List<Named> names;
    private final List<Correction> before;

    /** @param earlier of every edition there is, also drafts: what a person decided once is asked again, never done again */
    public Proofreading(List<Unit> units, Collection<Guide> earlier) {
        var known = new LinkedHashMap<String, Named>();
        earlier.stream()
                .flatMap(g -> g.departments().stream())
                .forEach(n -> known.putIfAbsent(n.printed(), n));
        units.forEach(u -> known.putIfAbsent(u.name(), new Named(u.name(), u.code())));
        this.names = List.copyOf(known.values());
        this.before = earlier.stream()
                .flatMap(g -> g.corrections().stream())
                .filter(c -> c.decided() == null || c.decided().accepted())
                .toList();
    }

    /**
     * The text with what is known of it; themes are left to a person.
     *
     * @throws Unreadable no notice
     */
    public Manuscript of(String slug, Source source) {
        var parts = NoticeReader.parts(source);
        var found = new ArrayList<Correction>();
        var taken = new HashSet<Integer>();
        found.addAll(faults(0, parts.around(), taken));
        for (int i = 0; i < parts.items().size(); i++) {
            found.addAll(faults(i + 1, parts.items().get(i), taken));
        }
        return new Manuscript(slug, source, new Guide(names, java.util.Map.of(), found));
    }

    private List<Correction> faults(int item, Strand words, Set<Integer> taken) {
        var all = new ArrayList<Correction>();
        var earlier = before.stream().collect(Collectors.toMap(Correction::joined, c -> c, (a, b) -> a, LinkedHashMap::new));
        earlier.forEach((printed, c) -> {
            for (int i = words.toString().indexOf(printed); i >= 0; i = words.toString().indexOf(printed, i + 1)) {
                if (taken.add(words.place(i))) {
                    all.add(new Correction(item, words.place(i), printed, c.corrected(), c.certainty(), null));
                }
            }
        });
        for (var fault : EVERYWHERE) {
            var match = fault.wrong().matcher(words);
            while (match.find()) {
                var printed = match.group();
                var right = fault.wrong().matcher(printed).replaceFirst(fault.right());
                if (!right.equals(printed) && taken.add(words.place(match.start()))) {
                    all.add(new Correction(item, words.place(match.start()), printed, right, fault.certainty(), null));
                }
            }
        }
        return all;
    }
}
