package org.jiandu.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Article;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/** The rules with all their versions: proposed by one person, adopted by another, governing by day 0 (S14). */
public interface Policies {

    /** Every rule, by its id. */
    List<History> all();

    Optional<History> of(String policyId);

    /** What a new version would give; changes nothing. */
    Tried tried(Amendment.Draft draft);

    static boolean mayPropose(Actor.Staff staff) {
        return staff.is(Role.DIRECTOR) || staff.is(Role.ADMINISTRATOR);
    }

    static boolean mayDecide(Actor.Staff staff) {
        return staff.is(Role.LEADER) || staff.is(Role.PRESIDENT) || staff.is(Role.ADMINISTRATOR);
    }

    /** Keeps a new version, in force for nobody yet. Only 信访办主任 and 系统管理员. @return none when it is kept */
    List<Refusal> propose(Amendment.Draft draft, Actor actor);

    /** Only 院领导 and 系统管理员, and never who proposed it. @return none when it is adopted */
    List<Refusal> adopt(String proposalId, Actor actor);

    /** Sends it back with a reason, by the same people; the proposer's words stay in the history. */
    List<Refusal> sendBack(String proposalId, String reason, Actor actor);

    /**
     * @param versions in order; the first is the rule as its source prints it
     * @param articles what it rests on, as in {@code seeds/policy-articles.csv}; none for a promise of our own
     * @param proposals newest first
     */
    record History(List<Version> versions, List<Article> articles, List<Proposal> proposals) {
        public History {
            versions = List.copyOf(versions);
            articles = List.copyOf(articles);
            proposals = List.copyOf(proposals);
        }

        public Rule printed() {
            return versions.getFirst().rule();
        }

        public Version last() {
            return versions.getLast();
        }

        public Version on(LocalDate day) {
            return Version.on(versions, day).orElse(versions.getFirst());
        }

        /** With one version more. */
        public History with(Version next) {
            return new History(
                    Stream.concat(versions.stream(), Stream.of(next)).toList(), articles, proposals);
        }

        public Optional<Proposal> open() {
            return proposals.stream().filter(p -> p.decidedAt() == null).findFirst();
        }
    }

    /**
     * @param from the first day 0 it governs
     * @param stands false: switched off, no new clock starts
     */
    record Version(int number, LocalDate from, Rule rule, boolean stands) {
        /** The version that governs a day 0. */
        public static Optional<Version> on(List<Version> versions, LocalDate dayZero) {
            return versions.stream()
                    .filter(v -> !v.from().isAfter(dayZero))
                    .max(Comparator.comparingInt(Version::number));
        }
    }

    /**
     * @param decidedAt null while nobody has decided, like {@code decidedBy}
     * @param version the version it became, or null where it is open or was sent back
     * @param answer why it was sent back, or empty
     */
    record Proposal(
            String id, Amendment.Draft draft, StaffId by, Instant at, @Nullable StaffId decidedBy, @Nullable Instant decidedAt,
            @Nullable Integer version, String answer) {}

    /** What comes of trying. */
    sealed interface Tried {
        /** @param running clocks that run now and keep their version */
        record Would(Amendment.Effect effect, List<Example> examples, int running) implements Tried {
            public Would {
                examples = List.copyOf(examples);
            }
        }

        record Refused(List<Refusal> reasons) implements Tried {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /**
     * What begins on {@code dayZero}.
     *
     * @param before as the rules stand; null where no clock starts
     * @param after with the new version
     */
    record Example(LocalDate dayZero, @Nullable Term before, @Nullable Term after) {
        public boolean changes() {
            return before == null ? after != null : after == null || !before.breachAt().equals(after.breachAt());
        }
    }
}
