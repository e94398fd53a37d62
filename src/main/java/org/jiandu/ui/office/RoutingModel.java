package org.jiandu.ui.office;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiandu.access.Departments;
import org.jiandu.access.Departments.Unit;
import org.jiandu.kernel.Csv;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.StaffId;
import org.jiandu.routing.Proposal;
import org.jiandu.routing.Routing;
import org.jiandu.routing.Routing.Outcome;
import org.jiandu.routing.Routing.Trial;
import org.jiandu.routing.Routing.Version;
import org.jiandu.routing.RuleSet;
import org.jiandu.routing.RuleSheet;
import org.jiandu.ui.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The routing rules at the desk: read, proposed, tried, switched on or sent back. */
@Component
class RoutingModel {
    /** Past tickets a set is tried on; each is read with the reader's own eyes. */
    static final int PAST = 100;

    private final Routing routing;
    private final Departments departments;
    private final TicketModel.People people;
    private final SignedIn signedIn;
    private final MessageSource words;

    RoutingModel(Routing routing, Departments departments, TicketModel.People people, SignedIn signedIn, MessageSource words) {
        this.routing = routing;
        this.departments = departments;
        this.people = people;
        this.signedIn = signedIn;
        this.words = words;
    }

    Optional<Version> inForce() {
        return routing.inForce();
    }

    List<Version> versions() {
        return routing.versions();
    }

    /** A set as a spreadsheet opens it. */
    String csv(int version) {
        return routing.text(version).map(text -> Csv.write(Csv.lines(text))).orElse("");
    }

    /** Reads what was pasted; a department that the court does not have is a fault too. */
    RuleSheet check(String csv) {
        return switch (RuleSheet.of(csv)) {
            case RuleSheet.Faulty faulty -> faulty;
            case RuleSheet.Sound sound -> {
                var known = departments.all().stream().map(Unit::code).collect(Collectors.toSet());
                var strange = strange(sound.set(), known);
                yield strange.isEmpty() ? sound : new RuleSheet.Faulty(strange);
            }
        };
    }

    private static List<Refusal> strange(RuleSet set, Set<DepartmentCode> known) {
        return set.rules().stream()
                .flatMap(rule -> rule.department().stream()
                        .filter(d -> !known.contains(d))
                        .map(d -> Refusal.of("office.rules.unknown", rule.id(), d.value())))
                .toList();
    }

    Optional<Trial> trial(RuleSet next) {
        return routing.trial(next, PAST, signedIn.actor());
    }

    Outcome propose(String csv) {
        return switch (check(csv)) {
            case RuleSheet.Faulty(var reasons) -> new Outcome.Refused(reasons);
            case RuleSheet.Sound _ -> routing.load(csv, signedIn.actor());
        };
    }

    Outcome adopt(int version) {
        return routing.adopt(version, signedIn.actor());
    }

    Outcome sendBack(int version, String reason) {
        return routing.sendBack(version, reason, signedIn.actor());
    }

    boolean mine(Version version) {
        return signedIn.actor().id().equals(version.loadedBy());
    }

    /** Whether the yes or no to this set is this person's. */
    boolean decides(Version version) {
        return version.waits() && signedIn.actor().is(Role.DIRECTOR) && !mine(version);
    }

    String who(@Nullable StaffId id, Locale locale) {
        return id == null ? words.getMessage("office.rules.portal", null, locale) : people.name(id);
    }

    String name(DepartmentCode unit, Locale locale) {
        return departments.name(unit, locale);
    }

    /** A proposal in a line. */
    String say(Proposal proposal, Locale locale) {
        var as = words.getMessage("ticket.class." + proposal.as().name(), null, locale);
        var to = proposal.upward()
                ? words.getMessage("office.rules.upward", null, locale)
                : proposal.to().map(unit -> name(unit, locale)).orElseGet(() -> words.getMessage("office.rules.nobody", null, locale));
        var line = words.getMessage("office.rules.trial.to", new Object[] {as, to}, locale);
        return proposal.seal() ? words.getMessage("office.rules.trial.seal", new Object[] {line}, locale) : line;
    }

    /** A file as it comes out of a spreadsheet in China: in UTF-8 or, when it is not that, in GB 18030. */
    static String decoded(byte[] content) {
        return Stream.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))
                .flatMap(charset -> decoded(content, charset).stream())
                .findFirst()
                .orElseGet(() -> new String(content, StandardCharsets.UTF_8));
    }

    private static Optional<String> decoded(byte[] content, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
