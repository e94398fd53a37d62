package org.jiandu.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jiandu.calendar.Revisions;
import org.jiandu.calendar.Revisions.Outcome;
import org.jiandu.calendar.Typing;
import org.jiandu.deadline.Recounts;
import org.jiandu.intake.Draft;
import org.jiandu.intake.Intake;
import org.jiandu.intake.Intake.SubmitOutcome;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.StaffId;
import org.jiandu.ticket.Kind;
import org.springframework.context.ConfigurableApplicationContext;

/** A year is published while a million clocks run: how long until each was looked at, and what submissions feel of it. */
final class RevisionBench {
    static final int MOVING = 10_000;
    private static final int CLIENTS = 4;
    private static final int QUIET_SECONDS = 10;
    private static final int PAUSE_MILLIS = 50;

    /** One day more off than the law alone gives, in the week in which {@link ClockRowsLoad#MOVED_FROM} lies. */
    private static final String ADDED = "2027-06-10,holiday,端午节,OFFICIAL,虚构的通知,https://www.example.org/2027";

    private final Revisions revisions;
    private final Recounts recounts;
    private final Intake intake;
    private final Clock clock;
    private final Figures figures;
    private final int clocks;

    RevisionBench(ConfigurableApplicationContext portal, Figures figures, int clocks) {
        this.revisions = portal.getBean(Revisions.class);
        this.recounts = portal.getBean(Recounts.class);
        this.intake = portal.getBean(Intake.class);
        this.clock = portal.getBean(Clock.class);
        this.figures = figures;
        this.clocks = clocks;
    }

    void run() throws Exception {
        submitting(() -> TimeUnit.SECONDS.sleep(QUIET_SECONDS)); // warm
        double quiet = submitting(() -> TimeUnit.SECONDS.sleep(QUIET_SECONDS));
        int number = proposed();
        long begun = System.nanoTime();
        double during = submitting(() -> {
            done(revisions.adopt(number, staff(2, Role.LEADER)));
            while (recounts.work(clock.instant())) {
                // step by step, as the job does
            }
        });
        double passed = (System.nanoTime() - begun) / 1e9;
        var revision = revisions.find(number).orElseThrow();
        figures.most("a revision over " + clocks + " clocks, " + MOVING + " of which move", passed, "s", 60);
        figures.least("  dates moved", revision.moved(), "", MOVING);
        figures.plain("  submission p95, quiet", quiet, "ms");
        figures.most("  submission p95 meanwhile", during, "ms", 2 * quiet);
    }

    private interface Work {
        void run() throws Exception;
    }

    /** @return p95 in milliseconds of what was handed in while the work went on */
    private double submitting(Work work) throws Exception {
        var over = new AtomicBoolean();
        var taken = new ArrayList<Double>();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var all = new ArrayList<Future<List<Double>>>();
            for (int i = 0; i < CLIENTS; i++) {
                all.add(clients.submit(() -> client(over)));
            }
            work.run();
            over.set(true);
            for (var one : all) {
                taken.addAll(one.get());
            }
        }
        return TicketRowsLoad.percentile(taken.stream().mapToDouble(Double::doubleValue).toArray(), 0.95);
    }

    private List<Double> client(AtomicBoolean over) throws InterruptedException {
        var taken = new ArrayList<Double>();
        while (!over.get()) {
            var draft = new Draft(
                    intake.newToken(), Kind.COMPLAINT, null, "立案窗口三次让我回去补材料，每次说的都不一样。", "", "", "", "", true);
            long begun = System.nanoTime();
            if (!(intake.submit(draft) instanceof SubmitOutcome.Received)) {
                throw new IllegalStateException("a submission was refused");
            }
            taken.add((System.nanoTime() - begun) / 1e6);
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        return taken;
    }

    private int proposed() throws Exception {
        var rows = Files.readAllLines(Path.of("seeds/calendar-2024-2027.csv")).stream()
                .filter(line -> line.startsWith("2027-"))
                .map(line -> line.substring(0, line.indexOf(",PROVISIONAL")) + ",OFFICIAL,虚构的通知,https://www.example.org/2027")
                .collect(Collectors.joining("\n"));
        var typed = new Typing("", "", "", "date,type,name,status,document,source\n" + rows + "\n" + ADDED);
        return done(revisions.propose(typed, staff(1, Role.DIRECTOR)));
    }

    private static int done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var revision) -> revision.number();
            case Outcome.Unchanged _, Outcome.Refused _ -> throw new IllegalStateException("not taken: " + outcome);
        };
    }

    private static Actor.Staff staff(int n, Role role) {
        return new Actor.Staff(new StaffId("a_" + String.format("%032x", n)), new DepartmentCode("PETITION"), Set.of(role));
    }
}
