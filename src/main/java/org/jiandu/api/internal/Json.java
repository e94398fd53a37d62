package org.jiandu.api.internal;

import java.util.function.Function;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.ItemRef;
import org.jiandu.kernel.StaffId;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.TicketNumber;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** JSON as the interface speaks it: codes and numbers as strings, nothing missing, nothing unknown. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(codes())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Json() {}

    private static SimpleModule codes() {
        var module = new SimpleModule("codes");
        code(module, DepartmentCode.class, DepartmentCode::new, DepartmentCode::value);
        code(module, StaffId.class, StaffId::new, StaffId::value);
        code(module, TicketId.class, TicketId::new, TicketId::value);
        code(module, TicketNumber.class, TicketNumber::new, TicketNumber::value);
        return module;
    }

    private static <T> void code(SimpleModule module, Class<T> type, Function<String, T> read, Function<T, String> write) {
        module.addDeserializer(type, new ValueDeserializer<T>() {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) {
                var text = parser.getValueAsString();
                try {
                    return read.apply(text == null ? "" : text);
                } catch (IllegalArgumentException e) {
                    throw new Unreadable(String.valueOf(e.getMessage()));
                }
            }
        });
        module.addSerializer(type, new ValueSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator generator, SerializationContext context) {
                generator.writeString(write.apply(value));
            }
        });
    }

    /** An item of a notice as {@code 2022/22}. */
    static ItemRef item(String text) {
        int slash = text.indexOf('/');
        if (slash < 1) {
            throw new Unreadable("an item looks like 2022/22");
        }
        try {
            return new ItemRef(text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)));
        } catch (IllegalArgumentException e) {
            throw new Unreadable("an item looks like 2022/22");
        }
    }

    /** What was sent is no sentence of this interface. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String what) {
            super(what);
        }
    }
}
