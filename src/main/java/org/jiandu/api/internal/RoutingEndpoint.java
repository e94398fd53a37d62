package org.jiandu.api.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jiandu.kernel.Actor;
import org.jiandu.routing.Proposal;
import org.jiandu.routing.Proposal.Reason;
import org.jiandu.routing.Routing;
import org.jiandu.ticket.TicketNumber;
import org.jiandu.ticket.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/tickets/{number}/routing}: what the rules in force propose, for whoever may read the ticket. */
@RestController
@RequestMapping(path = "/api/v1/tickets", produces = MediaType.APPLICATION_JSON_VALUE)
class RoutingEndpoint {
    private final Tickets tickets;
    private final Routing routing;
    private final Tokens tokens;

    RoutingEndpoint(Tickets tickets, Routing routing, Tokens tokens) {
        this.tickets = tickets;
        this.routing = routing;
        this.tokens = tokens;
    }

    record Proposed(
            int version, String as, @Nullable String department, boolean seal, boolean upward, List<Reason> reasons,
            List<String> named, List<String> alternatives) {}

    @GetMapping("/{number}/routing")
    ResponseEntity<Object> routing(HttpServletRequest request, @PathVariable String number) {
        var holder = tokens.holder(request);
        return holder.isEmpty()
                ? ResponseEntity.status(401)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                        .contentType(Problem.TYPE)
                        .body(Problem.UNAUTHORIZED.body(""))
                : proposed(number, holder.get().actor());
    }

    private ResponseEntity<Object> proposed(String number, Actor actor) {
        var page = TicketNumber.read(number).flatMap(n -> tickets.find(n, actor)).flatMap(id -> tickets.page(id, actor));
        var version = routing.inForce();
        if (page.isEmpty() || version.isEmpty()) {
            return Problem.NOT_FOUND.answer("");
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(shown(version.get().number(), routing.propose(page.get())));
    }

    private static Proposed shown(int version, Proposal p) {
        return new Proposed(
                version, p.as().name(), p.to().map(d -> d.value()).orElse(null), p.seal(), p.upward(), p.reasons(),
                p.named().stream().map(d -> d.value()).toList(), p.alternatives().stream().map(d -> d.value()).toList());
    }
}
