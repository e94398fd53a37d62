package org.jiandu.trail.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of the trail: strings, booleans, null, whole numbers up to 2⁵³−1, arrays, objects, in the one form of
 * RFC 8785 (JCS).
 */
public final class Json {
    private static final long LARGEST = (1L << 53) - 1;

    private Json() {}

    /**
     * Canonical text; keys sorted by UTF-16 units.
     *
     * @throws IllegalArgumentException a value outside the subset, a lone surrogate, a number beyond 2⁵³−1
     */
    public static String canonical(@Nullable Object value) {
        var out = new StringBuilder(512);
        write(out, value);
        return out.toString();
    }

    private static void write(StringBuilder out, @Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case String s -> string(out, s);
            case Boolean b -> out.append(b);
            case Integer i -> out.append(i.intValue());
            case Long l -> number(out, l);
            case List<?> list -> array(out, list);
            case Map<?, ?> map -> object(out, map);
            default -> throw new IllegalArgumentException("not a value of the trail: " + value.getClass());
        }
    }

    private static void number(StringBuilder out, long value) {
        if (Math.abs(value) > LARGEST) {
            throw new IllegalArgumentException("a number beyond 2^53-1");
        }
        out.append(value);
    }

    private static void array(StringBuilder out, List<?> list) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            write(out, list.get(i));
        }
        out.append(']');
    }

    private static void object(StringBuilder out, Map<?, ?> map) {
        var sorted = new TreeMap<String, @Nullable Object>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        out.append('{');
        var comma = "";
        for (var entry : sorted.entrySet()) {
            out.append(comma);
            string(out, entry.getKey());
            out.append(':');
            write(out, entry.getValue());
            comma = ",";
        }
        out.append('}');
    }

    private static void string(StringBuilder out, String s) {
        out.append('"');
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < s.length() && Character.isLowSurrogate(s.charAt(i + 1))) {
                out.append(c).append(s.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                throw new IllegalArgumentException("half a character at " + i);
            } else {
                escaped(out, c);
            }
        }
        out.append('"');
    }

    private static void escaped(StringBuilder out, char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (c < 0x20) {
                    out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
                } else {
                    out.append(c);
                }
            }
        }
    }

    /**
     * Reads one value; maps are in their written order.
     *
     * @throws IllegalArgumentException anything outside the subset, duplicate keys, text after the value
     */
    public static @Nullable Object read(String text) {
        var reader = new JsonReader(text);
        var value = reader.value(0);
        reader.end();
        return value;
    }

    /** A list that may hold null, as arrays of JSON may. */
    static List<@Nullable Object> list() {
        return new ArrayList<>();
    }
}
