package org.jiandu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jiandu.cli.Cli.Options;
import org.jiandu.notice.Manuscript;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notices;
import org.jiandu.rendition.NoticeTree;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import tools.jackson.databind.json.JsonMapper;

/** Shows a published notice, as a table of contents or as a program reads it, or writes it as a file. */
final class NoticeCommand {
    private static final String HELP = """
            ./portal notice show [SLUG] [--json [--source]] [--data DIR] [--db-url URL]
            ./portal notice export SLUG --format pdf|json|csv|txt [--out FILE] [--data DIR] [--db-url URL]
            显示已公布的整改通报：目录，或者（--json）全文的结构；--source 给出原文的字和它们在原文里的位置。不写 SLUG 时是最新一份；
            数据文件夹里还没有通报时，直接读 seeds 里的原文，并在标准错误输出中说明。
            (Shows a published notice, the newest if none is named; --json gives all of it. Where the
            folder holds none yet, it is read from the seeds, and standard error says so.)
            export 把通报写成文件（txt 是更正后的文字），不写 --out 时写到标准输出。
            (export writes it as a file, txt being the corrected reading; to standard output without --out.)
            退出码 exit codes: 0 好 · 2 用法不对 · 3 没有这份通报或环境缺东西""";

    private static final List<String> OPTIONS =
            Stream.concat(Data.OPTIONS.stream(), Stream.of("--format", "--out")).toList();

    private NoticeCommand() {}

    static int run(String[] args) {
        var values = new ArrayList<>(OPTIONS);
        values.addAll(List.of("--slug", "--user", "--note"));
        var options = Options.read(args, values, List.of("--json", "--source", "--dry-run", "--help"));
        var words = options.rest();
        if (!words.isEmpty() && words.getFirst().equals("export") && !options.has("--help")) {
            return NoticeExport.run(options, HELP);
        }
        if (options.has("--help")) {
            System.out.println(HELP + "\n\n" + NoticeImport.HELP);
            return Cli.DONE;
        }
        if (!words.isEmpty() && words.getFirst().equals("import")) {
            return NoticeImport.run(options);
        }
        if (words.isEmpty() || !words.getFirst().equals("show") || words.size() > 2) {
            System.err.println(HELP);
            return Cli.USAGE;
        }
        return show(options, words);
    }

    private static int show(Options options, List<String> words) {
        var known = known(options);
        var wanted = words.size() == 2 ? words.get(1) : known.isEmpty() ? "" : known.getFirst().slug();
        var found = known.stream().filter(n -> n.slug().equals(wanted)).findFirst();
        if (found.isEmpty()) {
            System.err.println(known.isEmpty()
                    ? "portal: 还没有公布任何通报。 (No notice has been published.)"
                    : "portal: 没有名为 " + wanted + " 的通报，现有：" + String.join("、", known.stream().map(Notice::slug).toList())
                            + "。 (No notice of this name.)");
            return Cli.MISSING;
        }
        System.out.println(options.has("--json") ? json(found.get(), options.has("--source")) : contents(found.get()));
        return Cli.DONE;
    }

    static String json(Notice notice, boolean source) {
        var tree = source ? NoticeTree.asPrinted(notice) : NoticeTree.of(notice);
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(tree);
    }

    private static List<Notice> known(Options options) {
        var published = published(options);
        return published.isEmpty() ? seeded() : published;
    }

    static List<Notice> seeded() {
        var seeds = Path.of(System.getProperty("jiandu.seeds", "seeds"));
        System.err.println("portal: 数据文件夹里还没有通报，以下直接读自 " + seeds.resolve("notice")
                + "。 (Nothing is published in this folder yet; read from the seeds.)");
        try {
            return Manuscript.all(seeds).reversed().stream().map(Manuscript::read).toList();
        } catch (IOException e) {
            System.err.println("portal: 读不到 " + e.getMessage() + "。 (Cannot read it.)");
            return List.of();
        }
    }

    private static List<Notice> published(Options options) {
        try (var context = context(options, NoticesOnly.class)) {
            return context.getBean(Notices.class).all();
        }
    }

    static ConfigurableApplicationContext context(Options options, Class<?>... parts) {
        Data.toSystemProperties(options);
        System.setProperty("jiandu.database.join", "true");
        return new SpringApplicationBuilder(parts)
                .web(WebApplicationType.NONE)
                .properties(Map.of("spring.flyway.enabled", "true", "logging.threshold.console", "OFF"))
                .run();
    }

    private static String contents(Notice notice) {
        var lines = new ArrayList<String>();
        lines.add(notice.title().corrected());
        for (var item : notice.items()) {
            lines.add("%3d  %s".formatted(item.ordinal(), item.heading().corrected()));
            lines.add("     " + String.join("、", departments(item)) + "（" + word("notice.measures.count", item.measures()) + "）");
        }
        notice.contact().forEach(c -> lines.add(c.label() + "：" + c.value().corrected()));
        lines.add(notice.items().size() + " 项，原文 SHA-256 " + notice.sourceSha256());
        return String.join("\n", lines);
    }

    private static List<String> departments(Notice.Item item) {
        return item.blocks().stream()
                .map(b -> Optional.ofNullable(b.printedDepartment()).orElse(word("notice.department.none")))
                .distinct()
                .toList();
    }

    private static String word(String key, Object... values) {
        var words = ResourceBundle.getBundle("messages/notice", Locale.ROOT);
        return new MessageFormat(words.getString(key), Locale.SIMPLIFIED_CHINESE).format(values);
    }

    /** Database, keys, trail and notices, and nothing else of the portal; no {@code @Configuration}, or the portal would find it. */
    @ComponentScan(
            basePackages = {"org.jiandu.database", "org.jiandu.vault", "org.jiandu.trail", "org.jiandu.notice"},
            excludeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(JobsConfiguration|NightlyBackup|EditionDesk|WithdrawalDesk|NoticeSeed)"))
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    static class NoticesOnly {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
