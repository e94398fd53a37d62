package org.jiandu.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiandu.calendar.WorkCalendar;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.Csv;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.ticket.Channel;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.Satisfaction;
import org.jiandu.ticket.TicketClass;

/** Invents, always the same from the same seed, what happened to each fictional ticket and when. */
final class DemoStories {
    private static final LocalTime OPENS = LocalTime.of(8, 30);
    private static final List<String> BEFORE = List.of("", "您好，", "反映一个情况：", "想提个意见。", "请帮忙看看：");
    private static final List<String> AFTER = List.of("", "谢谢。", "盼复。", "请尽快核实。", "希望能有个答复。");

    private static final List<Channel> DESK = List.of(Channel.LETTER, Channel.PHONE, Channel.VISIT);
    private static final List<Satisfaction> RATINGS = List.of(
            Satisfaction.CONTENT, Satisfaction.CONTENT, Satisfaction.PARTLY, Satisfaction.DISCONTENT);

    private final Random random = new Random(20_221_231);
    private final WorkCalendar calendar;
    private final List<Map<String, String>> texts;

    DemoStories(Path seeds, WorkCalendar calendar) throws IOException {
        this.calendar = calendar;
        this.texts = Csv.read(Files.readString(seeds.resolve("demo/texts.csv")));
    }

    /** How a story ends; everything that lies after today simply has not happened yet. */
    enum End {
        ANSWERED,
        STUCK_AT_DESK,
        STUCK_WITH_HANDLER,
        SEALED,
        WITHDRAWN,
        REOPENED,
        REFUSED,
        REDIRECTED,
        SUPPLEMENTED
    }

    /** @param at when it happened */
    record Turn(Instant at, Act act) {}

    enum Act {
        REGISTER, TRIAGE, SEAL, PROPOSE, ASSIGN, SIGN_FOR, VIEW_IDENTITY, SUBMIT_ANSWER, RETURN_ANSWER, APPROVE_ANSWER,
        ADD, RATE, REOPEN, WITHDRAW, CLOSE, ASK_SUPPLEMENT, PROPOSE_REFUSAL, PROPOSE_REDIRECT, CONCLUDE_REFUSAL,
        CONCLUDE_REDIRECT, NOTE, URGE
    }

    /**
     * One fictional ticket.
     *
     * @param named whether the citizen left a name and a telephone number
     */
    record Story(
            Kind kind, TicketClass as, String item, DepartmentCode department, Set<DepartmentCode> accused, String text,
            String answer, Channel channel, boolean named, int place, Satisfaction rating, List<Turn> turns) {}

    /** @param place of this story among all, ≥ 0, for the fictional names */
    Story story(int place, LocalDate on, End wanted) {
        var row = pick(wanted);
        var channel = random.nextInt(10) < 7 ? Channel.WEB : DESK.get(random.nextInt(DESK.size()));
        var at = channel == Channel.WEB
                ? on.atTime(7 + random.nextInt(15), random.nextInt(60)).atZone(CourtZone.ZONE).toInstant()
                : office(on.minusDays(1), 1);
        var kind = Kind.valueOf(cell(row, "kind"));
        return new Story(
                kind, TicketClass.valueOf(cell(row, "class")), cell(row, "item"),
                new DepartmentCode(cell(row, "department")), accused(cell(row, "accused")), told(cell(row, "text")),
                cell(row, "answer"), channel, random.nextInt(10) < 6, place,
                RATINGS.get(random.nextInt(RATINGS.size())), turns(at, kind, wanted));
    }

    private Map<String, String> pick(End wanted) {
        boolean aside = wanted == End.REFUSED || wanted == End.REDIRECTED;
        var fitting = texts.stream()
                .filter(row -> cell(row, "end").equals(aside ? wanted.name() : ""))
                .filter(row -> cell(row, "class").equals("REPORT") == (wanted == End.SEALED))
                .toList();
        return fitting.get(random.nextInt(fitting.size()));
    }

    private String told(String text) {
        return BEFORE.get(random.nextInt(BEFORE.size())) + text + AFTER.get(random.nextInt(AFTER.size()));
    }

    private List<Turn> turns(Instant received, Kind kind, End end) {
        var turns = new ArrayList<Turn>();
        turns.add(new Turn(received, Act.REGISTER));
        var triaged = later(turns, received, end == End.STUCK_AT_DESK ? 400 : 1 + random.nextInt(2), Act.TRIAGE);
        switch (end) {
            case STUCK_AT_DESK -> {}
            case SEALED -> turns.set(1, new Turn(triaged, Act.SEAL));
            case WITHDRAWN -> turns.add(new Turn(triaged.plus(Duration.ofHours(20)), Act.WITHDRAW));
            case REFUSED -> later(turns, later(turns, triaged, 1, Act.PROPOSE_REFUSAL), 2, Act.CONCLUDE_REFUSAL);
            case REDIRECTED -> later(turns, later(turns, triaged, 1, Act.PROPOSE_REDIRECT), 2, Act.CONCLUDE_REDIRECT);
            case SUPPLEMENTED -> {
                var asked = later(turns, triaged, 1, Act.ASK_SUPPLEMENT);
                var added = asked.plus(Duration.ofHours(40 + random.nextInt(60)));
                turns.add(new Turn(added, Act.ADD));
                handled(turns, added, kind, End.ANSWERED);
            }
            case ANSWERED, STUCK_WITH_HANDLER, REOPENED -> handled(turns, triaged, kind, end);
        }
        return turns;
    }

    private void handled(List<Turn> turns, Instant triaged, Kind kind, End end) {
        var signed = assigned(turns, triaged);
        if (random.nextInt(6) == 0) {
            turns.add(new Turn(signed.plus(Duration.ofHours(30)), Act.ADD));
        }
        if (random.nextInt(5) == 0) {
            later(turns, signed, 1, Act.NOTE);
        }
        if (random.nextInt(8) == 0) {
            later(turns, signed, 3, Act.URGE);
        }
        int days = end == End.STUCK_WITH_HANDLER ? 400 : daysToAnswer(kind);
        var answered = answered(turns, signed, days);
        if (end == End.REOPENED) {
            var again = answered.plus(Duration.ofDays(3));
            turns.add(new Turn(again, Act.REOPEN));
            answered = answered(turns, assigned(turns, again), 4 + random.nextInt(15));
        }
        if (random.nextInt(10) < 6) {
            turns.add(new Turn(answered.plus(Duration.ofHours(5 + random.nextInt(90))), Act.RATE));
            later(turns, answered, 6, Act.CLOSE);
        } else {
            later(turns, answered, 14, Act.CLOSE);
        }
    }

    private Instant assigned(List<Turn> turns, Instant from) {
        var proposed = later(turns, from, 1, Act.PROPOSE);
        var assigned = later(turns, proposed, 1, Act.ASSIGN);
        return later(turns, assigned, 1, Act.SIGN_FOR);
    }

    private Instant answered(List<Turn> turns, Instant from, int workingDays) {
        if (random.nextInt(3) == 0) {
            later(turns, from, 1, Act.VIEW_IDENTITY);
        }
        var submitted = later(turns, from, workingDays, Act.SUBMIT_ANSWER);
        if (random.nextInt(7) == 0) {
            var returned = later(turns, submitted, 1, Act.RETURN_ANSWER);
            submitted = later(turns, returned, 2, Act.SUBMIT_ANSWER);
        }
        return later(turns, submitted, 1, Act.APPROVE_ANSWER);
    }

    /** Working days until the draft; one in nine is too slow. */
    private int daysToAnswer(Kind kind) {
        boolean slow = random.nextInt(9) == 0;
        return switch (kind) {
            case COMMENT -> slow ? 14 + random.nextInt(12) : 2 + random.nextInt(7);
            case COMPLAINT -> slow ? 42 + random.nextInt(20) : 6 + random.nextInt(26);
        };
    }

    private Instant later(List<Turn> turns, Instant from, int workingDays, Act act) {
        var at = office(CourtZone.dayOf(from), workingDays);
        turns.add(new Turn(at, act));
        return at;
    }

    /** Some moment in the office, so many working days after a day. */
    private Instant office(LocalDate from, int workingDays) {
        var day = from;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (calendar.works(day)) {
                left--;
            }
        }
        return day.atTime(OPENS).plusMinutes(random.nextInt(480)).atZone(CourtZone.ZONE).toInstant();
    }

    private static Set<DepartmentCode> accused(String cell) {
        return Arrays.stream(cell.split(";"))
                .filter(code -> !code.isEmpty())
                .map(DepartmentCode::new)
                .collect(Collectors.toSet());
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
