package org.jiandu.api.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jiandu.access.StaffRoll;
import org.jiandu.kernel.StaffId;
import org.jiandu.ticket.TicketLine;
import org.jiandu.ticket.TicketPage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tickets as the interface shows them: own names, stable within v1. */
@Component
class TicketView {
    private final StaffRoll staff;
    private final MessageSource words;

    TicketView(StaffRoll staff, MessageSource words) {
        this.staff = staff;
        this.words = words;
    }

    record Line(
            String number, String stage, @Nullable String as, String kind, String channel, String source,
            LocalDate receivedOn, boolean urgent, boolean sealed, @Nullable String department, @Nullable LocalDate due,
            boolean missed, String excerpt) {}

    record Whole(
            String number, long version, String stage, boolean open, @Nullable String as, String kind, String channel,
            String source, @Nullable String item, LocalDate receivedOn, Instant registeredAt, int people,
            @Nullable LocalDate reportDue, boolean urgent, boolean supervised, boolean sealed, @Nullable String department,
            int cycle, @Nullable Due due, String text, Map<String, String> particulars, List<Demand> demands,
            List<Share> shares, List<String> labels, List<Command> commands, List<Act> timeline) {}

    record Due(LocalDate on, boolean provisional, String policy) {}

    record Demand(int n, String text) {}

    record Share(int demand, String department, boolean leads, boolean signed, boolean replied) {}

    /** @param why the sentence that says why it is closed, or null while it is open */
    record Command(String command, boolean open, @Nullable String why, @Nullable String article) {}

    record Act(
            Instant at, String act, @Nullable String by, @Nullable String department, @Nullable String to, String text,
            @Nullable String decidedBy, @Nullable LocalDate on, String leaf) {}

    Line line(TicketLine line) {
        var t = line.ticket();
        var as = t.as();
        var owed = line.owed();
        return new Line(
                t.number().value(), t.stage().code(), as == null ? null : as.name(), t.kind().name(), t.channel().name(),
                t.origin().source().name(), t.receivedOn(), t.overlay().urgent(), t.sealed(),
                t.owner().map(o -> o.value()).orElse(null), owed == null ? null : owed.due(), line.missed(), line.excerpt());
    }

    Whole whole(TicketPage page, Locale locale) {
        var t = page.ticket();
        var as = t.as();
        var item = t.item();
        var owed = page.owed();
        var particulars = new TreeMap<String, String>();
        page.particulars().cells().forEach((field, value) -> particulars.put(field.name(), value));
        return new Whole(
                t.number().value(), t.version().value(), t.stage().code(), t.stage().open(), as == null ? null : as.name(),
                t.kind().name(), t.channel().name(), t.origin().source().name(),
                item == null ? null : item.notice() + "/" + item.item(), t.receivedOn(), t.registeredAt(),
                t.origin().people(), t.origin().reportDue(), t.overlay().urgent(), t.overlay().supervision() != null,
                t.sealed(), t.owner().map(o -> o.value()).orElse(null), t.cycle(),
                owed == null ? null : new Due(owed.due(), owed.provisional(), owed.policyId()), page.text(), particulars,
                t.demands().stream().map(d -> new Demand(d.n(), d.text())).toList(),
                t.shares().stream()
                        .map(s -> new Share(
                                s.demand(), s.department().value(), s.leads(), s.signedAt() != null, s.repliedAt() != null))
                        .toList(),
                t.sorting().labels().stream().sorted().toList(), commands(page, locale),
                page.timeline().stream().map(this::act).toList());
    }

    private List<Command> commands(TicketPage page, Locale locale) {
        return page.doors().stream()
                .map(door -> new Command(
                        door.command().slug(), door.open(),
                        door.reason().map(no -> words.getMessage(no.key(), no.args().toArray(), locale)).orElse(null),
                        door.reason().flatMap(no -> no.law()).map(a -> a.id()).orElse(null)))
                .toList();
    }

    private Act act(TicketPage.Moment moment) {
        var department = moment.department();
        var to = moment.to();
        return new Act(
                moment.at(), moment.act(), name(moment.staff()), department == null ? null : department.value(),
                to == null ? null : to.value(), moment.text(), name(moment.aside().whose()), moment.aside().on(),
                moment.leafHash());
    }

    private @Nullable String name(@Nullable StaffId id) {
        return id == null ? null : staff.find(id).map(StaffRoll.Member::name).orElseGet(() -> Objects.toString(id.value()));
    }
}
