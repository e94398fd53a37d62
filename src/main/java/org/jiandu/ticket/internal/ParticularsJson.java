package org.jiandu.ticket.internal;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import org.jiandu.ticket.Particulars;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Particulars as they are kept: a JSON object, field by field. */
final class ParticularsJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ParticularsJson() {}

    static String write(Particulars particulars) {
        var inOrder = new LinkedHashMap<String, String>();
        for (var field : Particulars.Field.values()) {
            if (particulars.has(field)) {
                inOrder.put(field.name(), particulars.get(field));
            }
        }
        return JSON.writeValueAsString(inOrder);
    }

    static Particulars read(String json) {
        return new Particulars(JSON.readValue(json, new TypeReference<EnumMap<Particulars.Field, String>>() {}));
    }
}
