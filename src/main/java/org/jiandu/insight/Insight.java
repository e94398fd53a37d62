package org.jiandu.insight;

import java.util.Locale;
import java.util.Optional;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** The supervisor's questions (监督). What the actor may not see is in no figure, list or export. */
public interface Insight {

    Answer<Report> report(Question question, Actor actor);

    /**
     * The tickets behind a figure, newest received first.
     *
     * @param after where the page before ended, or null for the first
     * @param size rows a page, 1 to 500
     */
    Answer<Slice<Course>> tickets(Question question, Figure figure, @Nullable String after, int size, Actor actor);

    /** The report as a table: one line a figure and department, each with definition and moment. */
    Answer<String> figuresCsv(Question question, Locale locale, Actor actor);

    /** The tickets behind a figure as a table, one line a ticket. */
    Answer<String> ticketsCsv(Question question, Figure figure, Locale locale, Actor actor);

    /** Whether this actor may ask at all. */
    boolean mayAsk(Actor actor);

    sealed interface Answer<T> {
        record Given<T>(T value) implements Answer<T> {}

        record Refused<T>(Refusal refusal) implements Answer<T> {}

        /** The value, or empty where the question was refused. */
        default Optional<T> given() {
            return switch (this) {
                case Given<T>(var value) -> Optional.of(value);
                case Refused<T> _ -> Optional.empty();
            };
        }
    }
}
