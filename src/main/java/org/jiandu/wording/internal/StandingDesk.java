package org.jiandu.wording.internal;

import java.time.Clock;
import java.util.List;
import org.jiandu.access.Departments;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.ticket.Stage;
import org.jiandu.ticket.TicketPage;
import org.jiandu.ticket.TicketPage.Moment;
import org.jiandu.wording.Sentences;
import org.jiandu.wording.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class StandingDesk implements Standing {
    private final Departments departments;
    private final Clock clock;

    StandingDesk(Departments departments, Clock clock) {
        this.departments = departments;
        this.clock = clock;
    }

    @Override
    public String sentence(TicketPage page, Sentences say) {
        var ticket = page.ticket();
        var unit = ticket.owner().map(code -> departments.name(code, say.locale())).orElse("");
        var owed = page.owed();
        var by = owed == null ? "" : say.due(owed.due(), owed.provisional());
        return switch (ticket.stage()) {
            case Stage.Supplement _ -> say.of("citizen.now.supplement");
            case Stage.NotAccepted(var at) -> say.of("citizen.now.notAccepted", say.day(at));
            case Stage.Redirected(var at) -> say.of("citizen.now.redirected", say.day(at));
            case Stage.Merged(var at, var _) -> say.of("citizen.now.merged", say.day(at));
            case Stage.Invalid(var at) -> say.of("citizen.now.invalid", say.day(at));
            case Stage.UnderReview _ -> say.of("citizen.now.underReview");
            case Stage.Registered _, Stage.Triaged _, Stage.RefusalReview _, Stage.RedirectReview _, Stage.InvalidReview _,
                    Stage.Proposed _ ->
                owed == null ? say.of("citizen.now.received.open") : say.of("citizen.now.received", by);
            case Stage.Assigned _, Stage.ObjectionReview _, Stage.Investigating _, Stage.ExtensionReview _,
                    Stage.AnswerReview _ ->
                owed == null ? say.of("citizen.now.handled.open", unit) : say.of("citizen.now.handled", unit, by);
            case Stage.Answered _ -> say.of("citizen.now.answered", unit);
            case Stage.Closed _ -> say.of("citizen.now.closed", unit);
            case Stage.Sealed(var at) -> say.of("citizen.now.sealed", say.day(at));
            case Stage.Withdrawn(var at) -> say.of("citizen.now.withdrawn", say.day(at));
        };
    }

    @Override
    public boolean late(TicketPage page) {
        var owed = page.owed();
        return owed != null && page.ticket().stage().open() && CourtZone.dayOf(clock.instant()).isAfter(owed.due());
    }

    @Override
    public List<Step> line(TicketPage page, Sentences say) {
        return page.timeline().reversed().stream()
                .filter(m -> !m.act().equals("triaged") && !m.act().equals("answer_returned"))
                .map(m -> new Step(m.at(), what(m, say), m.act().equals("answered") ? "" : m.text()))
                .toList();
    }

    private String what(Moment moment, Sentences say) {
        boolean byOffice = moment.act().equals("reopened") && moment.department() != null;
        return say.of("citizen.act." + (byOffice ? "redone" : moment.act()), name(moment.department(), say), name(moment.to(), say));
    }

    private String name(@Nullable DepartmentCode code, Sentences say) {
        return code == null ? "" : departments.name(code, say.locale());
    }
}
