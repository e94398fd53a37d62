package org.jiandu.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Insight reads ticket rows on its own, so its wall must be that of the ticket room. */
class WallTests {

    @Test
    void the_wall_of_insight_is_that_of_the_ticket_room_word_for_word() throws ReflectiveOperationException {
        assertThat(constant("org.jiandu.insight.internal.InsightSql", "WALL"))
                .isEqualTo(constant("org.jiandu.ticket.internal.TicketSql", "WALL"));
    }

    @Test
    void every_statement_that_names_tickets_carries_the_wall() throws ReflectiveOperationException {
        var type = Class.forName("org.jiandu.insight.internal.InsightSql");
        var statements = new ArrayList<String>();
        for (var field : type.getDeclaredFields()) {
            if (!Modifier.isPrivate(field.getModifiers()) && !field.getName().equals("WALL")) {
                statements.add(constant(type.getName(), field.getName()));
            }
        }
        assertThat(statements).hasSize(5).allSatisfy(s -> assertThat(s)
                .contains("0 = (SELECT COUNT(*) FROM ticket_accused a WHERE a.ticket_id = t.id AND a.accused IN (:unit, :me))"));
        var wall = constant(type.getName(), "WALL");
        assertThat(statements).filteredOn(s -> !s.contains("COUNT(*) AS n")).hasSize(4).allMatch(s -> s.contains(wall));
    }

    private static String constant(String type, String name) throws ReflectiveOperationException {
        var field = Class.forName(type).getDeclaredField(name);
        field.setAccessible(true);
        return (String) field.get(null);
    }
}
