package org.jiandu.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandu.ticket.Fixtures.ADMINISTRATOR;
import static org.jiandu.ticket.Fixtures.DIRECTOR;
import static org.jiandu.ticket.Fixtures.ENFORCEMENT;
import static org.jiandu.ticket.Fixtures.ENFORCER;
import static org.jiandu.ticket.Fixtures.FILER;
import static org.jiandu.ticket.Fixtures.INSPECTOR;
import static org.jiandu.ticket.Fixtures.PETITION;
import static org.jiandu.ticket.Fixtures.REGISTRAR;
import static org.jiandu.ticket.Fixtures.SUPERVISOR;
import static org.jiandu.ticket.Fixtures.aTicket;
import static org.jiandu.ticket.Fixtures.after;
import static org.jiandu.ticket.Fixtures.assigned;
import static org.jiandu.ticket.Fixtures.citizen;
import static org.jiandu.ticket.Fixtures.id;
import static org.jiandu.ticket.Fixtures.investigating;

import java.util.Set;
import org.jiandu.kernel.Actor;
import org.junit.jupiter.api.Test;

class VisibilityTests {

    @Test
    void a_sealed_matter_is_read_by_the_discipline_office_and_by_nobody_else() {
        var sealed = after(aTicket(), new Command.Seal(), REGISTRAR);
        assertThat(Visibility.sees(INSPECTOR, sealed)).isTrue();
        for (var other : Set.of(REGISTRAR, DIRECTOR, SUPERVISOR, ENFORCER, ADMINISTRATOR)) {
            assertThat(Visibility.sees(other, sealed)).as(other.roles().toString()).isFalse();
        }
        assertThat(Visibility.sees(citizen(), sealed)).isTrue();
    }

    @Test
    void being_named_beats_every_role() {
        var named = after(
                aTicket(), new Command.Triage(TicketClass.COMPLAINT, Set.of(), Set.of(SUPERVISOR.id())), REGISTRAR);
        assertThat(Visibility.sees(SUPERVISOR, named)).isFalse();
        assertThat(Visibility.sees(REGISTRAR, named)).isTrue();
    }

    @Test
    void a_complaint_about_the_petition_office_is_walled_from_the_petition_office() {
        var about = after(aTicket(), new Command.Triage(TicketClass.COMPLAINT, Set.of(PETITION), Set.of()), REGISTRAR);
        assertThat(Visibility.sees(REGISTRAR, about)).isFalse();
        assertThat(Visibility.sees(DIRECTOR, about)).isFalse();
    }

    @Test
    void a_demand_is_no_accusation() {
        var suggestion = after(aTicket(), new Command.Triage(TicketClass.SUGGESTION, Set.of(), Set.of()), REGISTRAR);
        assertThat(Visibility.mayHandle(ENFORCEMENT, suggestion)).isTrue();
    }

    @Test
    void a_department_sees_what_was_assigned_to_it_and_nothing_else() {
        assertThat(Visibility.sees(ENFORCER, assigned())).isTrue();
        assertThat(Visibility.sees(ENFORCER, investigating())).isTrue();
        assertThat(Visibility.sees(ENFORCER, aTicket())).isFalse();
        assertThat(Visibility.sees(FILER, assigned())).isFalse();
    }

    @Test
    void the_discipline_office_does_not_read_along_in_ordinary_matters() {
        assertThat(Visibility.sees(INSPECTOR, investigating())).isFalse();
    }

    @Test
    void a_citizen_reads_the_own_ticket_alone_and_a_visitor_none() {
        assertThat(Visibility.sees(citizen(), aTicket())).isTrue();
        assertThat(Visibility.sees(new Actor.Citizen(id(2)), aTicket())).isFalse();
        assertThat(Visibility.sees(new Actor.Visitor(), aTicket())).isFalse();
    }

    @Test
    void the_administrator_sees_no_ticket() {
        assertThat(Visibility.sees(ADMINISTRATOR, aTicket())).isFalse();
        assertThat(Visibility.scope(ADMINISTRATOR).reach()).isEqualTo(Visibility.Reach.NOTHING);
    }
}
