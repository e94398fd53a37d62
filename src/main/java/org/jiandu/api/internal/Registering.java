package org.jiandu.api.internal;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jiandu.ticket.Channel;
import org.jiandu.ticket.Identity;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.Particulars;
import org.jiandu.ticket.Registration;
import org.jiandu.ticket.Source;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A registration as it is sent; everything but channel, kind, text and day may be left out. */
record Registering(
        Channel channel, Kind kind, String text, LocalDate receivedOn, @Nullable String item, @Nullable String lateReason,
        @Nullable String name, @Nullable String phone, @Nullable String email, @Nullable String address,
        @Nullable Source source, @Nullable Integer people, @Nullable Boolean urgent, @Nullable LocalDate reportDue,
        @Nullable Map<Particulars.Field, String> particulars, @Nullable List<String> demands) {
    private static final String[] OPTIONAL = {
        "item", "lateReason", "name", "phone", "email", "address", "source", "people", "urgent", "reportDue",
        "particulars", "demands"
    };

    static Registration read(JsonNode sent) {
        if (!(sent instanceof ObjectNode object)) {
            throw new Json.Unreadable("the body is an object");
        }
        var whole = object.deepCopy();
        for (var field : OPTIONAL) {
            if (!whole.has(field)) {
                whole.putNull(field);
            }
        }
        return CommandReader.tree(whole, Registering.class).registration();
    }

    private Registration registration() {
        var came = new Registration.Came(
                source == null ? Source.SELF : source, people == null ? 1 : people, Boolean.TRUE.equals(urgent), reportDue);
        var cells = new EnumMap<Particulars.Field, String>(Particulars.Field.class);
        if (particulars != null) {
            cells.putAll(particulars);
        }
        return new Registration(
                channel, kind, text, item == null ? null : Json.item(item), receivedOn, said(lateReason),
                Identity.of(said(name), said(phone), said(email), said(address)), came, new Particulars(cells),
                demands == null ? List.of() : demands);
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
