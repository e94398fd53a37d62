package org.jiandu.cli;

import java.util.LinkedHashMap;
import tools.jackson.databind.json.JsonMapper;

/** One line of JSON for a program that reads us. */
final class JsonLine {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonLine() {}

    /** @param pairs name, value, name, value …, in the order they are written */
    static String of(Object... pairs) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            object.put((String) pairs[i], pairs[i + 1]);
        }
        return JSON.writeValueAsString(object);
    }
}
