package org.jiandu.ui.oversight;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jiandu.access.Departments;
import org.jiandu.insight.Course;
import org.jiandu.insight.Days;
import org.jiandu.insight.Figure;
import org.jiandu.insight.Figures;
import org.jiandu.insight.Insight;
import org.jiandu.insight.Insight.Answer;
import org.jiandu.insight.Question;
import org.jiandu.insight.Report;
import org.jiandu.insight.Share;
import org.jiandu.insight.Whose;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.Slice;
import org.jiandu.ticket.Tickets;
import org.jiandu.ticket.Visibility;
import org.jiandu.ui.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the supervisor's pages ask, and what they show; keeps nothing between two requests. */
@Component
class OversightModel {
    static final int PAGE = 50;

    private final Insight insight;
    private final Tickets tickets;
    private final Departments departments;
    private final SignedIn signedIn;
    private final Clock clock;

    OversightModel(Insight insight, Tickets tickets, Departments departments, SignedIn signedIn, Clock clock) {
        this.tickets = tickets;
        this.insight = insight;
        this.departments = departments;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** A period offered by name, {@code oversight.period.<name>}. */
    record Period(String name, LocalDate from, LocalDate to) {
        boolean is(Question question) {
            return from.equals(question.from()) && to.equals(question.to());
        }
    }

    List<Period> periods() {
        var today = today();
        return List.of(
                new Period("month", today.withDayOfMonth(1), today),
                new Period("quarter", today.minusMonths(3).plusDays(1), today),
                new Period("year", today.minusYears(1).plusDays(1), today));
    }

    List<Tickets.Labelled> labels() {
        return tickets.labels(signedIn.actor());
    }

    Question usual() {
        var year = periods().getLast();
        return Question.of(year.from(), year.to());
    }

    /** The question in an address; the usual one where it names none, empty where it cannot be read. */
    Optional<Question> read(Map<String, List<String>> address) {
        var usual = usual();
        try {
            return Optional.of(new Question(
                    first(address, "from").map(LocalDate::parse).orElse(usual.from()),
                    first(address, "to").map(LocalDate::parse).orElse(usual.to()),
                    first(address, "whose").map(Whose::read).orElse(usual.whose())));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Optional<Figure> figure(Map<String, List<String>> address) {
        return first(address, "figure").map(Figure::read).orElse(Optional.of(Figure.RECEIVED));
    }

    static Optional<String> first(Map<String, List<String>> address, String name) {
        return address.getOrDefault(name, List.of()).stream().findFirst().filter(v -> !v.isEmpty());
    }

    static Map<String, String> address(Question question) {
        var address = new LinkedHashMap<String, String>();
        address.put("from", question.from().toString());
        address.put("to", question.to().toString());
        address.put("whose", question.whose().text());
        return address;
    }

    static Map<String, String> address(Question question, Figure figure) {
        var address = address(question);
        address.put("figure", figure.code());
        return address;
    }

    Answer<Report> report(Question question) {
        return insight.report(question, signedIn.actor());
    }

    Answer<Slice<Course>> tickets(Question question, Figure figure, @Nullable String after) {
        return insight.tickets(question, figure, after, PAGE, signedIn.actor());
    }

    /** Whether this reader may open what the lists name. */
    boolean opens() {
        return switch (Visibility.scope(signedIn.actor()).reach()) {
            case ALL -> true;
            case UNIT, ONE, NOTHING -> false;
        };
    }

    /** Asked anew with the roles of the moment; empty where it is refused by now. */
    String figuresCsv(Question question, Locale locale) {
        return insight.figuresCsv(question, locale, signedIn.actor()).given().orElse("");
    }

    String ticketsCsv(Question question, Figure figure, Locale locale) {
        return insight.ticketsCsv(question, figure, locale, signedIn.actor()).given().orElse("");
    }

    List<Whose> choices() {
        var all = new java.util.ArrayList<Whose>();
        all.add(new Whose.Everybody());
        departments.all().forEach(unit -> all.add(new Whose.Unit(unit.code())));
        all.add(new Whose.Unassigned());
        return all;
    }

    /** The name of a department, or empty where it is a key's business ({@code insight.whose.…}). */
    Optional<String> name(Whose whose, Locale locale) {
        return switch (whose) {
            case Whose.Everybody _, Whose.Unassigned _ -> Optional.empty();
            case Whose.Unit(var code) -> Optional.of(departments.name(code, locale));
        };
    }

    static String percent(Share share) {
        return share.perMille() / 10 + "." + share.perMille() % 10 + "%";
    }

    /** The days of a median or of a p90, or empty where there are too few. */
    static Optional<Integer> days(Figures figures, Figure figure) {
        return switch (figures.days()) {
            case Days.TooFew _ -> Optional.empty();
            case Days.Spread(var _, var median, var p90) ->
                Optional.of(figure == Figure.P90_DAYS ? p90 : median);
        };
    }

    /** A bar of ten by hundred without a letter in it; the number stands beside it. */
    static String bar(Share share) {
        double width = share.perMille() / 10.0;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 10\" width=\"100\" height=\"10\" "
                + "preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">"
                + "<rect class=\"bar-ground\" width=\"100\" height=\"10\"/><rect class=\"bar-part\" width=\"" + width
                + "\" height=\"10\"/></svg>";
    }

    Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return CourtZone.dayOf(clock.instant());
    }
}
