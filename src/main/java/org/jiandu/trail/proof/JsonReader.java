package org.jiandu.trail.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Strict reading of the trail's JSON. */
final class JsonReader {
    private static final int DEEPEST = 100;

    private final String text;
    private int at;

    JsonReader(String text) {
        this.text = text;
    }

    @Nullable Object value(int depth) {
        if (depth > DEEPEST) {
            throw fault("too deep");
        }
        space();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    void end() {
        space();
        if (at < text.length()) {
            throw fault("text after the value");
        }
    }

    private Map<String, @Nullable Object> object(int depth) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        at++;
        space();
        if (peek() == '}') {
            at++;
            return map;
        }
        while (true) {
            space();
            var key = string();
            space();
            expect(':');
            if (map.containsKey(key)) {
                throw fault("duplicate key " + key);
            }
            map.put(key, value(depth + 1));
            space();
            if (peek() == '}') {
                at++;
                return map;
            }
            expect(',');
        }
    }

    private List<@Nullable Object> array(int depth) {
        var list = Json.list();
        at++;
        space();
        if (peek() == ']') {
            at++;
            return list;
        }
        while (true) {
            list.add(value(depth + 1));
            space();
            if (peek() == ']') {
                at++;
                return list;
            }
            expect(',');
        }
    }

    private String string() {
        expect('"');
        var out = new StringBuilder();
        while (true) {
            char c = next();
            if (c == '"') {
                return whole(out.toString());
            }
            if (c < 0x20) {
                throw fault("control character");
            }
            out.append(c == '\\' ? escape() : c);
        }
    }

    private char escape() {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                if (at + 4 > text.length()) {
                    throw fault("short escape");
                }
                var hex = text.substring(at, at + 4);
                if (!hex.matches("[0-9a-fA-F]{4}")) {
                    throw fault("bad escape");
                }
                at += 4;
                yield (char) Integer.parseInt(hex, 16);
            }
            default -> throw fault("unknown escape");
        };
    }

    private String whole(String s) {
        for (int i = 0; i < s.length(); i++) {
            if (Character.isHighSurrogate(s.charAt(i)) && i + 1 < s.length() && Character.isLowSurrogate(s.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(s.charAt(i))) {
                throw fault("half a character");
            }
        }
        return s;
    }

    private Long number() {
        int from = at;
        while (at < text.length() && "-+.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        var digits = text.substring(from, at);
        if (!digits.matches("0|-?[1-9][0-9]{0,15}")) {
            throw fault("not a whole number of the trail: " + digits);
        }
        long value = Long.parseLong(digits);
        if (Math.abs(value) > (1L << 53) - 1) {
            throw fault("a number beyond 2^53-1");
        }
        return value;
    }

    private @Nullable Boolean word(String word, @Nullable Boolean value) {
        if (!text.startsWith(word, at)) {
            throw fault("unknown word");
        }
        at += word.length();
        return value;
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw fault("ends too early");
        }
        return text.charAt(at);
    }

    private char next() {
        char c = peek();
        at++;
        return c;
    }

    private void expect(char wanted) {
        if (next() != wanted) {
            throw fault("expected " + wanted);
        }
    }

    private IllegalArgumentException fault(String what) {
        return new IllegalArgumentException(what + " at " + at);
    }
}
