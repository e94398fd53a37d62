package org.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiandu.deadline.Clock;
import org.jiandu.kernel.Role;
import org.jiandu.ticket.Channel;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.Satisfaction;
import org.jiandu.ticket.TicketClass;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every word on the screen is there, in both languages, used, and one that its reader knows. */
class MessageTests {
    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    /** What in a template is code: its head, what is asked for, conditions, and the parts that are called. */
    private static final Pattern CODE = Pattern.compile("(?m)^@(?:import|param).*$|[$!]\\{(?:%1$s|[^\"}]++)*+}"
            .concat("|@template[.\\w]+\\((?:%1$s|[^\"`@]++|@(?!`))*+@`")
            .concat("|@(?:if|elseif|for|template[.\\w]+)%2$s|@(?:else|endif|endfor)\\b|`, \\w+ = @`")
            .formatted(LITERAL.pattern(), bracketed(6)));

    private static String bracketed(int deep) {
        return "\\((?:" + LITERAL + "|[^()\"`]++" + (deep == 0 ? "" : "|" + bracketed(deep - 1)) + ")*+\\)";
    }

    /** Words of the office that a citizen need not know (style guide §9). */
    private static final List<String> OFFICE_WORDS = List.of("工单", "封存", "层报", "求决", "哈希");

    /** Latin words a Chinese reader meets elsewhere too; addresses are examples of what to type. */
    private static final Set<String> LATIN = Set.of(
            "Cookie", "CSV", "JSON", "SMTP", "PDF", "URL", "Word", "Excel", "MB", "KB", "IP", "ID", "App", "English", "WH",
            "http", "https", "localhost", "CIVIL", "tel", "feedback", "zhang.san", "xinfang", "outbox", "backup", "portal");

    /** Where the texts of citizens' pages, receipts and mail come from. */
    private static final Pattern CITIZENS = Pattern.compile(
            "(citizen|intake|mail|correspondence|deadline|notice|plain)\\..*|ticket\\.refused\\..*|ui\\.(?!signIn|office).*");

    private static final Map<String, String> ZH = bundle("");
    private static final Map<String, String> EN = bundle("_en");

    @TestFactory
    Stream<DynamicTest> both_languages_have_the_same_keys() {
        return files("").stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            var english = Path.of(file.toString().replace(".properties", "_en.properties"));
            assertThat(english).exists();
            assertThat(read(english).keySet()).containsExactlyInAnyOrderElementsOf(read(file).keySet());
        }));
    }

    @Test
    void both_languages_have_the_same_placeholders() {
        var unequal = ZH.entrySet().stream()
                .filter(e -> !placeholders(e.getValue()).equals(placeholders(EN.getOrDefault(e.getKey(), ""))))
                .map(Map.Entry::getKey);
        assertThat(unequal).isEmpty();
    }

    @Test
    void no_key_is_written_twice_and_none_is_empty() {
        for (var language : List.of("", "_en")) {
            var seen = new HashMap<String, Path>();
            for (var file : files(language)) {
                for (var line : Sources.lines(file)) {
                    var key = line.replaceFirst("\\s*=.*", "").strip();
                    if (line.contains("=") && !line.startsWith("#") && key.matches("[\\w.-]+")) {
                        assertThat(seen.put(key, file)).as(key + " in " + file).isNull();
                    }
                }
            }
        }
        assertThat(ZH.entrySet().stream().filter(e -> e.getValue().isBlank()).map(Map.Entry::getKey)).isEmpty();
        assertThat(EN.entrySet().stream().filter(e -> e.getValue().isBlank()).map(Map.Entry::getKey)).isEmpty();
    }

    @Test
    void a_message_with_arguments_doubles_its_apostrophes() {
        for (var language : List.of(ZH, EN)) {
            var single = language.entrySet().stream()
                    .filter(e -> PLACEHOLDER.matcher(e.getValue()).find())
                    .filter(e -> e.getValue().replace("''", "").contains("'"))
                    .map(Map.Entry::getKey);
            assertThat(single).isEmpty();
            var doubled = language.entrySet().stream()
                    .filter(e -> !PLACEHOLDER.matcher(e.getValue()).find() && e.getValue().contains("''"))
                    .map(Map.Entry::getKey);
            assertThat(doubled).as("without arguments an apostrophe is itself").isEmpty();
        }
    }

    @Test
    void every_key_the_code_asks_for_is_there() {
        var rooms = ZH.keySet().stream().map(k -> k.replaceFirst("\\..*", "")).collect(Collectors.toSet());
        var missing = literals().stream()
                .filter(l -> l.matches("[a-z]+\\.[A-Za-z][\\w.-]*\\w") && rooms.contains(l.replaceFirst("\\..*", "")))
                .filter(l -> !l.startsWith("mail.smtp."))
                .filter(l -> !l.matches(".*\\.(css|js|svg|html|txt|csv|java|zip|sql|properties)"))
                .filter(l -> ZH.keySet().stream().noneMatch(k -> k.equals(l) || k.startsWith(l + ".")))
                .filter(l -> !AWAITED.contains(l.replaceFirst("\\..*", "")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    /** Rooms whose words are not written yet; empty when the skeleton is whole. */
    private static final Set<String> AWAITED = Set.of();

    /** Keys that the code puts together from a code: the compiler cannot see that one is missing. */
    @Test
    void every_code_has_its_word() {
        var keys = new TreeSet<String>();
        Stream.of(Kind.values()).forEach(v -> keys.add("ticket.kind." + v));
        Stream.of(Channel.values()).forEach(v -> keys.add("ticket.channel." + v));
        Stream.of(TicketClass.values()).forEach(v -> keys.add("ticket.class." + v));
        Stream.of(Satisfaction.values()).forEach(v -> keys.add("ticket.satisfaction." + v));
        Stream.of(Command.Name.values()).forEach(v -> keys.add("ticket.command." + v));
        Stream.of(Role.values()).forEach(v -> keys.add("role." + v));
        Stream.of(Clock.State.values()).forEach(v -> keys.add("deadline.state." + v.name().toLowerCase(Locale.ROOT)));
        keys.addAll(codes("ticket/Stage.java", "ticket.stage."));
        keys.addAll(codes("ticket/TicketFact.java", "ticket.act."));
        assertThat(keys).hasSizeGreaterThan(50);
        assertThat(ZH.keySet()).containsAll(keys);
    }

    /** The codes a sealed type gives its parts: {@code case Closed _ -> "closed"}. */
    private static List<String> codes(String file, String prefix) {
        return Pattern.compile("case \\w+ _ -> \"(\\w+)\"")
                .matcher(Sources.text(Sources.MAIN.resolve("org/jiandu/" + file)))
                .results()
                .map(m -> prefix + m.group(1))
                .toList();
    }

    @Test
    void no_key_is_left_that_nobody_asks_for() {
        var literals = literals();
        var prefixes = literals.stream().filter(l -> l.matches("[a-z]+\\.([\\w-]+\\.)*")).collect(Collectors.toSet());
        var suffixes = literals.stream().filter(l -> l.matches("(\\.[\\w-]+)+")).collect(Collectors.toSet());
        var unused = ZH.keySet().stream()
                .filter(k -> !literals.contains(k))
                .filter(k -> prefixes.stream().noneMatch(k::startsWith))
                .filter(k -> suffixes.stream().noneMatch(s -> k.endsWith(s) && literals.contains(k.substring(0, k.length() - s.length()))))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    @Test
    void citizens_are_not_told_words_of_the_office() {
        var told = ZH.entrySet().stream()
                .filter(e -> CITIZENS.matcher(e.getKey()).matches())
                .filter(e -> OFFICE_WORDS.stream().anyMatch(e.getValue()::contains))
                .map(e -> e.getKey() + "=" + e.getValue());
        assertThat(told).isEmpty();
    }

    @Test
    void chinese_is_chinese() {
        var foreign = new TreeMap<String, String>();
        ZH.forEach((key, value) -> {
            var words = Pattern.compile("[A-Za-z][A-Za-z.]*[A-Za-z]").matcher(value.replaceAll("\\{[^}]*}|<[^>]*>|\\S+@[\\w.-]+", ""));
            while (words.find()) {
                if (!LATIN.contains(words.group()) && !words.group().matches(".*\\bexample\\..*")) {
                    foreign.put(key, words.group());
                }
            }
        });
        assertThat(foreign).isEmpty();
    }

    @Test
    void english_is_english() {
        var han = EN.entrySet().stream()
                .filter(e -> Pattern.compile("\\p{IsHan}{2,}").matcher(e.getValue().replaceAll("\\([^)]*\\)|（[^）]*）", "")).find())
                .map(e -> e.getKey() + "=" + e.getValue())
                .filter(s -> !s.matches("(ui|citizen)\\.(other\\.)?lang.*"));
        assertThat(han).isEmpty();
    }

    @Test
    void nobody_is_shouted_at() {
        var loud = Stream.concat(ZH.entrySet().stream(), EN.entrySet().stream())
                .filter(e -> e.getValue().contains("!") || e.getValue().contains("！"))
                .map(Map.Entry::getKey);
        assertThat(loud).isEmpty();
    }

    /** Attributes that a reader sees or hears. */
    private static final List<String> READ_OUT = List.of("aria-label", "title", "alt", "placeholder", "label");

    @Test
    void no_word_is_written_into_a_page() {
        var pages = Sources.under(Sources.PAGES, ".jte");
        assertThat(pages).hasSizeGreaterThan(12);
        for (var file : pages) {
            var written = Jsoup.parse(CODE.matcher(Sources.text(file)).replaceAll("")).getAllElements().stream()
                    .flatMap(e -> Stream.concat(Stream.of(e.ownText()), READ_OUT.stream().map(e::attr)))
                    .filter(t -> t.matches("(?s).*\\p{L}.*"))
                    .map(t -> file.getFileName() + ": " + t);
            assertThat(written).isEmpty();
        }
        var han = Pattern.compile("\\p{IsHan}");
        var code = Stream.of("ui", "plain")
                .flatMap(room -> Sources.under(Sources.MAIN.resolve("org/jiandu/" + room), ".java").stream())
                .filter(f -> literals(f, true).stream().anyMatch(l -> han.matcher(l).find()))
                .map(Sources::name);
        assertThat(code).isEmpty();
    }

    @Test
    void spring_is_told_of_every_bundle() {
        var named = Sources.lines(Path.of("src/main/resources/application.properties")).stream()
                .filter(l -> l.startsWith("spring.messages.basename="))
                .findFirst()
                .orElseThrow();
        assertThat(files("")).allSatisfy(f ->
                assertThat(named + ",").contains("messages/" + f.getFileName().toString().replace(".properties", "") + ","));
    }

    private static Set<Integer> placeholders(String message) {
        var all = new TreeSet<Integer>();
        var m = PLACEHOLDER.matcher(message);
        while (m.find()) {
            all.add(Integer.parseInt(m.group(1)));
        }
        return all;
    }

    /** What stands between quotation marks in code, and what templates ask for. */
    private static Set<String> literals() {
        var all = new HashSet<String>();
        Sources.under(Sources.MAIN, ".java").stream()
                .filter(f -> !f.endsWith("package-info.java"))
                .forEach(f -> all.addAll(literals(f, true)));
        Sources.under(Sources.PAGES, ".jte").stream()
                .flatMap(f -> CODE.matcher(Sources.text(f)).results())
                .flatMap(part -> LITERAL.matcher(part.group()).results())
                .forEach(literal -> all.add(literal.group(1)));
        return all;
    }

    private static Set<String> literals(Path file, boolean code) {
        var text = code
                ? Sources.text(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$|\\s// .*$", "")
                : Sources.text(file);
        var all = new HashSet<String>();
        var m = LITERAL.matcher(text.replaceAll("(?s)\"\"\".*?\"\"\"", "\"\""));
        while (m.find()) {
            all.add(m.group(1));
        }
        return all;
    }

    private static List<Path> files(String language) {
        var files = new ArrayList<>(Sources.under(FOLDER, ".properties"));
        files.removeIf(f -> language.isEmpty() == f.toString().endsWith("_en.properties"));
        return files;
    }

    private static Map<String, String> bundle(String language) {
        var all = new TreeMap<String, String>();
        files(language).forEach(f -> all.putAll(read(f)));
        return all;
    }

    private static Map<String, String> read(Path file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Sources.text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(k -> k, properties::getProperty, (a, b) -> a, TreeMap::new));
    }
}
