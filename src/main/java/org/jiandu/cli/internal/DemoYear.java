package org.jiandu.cli.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiandu.access.DemoStaff;
import org.jiandu.calendar.Calendars;
import org.jiandu.cli.DemoFolder;
import org.jiandu.cli.internal.DemoStories.Act;
import org.jiandu.cli.internal.DemoStories.End;
import org.jiandu.cli.internal.DemoStories.Story;
import org.jiandu.court.Court;
import org.jiandu.database.DatabaseProblem;
import org.jiandu.deadline.Deadlines;
import org.jiandu.intake.Receipt;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.Csv;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.TicketQuery;
import org.jiandu.ticket.Tickets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Fills an empty folder with fictional people and fourteen months of their tickets, before the web port opens. */
@Component
@ConditionalOnProperty(name = "jiandu.demo", havingValue = "true")
class DemoYear implements SmartLifecycle {
    static final String RECEIPT = "demo-receipt.txt";
    private static final Logger LOG = LoggerFactory.getLogger(DemoYear.class);
    private static final int TICKETS = 640;
    private static final int DAYS = 425;
    /** What nobody would leave lying for longer than a season. */
    private static final Set<End> STUCK = Set.of(End.STUCK_AT_DESK, End.STUCK_WITH_HANDLER);


    private final DemoClock clock;
    private final DemoHands hands;
    private final DemoStaff people;
    private final Court court;
    private final Tickets tickets;
    private final Deadlines deadlines;
    private final Calendars calendars;
    private final DemoShowcase showcase;
    private final Path seeds;
    private final Path data;
    private boolean running;

    DemoYear(
            DemoClock clock, DemoHands hands, DemoStaff people, Court court, Tickets tickets, Deadlines deadlines,
            Calendars calendars, DemoShowcase showcase, @Value("${jiandu.seeds}") Path seeds, @Value("${jiandu.data}") Path data) {
        this.clock = clock;
        this.hands = hands;
        this.people = people;
        this.court = court;
        this.tickets = tickets;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.showcase = showcase;
        this.seeds = seeds;
        this.data = data;
    }

    @Override
    public void start() {
        boolean empty = tickets.list(new TicketQuery(TicketQuery.View.ALL, "", null, 1), new Actor.Automatic("demo"))
                .rows()
                .isEmpty();
        if (!court.demo() && !empty) {
            throw new DatabaseProblem("这个数据文件夹里有真实的办件，不能装入演示数据：请用 --data 另选一个空文件夹。"
                    + " (This folder holds real tickets: choose an empty one with --data for a demonstration.)");
        }
        try {
            if (empty) {
                court.markDemo();
                admit();
                live();
                DemoFolder.filled(data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the demonstration's seeds cannot be read in " + seeds, e);
        } finally {
            clock.release();
        }
        running = true;
    }

    private void admit() throws IOException {
        for (var row : Csv.read(Files.readString(seeds.resolve("demo/people.csv")))) {
            var roles = Arrays.stream(row.getOrDefault("roles", "").split(";")).map(Role::valueOf).collect(Collectors.toSet());
            people.admit(
                    row.getOrDefault("login", ""), row.getOrDefault("name", ""),
                    new DepartmentCode(row.getOrDefault("department", "")), roles);
        }
    }

    /** A story under way. */
    private static final class Told {
        private final Story story;
        private int next;
        private @Nullable TicketId id;

        Told(Story story) {
            this.story = story;
        }

        Instant at() {
            return story.turns().get(next).at();
        }
    }

    private void live() throws IOException {
        var now = clock.instant();
        var queue = new PriorityQueue<>(Comparator.comparing(Told::at).thenComparingInt(t -> t.story.place()));
        queue.addAll(stories(CourtZone.dayOf(now)));
        var sweep = now.minus(Duration.ofDays(DAYS));
        int registered = 0;
        for (var told = queue.poll(); told != null && told.at().isBefore(now); told = queue.poll()) {
            while (sweep.isBefore(told.at())) {
                clock.step(sweep);
                deadlines.sweep(sweep);
                sweep = sweep.plus(Duration.ofDays(2));
            }
            clock.step(told.at());
            if (turn(told) && ++registered % 100 == 0) {
                LOG.info("演示数据 {}/{}", registered, TICKETS);
            }
            told.next++;
            if (told.next < told.story.turns().size()) {
                queue.add(told);
            }
        }
        clock.release();
        deadlines.sweep(clock.instant());
        showcase.play();
    }

    /** @return whether a ticket came in */
    private boolean turn(Told told) throws IOException {
        var act = told.story.turns().get(told.next).act();
        var id = told.id;
        if (id != null) {
            hands.act(act, told.story, id);
            return false;
        }
        if (act == Act.REGISTER) {
            var registered = hands.register(told.story);
            told.id = registered.id();
            keep(registered.receipt());
            return true;
        }
        return false;
    }

    /** The last receipt somebody got, so that a visitor of the demonstration can follow a ticket. */
    private void keep(@Nullable Receipt receipt) throws IOException {
        if (receipt != null) {
            Files.writeString(data.resolve(RECEIPT), receipt.number() + "\n" + receipt.code().grouped() + "\n");
        }
    }

    private List<Told> stories(LocalDate today) throws IOException {
        var invented = new DemoStories(seeds, calendars.current());
        var random = new Random(7);
        var all = new ArrayList<Told>();
        for (int place = 0; place < TICKETS; place++) {
            var on = today.minusDays(1 + (long) (DAYS - 5) * (TICKETS - 1 - place) / TICKETS);
            var end = end(random.nextInt(100));
            boolean longAgo = on.isBefore(today.minusDays(110));
            all.add(new Told(invented.story(place, on, longAgo && STUCK.contains(end) ? End.ANSWERED : end)));
        }
        return all;
    }

    private static End end(int of100) {
        if (of100 < 4) {
            return End.STUCK_AT_DESK;
        }
        if (of100 < 10) {
            return End.STUCK_WITH_HANDLER;
        }
        if (of100 < 14) {
            return End.SEALED;
        }
        if (of100 < 18) {
            return End.WITHDRAWN;
        }
        if (of100 < 23) {
            return End.REOPENED;
        }
        if (of100 < 26) {
            return End.REFUSED;
        }
        if (of100 < 29) {
            return End.REDIRECTED;
        }
        return of100 < 34 ? End.SUPPLEMENTED : End.ANSWERED;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the seeds, before the web server. */
    @Override
    public int getPhase() {
        return 110;
    }
}
