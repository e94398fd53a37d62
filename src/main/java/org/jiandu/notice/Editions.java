package org.jiandu.notice;

import java.util.List;
import java.util.Optional;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.ItemRef;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;
import org.jspecify.annotations.Nullable;

/** How a notice comes to be published: brought in and proofread by one person, published by another. */
public interface Editions {

    static boolean mayEdit(Actor.Staff staff) {
        return staff.is(Role.EDITOR);
    }

    static boolean mayDecide(Actor.Staff staff) {
        return staff.is(Role.DIRECTOR) || staff.is(Role.LEADER) || staff.is(Role.PRESIDENT);
    }

    /** What a text would become; nothing is kept. */
    Tried tried(Brought brought);

    /** The same, also where those words are there already and would be refused. */
    Tried reading(Brought brought);

    /** Keeps it as a draft: of a new notice, or the next edition of one that is there. The same words twice are refused. */
    Outcome bring(Brought brought, Actor actor);

    /** A draft with the words and decisions of the newest published edition. */
    Outcome revise(String slug, String note, Actor actor);

    /** What a person says of one fault of the print. */
    Outcome decide(Edition.Ref of, int place, Verdict verdict, Actor actor);

    /** Every certain correction that nobody has decided on is accepted. */
    Outcome acceptCertain(Edition.Ref of, Actor actor);

    /** A fault that somebody found; it is then decided on like the others. */
    Outcome found(Edition.Ref of, Guide.Correction correction, Actor actor);

    /** Our own grouping of an item, or which earlier item it goes on about. */
    Outcome group(Edition.Ref of, int item, String theme, Actor actor);

    Outcome link(Edition.Ref of, int item, ItemRef earlier, Actor actor);

    /** @return refused while a correction is undecided */
    Outcome propose(Edition.Ref of, Actor actor);

    /** By a second person. From then on it is what everybody reads. */
    Outcome publish(Edition.Ref of, Actor actor);

    Outcome sendBack(Edition.Ref of, String reason, Actor actor);

    Outcome discard(Edition.Ref of, Actor actor);

    /** All of all notices, newest first; for staff who edit or decide, else none. */
    List<Edition> all(Actor actor);

    Optional<Edition> find(Edition.Ref of, Actor actor);

    /**
     * @param slug the name in addresses, e.g. {@code 2022}
     * @param source the words
     * @param original the file as it was handed in, where the words were taken out of it; null where it was text already
     * @param note what is new in it, for the public
     */
    record Brought(String slug, String fileName, Source source, @Nullable Source original, String note) {
        /** Text as it was handed in. */
        public Brought(String slug, String fileName, Source source, String note) {
            this(slug, fileName, source, null, note);
        }
    }

    /** @param right what shall stand there if accepted */
    record Verdict(boolean accepted, String right, String why) {}

    /** What came of reading. */
    sealed interface Tried {
        /** @param standing the notice the next edition would follow, or null for a new one */
        record Read(Manuscript manuscript, Notice notice, @Nullable Notice standing) implements Tried {}

        record Refused(List<Refusal> reasons) implements Tried {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /** What came of an act. */
    sealed interface Outcome {
        record Done(Edition.Ref edition) implements Outcome {}

        record Refused(List<Refusal> reasons) implements Outcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }
}
