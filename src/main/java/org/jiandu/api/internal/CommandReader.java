package org.jiandu.api.internal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jiandu.access.StaffRoll;
import org.jiandu.api.internal.Json.Unreadable;
import org.jiandu.kernel.Actor;
import org.jiandu.ticket.Command;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A command as it is sent: {@code {"command": "ask-extension", "days": 30, "reasons": "…"}}. */
@Component
class CommandReader {
    private static final Map<Command.Name, Class<? extends Command>> PLAIN = plain();

    /** What may be left out, and what it then is. */
    private static final Map<Command.Name, Map<String, Object>> DEFAULTS = Map.of(
            Command.Name.SEAL, Map.of("as", "REPORT"),
            Command.Name.TRIAGE, Map.of("accusedUnits", java.util.List.of(), "accusedPersons", java.util.List.of()),
            Command.Name.PROPOSE, Map.of("opinion", "", "parts", java.util.List.of()),
            Command.Name.URGE, Map.of("words", ""),
            Command.Name.FORWARD, Map.of("note", ""),
            Command.Name.DELIVER, Map.of("result", ""));

    private final StaffRoll staff;

    CommandReader(StaffRoll staff) {
        this.staff = staff;
    }

    /** @throws Unreadable with a sentence that says what is wrong and where */
    Command read(JsonNode sent) {
        if (!(sent instanceof ObjectNode object) || !object.path("command").isString()) {
            throw new Unreadable("the body is an object with a string \"command\"");
        }
        if (object.valueStream().anyMatch(JsonNode::isNull)) {
            throw new Unreadable("a field is null that must not be");
        }
        var slug = object.get("command").asString();
        var name = Arrays.stream(Command.Name.values())
                .filter(n -> n.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new Unreadable("there is no command " + slug));
        var fields = object.deepCopy();
        fields.remove("command");
        return read(name, fields);
    }

    private Command read(Command.Name name, ObjectNode fields) {
        return switch (name) {
            case SUBMIT_ANSWER -> answer(fields);
            case HAND_OVER -> new Command.HandOver(actor(fields, "to"));
            case ON_PAPER -> paper(fields);
            case CONTACT, REVISIT, INSTRUCT, MARK_URGENT, SUPERVISE, ANSWER_SUPERVISION, LIFT_SUPERVISION, HAND_AID,
                    AID_RESULT, REPORT_URGENT, REPORT_UP ->
                new Command.Remark(Command.Remark.What.valueOf(name.name()), text(fields, "words"));
            case ADD, RATE, REOPEN, WITHDRAW -> throw new Unreadable(name.slug() + " is the citizen's own");
            case TRIAGE, SEAL, PROPOSE, RETURN_PROPOSAL, ASSIGN, SIGN_FOR, RETURN_ANSWER, APPROVE_ANSWER, CLOSE,
                    ASK_SUPPLEMENT, PROPOSE_REFUSAL, PROPOSE_REDIRECT, PROPOSE_INVALID, CONCLUDE, RETURN_CONCLUSION, OBJECT,
                    ASK_EXTENSION, ENDORSE, MERGE, UNMERGE, SPLIT, REDO, RECORD_REVIEW, RECORD_REVIEW_RESULT, URGE, NOTE,
                    LIST_DEMANDS, SIGN_SHARE, REPLY_SHARE, FORWARD, MARK_READ, SPONSOR, LABEL, DELIVER -> plain(name, fields);
        };
    }

    private static Command plain(Command.Name name, ObjectNode fields) {
        var whole = fields.deepCopy();
        DEFAULTS.getOrDefault(name, Map.of()).forEach((field, value) -> {
            if (!whole.has(field)) {
                whole.set(field, Json.MAPPER.valueToTree(value));
            }
        });
        return tree(whole, PLAIN.get(name));
    }

    private static Command answer(ObjectNode fields) {
        var whole = fields.deepCopy();
        for (var field : new String[] {"report", "noContact"}) {
            if (!whole.has(field)) {
                whole.put(field, "");
            }
        }
        whole.path("parts").forEach(part -> {
            if (part instanceof ObjectNode one) {
                if (!one.has("opinion")) {
                    one.putNull("opinion");
                }
                if (!one.has("basis")) {
                    one.put("basis", "");
                }
            }
        });
        return new Command.SubmitAnswer(tree(whole, org.jiandu.ticket.Answer.class));
    }

    /** Whose decision it was comes from the roll, by login; what was decided is a command of its own. */
    private Command paper(ObjectNode fields) {
        var decision = read(fields.path("decision"));
        var on = tree(fields.path("on"), java.time.LocalDate.class);
        return new Command.OnPaper(decision, actor(fields, "whose"), on, text(fields, "words"));
    }

    private Actor.Staff actor(ObjectNode fields, String field) {
        var login = text(fields, field);
        return staff.actor(login).orElseThrow(() -> new Unreadable("/" + field + ": nobody is called " + login));
    }

    private static String text(ObjectNode fields, String field) {
        var node = fields.path(field);
        if (!node.isString()) {
            throw new Unreadable("/" + field + " is a string");
        }
        return node.asString();
    }

    static <T> T tree(JsonNode node, @org.jspecify.annotations.Nullable Class<T> type) {
        try {
            return java.util.Objects.requireNonNull(Json.MAPPER.treeToValue(node, java.util.Objects.requireNonNull(type)));
        } catch (JacksonException e) {
            var path = new StringBuilder();
            e.getPath().forEach(step -> path.append('/').append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()));
            throw new Unreadable((path.isEmpty() ? "" : path + ": ") + plain(String.valueOf(e.getOriginalMessage())));
        } catch (NullPointerException e) {
            throw new Unreadable("a field is null that must not be");
        }
    }

    /** The sentence without the names of our classes. */
    private static String plain(String message) {
        return message.lines()
                .findFirst()
                .orElse("")
                .replaceAll("\\s*\\(class [^)]*\\)|\\s*\\(for [^)]*\\)", "")
                .replaceAll("`?(?:[a-z]+\\.)+[A-Z][\\w.$]*`?", "this type");
    }

    private static Map<Command.Name, Class<? extends Command>> plain() {
        var all = new EnumMap<Command.Name, Class<? extends Command>>(Command.Name.class);
        records(Command.class).forEach(type -> Arrays.stream(Command.Name.values())
                .filter(n -> n.name().equals(snake(type)))
                .forEach(n -> all.put(n, type)));
        all.put(Command.Name.OBJECT, Command.ObjectTo.class);
        return all;
    }

    private static Stream<Class<? extends Command>> records(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .flatMap(c -> c.isRecord() ? Stream.of(c.asSubclass(Command.class)) : records(c));
    }

    private static String snake(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
