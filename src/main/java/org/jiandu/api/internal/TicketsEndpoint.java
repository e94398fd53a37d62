package org.jiandu.api.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jiandu.access.ApiTokens.Holder;
import org.jiandu.api.internal.Json.Unreadable;
import org.jiandu.intake.Intake;
import org.jiandu.intake.Intake.DeskOutcome;
import org.jiandu.kernel.Actor;
import org.jiandu.ticket.Outcome;
import org.jiandu.ticket.TicketNumber;
import org.jiandu.ticket.TicketPage;
import org.jiandu.ticket.TicketQuery;
import org.jiandu.ticket.Tickets;
import org.jiandu.ticket.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** {@code /api/v1/tickets}: list, read, register, and every command, as the holder of the token. */
@RestController
@RequestMapping(path = "/api/v1/tickets", produces = MediaType.APPLICATION_JSON_VALUE)
class TicketsEndpoint {
    private final Tickets tickets;
    private final Intake intake;
    private final Tokens tokens;
    private final CommandReader commands;
    private final TicketView view;
    private final Once once;
    private final MessageSource words;

    TicketsEndpoint(
            Tickets tickets, Intake intake, Tokens tokens, CommandReader commands, TicketView view, Once once,
            MessageSource words) {
        this.tickets = tickets;
        this.intake = intake;
        this.tokens = tokens;
        this.commands = commands;
        this.view = view;
        this.once = once;
        this.words = words;
    }

    @GetMapping
    ResponseEntity<Object> list(
            HttpServletRequest request, @RequestParam(defaultValue = "todo") String view, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "50") int size) {
        return as(request, holder -> {
            var which = Arrays.stream(TicketQuery.View.values())
                    .filter(v -> v.name().equalsIgnoreCase(view))
                    .findFirst()
                    .orElseThrow(() -> new Unreadable("view: todo, open, overdue, unread, done or all"));
            var slice = tickets.list(new TicketQuery(which, q, after, Math.clamp(size, 1, 200)), holder.actor());
            var body = new LinkedHashMap<String, Object>();
            body.put("tickets", slice.rows().stream().map(this.view::line).toList());
            slice.following().ifPresent(next -> body.put("next", next));
            return json(body);
        });
    }

    @GetMapping("/{number}")
    ResponseEntity<Object> read(HttpServletRequest request, @PathVariable String number) {
        return as(request, holder -> page(number, holder.actor())
                .map(page -> shown(page, request.getLocale()))
                .orElseGet(() -> Problem.NOT_FOUND.answer("")));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> register(
            HttpServletRequest request, @RequestBody String body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return as(request, holder -> {
            var registration = Registering.read(tree(body));
            var asked = Once.Asked.of(holder.tokenId(), key(key), request.getRequestURI(), body);
            return answer(once.<ResponseEntity<Object>>run(asked, () ->
                    switch (intake.register(registration, holder.actor())) {
                        case DeskOutcome.Registered(var id, var receipt) ->
                            new Once.Acted<>(
                                    registered(receipt.number().value(), receipt.code().grouped()),
                                    receipt.number().value() + "\n" + receipt.code().grouped());
                        case DeskOutcome.Refused(var reasons) ->
                            new Once.Acted<>(problem(Problem.refused(reasons, words, request.getLocale())), null);
                    }), what -> registered(what.substring(0, what.indexOf('\n')), what.substring(what.indexOf('\n') + 1)));
        });
    }

    @PostMapping(path = "/{number}/commands", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> command(
            HttpServletRequest request, @PathVariable String number, @RequestBody String body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return as(request, holder -> {
            var command = commands.read(tree(body));
            var id = TicketNumber.read(number).flatMap(n -> tickets.find(n, holder.actor()));
            if (id.isEmpty()) {
                return Problem.NOT_FOUND.answer("");
            }
            if (match == null) {
                return Problem.VERSION_REQUIRED.answer("If-Match: the ETag of the ticket as you saw it");
            }
            var asked = Once.Asked.of(holder.tokenId(), key(key), request.getRequestURI(), body);
            return answer(
                    once.<ResponseEntity<Object>>run(
                            asked, () -> acted(tickets.handle(id.get(), version(match), command, holder.actor()), number, holder, request)),
                    what -> done(what, holder, request));
        });
    }

    private Once.Acted<ResponseEntity<Object>> acted(
            Outcome outcome, String number, Holder holder, HttpServletRequest request) {
        return switch (outcome) {
            case Outcome.Done _ -> new Once.Acted<>(done(number, holder, request), number);
            case Outcome.Refused(var reasons) ->
                new Once.Acted<>(problem(Problem.refused(reasons, words, request.getLocale())), null);
            case Outcome.Stale(var current) ->
                new Once.Acted<>(Problem.STALE.answer("the ticket is at version " + current.value()), null);
            case Outcome.NotFound _ -> new Once.Acted<>(Problem.NOT_FOUND.answer(""), null);
        };
    }

    /** The ticket after the act; where the act took it out of sight, only that it was done. */
    private ResponseEntity<Object> done(String number, Holder holder, HttpServletRequest request) {
        return page(number, holder.actor())
                .map(page -> shown(page, request.getLocale()))
                .orElseGet(() -> json(Map.of("number", number, "visible", false)));
    }

    private ResponseEntity<Object> registered(String number, String code) {
        return ResponseEntity.status(201)
                .header(HttpHeaders.LOCATION, "/api/v1/tickets/" + number)
                .body(Map.of("number", number, "code", code));
    }

    private static ResponseEntity<Object> answer(
            Once.Result<ResponseEntity<Object>> result, Function<String, ResponseEntity<Object>> again) {
        var fresh = result.fresh();
        return switch (result.kind()) {
            case FRESH -> fresh == null ? Problem.NOT_FOUND.answer("") : fresh;
            case AGAIN -> again.apply(result.what());
            case REUSED -> Problem.KEY_REUSED.answer("");
        };
    }

    private Optional<TicketPage> page(String number, Actor actor) {
        return TicketNumber.read(number).flatMap(n -> tickets.find(n, actor)).flatMap(id -> tickets.page(id, actor));
    }

    private ResponseEntity<Object> shown(TicketPage page, Locale locale) {
        return ResponseEntity.ok()
                .eTag("\"" + page.ticket().version().value() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(view.whole(page, locale));
    }

    private ResponseEntity<Object> as(HttpServletRequest request, Function<Holder, ResponseEntity<Object>> act) {
        var holder = tokens.holder(request);
        if (holder.isEmpty()) {
            return ResponseEntity.status(401)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    .contentType(Problem.TYPE)
                    .body(Problem.UNAUTHORIZED.body(""));
        }
        try {
            return act.apply(holder.get());
        } catch (Unreadable e) {
            return Problem.MALFORMED.answer(String.valueOf(e.getMessage()));
        } catch (UnexpectedRollbackException e) {
            return Problem.STALE.answer("");
        }
    }

    private static ResponseEntity<Object> json(Object body) {
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(body);
    }

    private static ResponseEntity<Object> problem(Map<String, Object> body) {
        return ResponseEntity.status(422).contentType(Problem.TYPE).body(body);
    }

    private static JsonNode tree(String body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (JacksonException e) {
            throw new Unreadable("the body is not JSON");
        }
    }

    private static @Nullable String key(@Nullable String key) {
        if (key != null && !key.matches("[\\x21-\\x7e]{1,100}")) {
            throw new Unreadable("Idempotency-Key: 1 to 100 printable characters");
        }
        return key;
    }

    private static Version version(String match) {
        var digits = match.strip().replaceAll("^(W/)?\"|\"$", "");
        if (!digits.matches("\\d{1,18}")) {
            throw new Unreadable("If-Match: the ETag of the ticket, e.g. \"3\"");
        }
        return new Version(Long.parseLong(digits));
    }
}
