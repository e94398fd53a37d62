package org.jiandu.board.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiandu.board.Board;
import org.jiandu.board.Hands;
import org.jiandu.board.Promise;
import org.jiandu.board.SiteColumn;
import org.jiandu.board.internal.BoardActs.Held;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.Refusal;
import org.jiandu.notice.MeasureRef;
import org.jiandu.notice.Notices;
import org.jiandu.trail.Entry;
import org.jiandu.vault.Content;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is kept without a second yes: voices for a year, the first day that counts, who looked at a column. */
@Component
class Keeping {
    private final BoardActs acts;
    private final JdbcBoard rows;
    private final Notices notices;

    Keeping(BoardActs acts, JdbcBoard rows, Notices notices) {
        this.acts = acts;
        this.rows = rows;
        this.notices = notices;
    }

    @Transactional
    public List<Refusal> confirmYear(MeasureRef measure, int year, Actor actor) {
        return acts.hold(measure.of().notice())
                .map(held -> confirmYear(held, measure, year, actor))
                .orElseGet(Filing::unknown);
    }

    private List<Refusal> confirmYear(Held held, MeasureRef measure, int year, Actor actor) {
        boolean promised = held.kept().promises().stream()
                .anyMatch(p -> p instanceof Promise.YearEnd y && y.ref().equals(measure) && y.year() == year);
        var block = held.measure(measure).map(n -> n.block());
        if (!promised || block.isEmpty()) {
            return Filing.unknown();
        }
        if (!(actor instanceof Actor.Staff staff) || !Hands.confirmsYears(staff, block.get())) {
            return List.of(Refusal.of("board.refused.year.role"));
        }
        if (!rows.confirm(measure, year, staff.id(), acts.now())) {
            return List.of(Refusal.of("board.refused.year.own"));
        }
        acts.append(acts.entry(held, Entry.By.STAFF, "board_year_confirmed")
                .with("target", measure.path())
                .with("year", year)
                .committing("by", Content.STAFF, staff.id().value()));
        return List.of();
    }

    @Transactional
    public List<Refusal> start(String notice, LocalDate from, Actor actor) {
        return acts.hold(notice).map(held -> start(held, from, actor)).orElseGet(Filing::unknown);
    }

    private List<Refusal> start(Held held, LocalDate from, Actor actor) {
        if (!(actor instanceof Actor.Staff staff) || !Hands.edits(staff)) {
            return List.of(Refusal.of("board.refused.start.role"));
        }
        var slug = held.notice().slug();
        var published = notices.publishedAt(slug).map(CourtZone::dayOf).orElse(null);
        var no = Board.startFault(published, held.startSet(), from, today());
        if (no.isPresent()) {
            return List.of(no.get());
        }
        rows.start(slug, from);
        acts.append(acts.entry(held, Entry.By.STAFF, "board_start_set")
                .with("starts_on", from.toString())
                .with("before", String.valueOf(held.kept().startsOn()))
                .committing("by", Content.STAFF, staff.id().value()));
        return List.of();
    }

    @Transactional
    public List<Refusal> checked(String notice, SiteColumn.Checked check, Actor actor) {
        return acts.hold(notice).map(held -> checked(held, check, actor)).orElseGet(Filing::unknown);
    }

    private List<Refusal> checked(Held held, SiteColumn.Checked check, Actor actor) {
        if (held.kept().columns().stream().noneMatch(c -> c.code().equals(check.column()))) {
            return Filing.unknown();
        }
        if (!(actor instanceof Actor.Staff staff) || !Hands.checksColumns(staff)) {
            return List.of(Refusal.of("board.refused.column.role"));
        }
        var no = fault(check);
        if (no.isPresent()) {
            return List.of(no.get());
        }
        rows.add(held.notice().slug(), check, staff.id(), acts.now());
        acts.append(acts.entry(held, Entry.By.STAFF, "board_column_checked")
                .with("target", check.column())
                .with("checked_on", check.on().toString())
                .with("updated_on", String.valueOf(check.updated()))
                .committing("by", Content.STAFF, staff.id().value()));
        return List.of();
    }

    private Optional<Refusal> fault(SiteColumn.Checked check) {
        if (check.on().isAfter(today())) {
            return Optional.of(Refusal.of("board.refused.day.future").at("on"));
        }
        var updated = check.updated();
        return updated != null && updated.isAfter(check.on())
                ? Optional.of(Refusal.of("board.refused.column.updated").at("updated"))
                : Optional.empty();
    }

    private LocalDate today() {
        return CourtZone.dayOf(acts.now());
    }
}
