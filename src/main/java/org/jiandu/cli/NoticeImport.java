package org.jiandu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jiandu.access.Departments;
import org.jiandu.access.StaffRoll;
import org.jiandu.attachment.Texts;
import org.jiandu.cli.Cli.Options;
import org.jiandu.kernel.Refusal;
import org.jiandu.notice.Editions;
import org.jiandu.notice.Editions.Brought;
import org.jiandu.notice.Editions.Outcome;
import org.jiandu.notice.Editions.Tried;
import org.jiandu.notice.Guide;
import org.jiandu.notice.Guide.Correction;
import org.jiandu.notice.Manuscript;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Proofreading;
import org.jiandu.notice.Source;
import org.jiandu.notice.Unreadable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** Brings a notice in from a file: tried without keeping anything, or kept as a draft that people proofread and publish. */
final class NoticeImport {
    static final String HELP = """
            ./portal notice import FILE --dry-run [--slug SLUG] [--json [--source]] [--data DIR]
            ./portal notice import FILE --user LOGIN [--slug SLUG] [--note TEXT] [--json] [--data DIR]
            导入一份通报（纯文本、docx、pdf、html）：--dry-run 只读不存，--json 给出读出来的全部结构；不带它时以 --user
            （内容编辑）的名义存为草稿，再由人在“通报”页面核对、审批、公布。不写 --slug 时，地址里的名字取自文件名。
            (Brings a notice in; with --dry-run nothing is kept and --json tells all that was read, else it becomes a
            draft of the editor --user. Without --slug its name in addresses is taken from the file's name.)
            退出码 exit codes: 0 好 · 1 读不成通报或不能存 · 2 用法不对 · 3 没有这个文件或环境缺东西""";

    private static final int LONGEST_SLUG = 24;

    private NoticeImport() {}

    static int run(Options options) {
        var words = options.rest();
        if (words.size() != 2) {
            System.err.println(HELP);
            return Cli.USAGE;
        }
        if (!options.has("--dry-run") && !options.has("--user")) {
            System.err.println("portal: 要写明以谁的名义导入：--user 加内容编辑的登录名；只试读不存的，用 --dry-run。"
                    + " (Name the editor with --user, or only try with --dry-run.)");
            return Cli.USAGE;
        }
        var file = Path.of(words.get(1));
        Data.toSystemProperties(options);
        System.setProperty("jiandu.database.join", "true");
        try (var context = open()) {
            return switch (context.getBean(Texts.class).read(file)) {
                case Texts.Refused(var why) -> refused(List.of(why));
                case Texts.Plain(var content) -> run(options, new Brought(slug(options), name(file), Source.of(content), note(options)), context);
                case Texts.Read(var text) -> run(options, new Brought(
                        slug(options), name(file), Source.of(text.getBytes(StandardCharsets.UTF_8)),
                        Source.of(java.nio.file.Files.readAllBytes(file)), note(options)), context);
            };
        } catch (IOException e) {
            System.err.println("portal: 读不到 " + file + "。 (Cannot read it.)");
            return Cli.MISSING;
        }
    }

    private static String slug(Options options) {
        return options.get("--slug", slug(Path.of(options.rest().get(1))));
    }

    /** What of the file's name may stand in an address; without such letters it is called {@code notice}. */
    private static String slug(Path file) {
        var kept = name(file).replaceFirst("\\.[^.]*$", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return kept.isEmpty() ? "notice" : kept.substring(0, Math.min(LONGEST_SLUG, kept.length()));
    }

    private static String note(Options options) {
        return options.get("--note", "");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static int run(Options options, Brought brought, ConfigurableApplicationContext context) {
        return options.has("--dry-run") ? tried(options, brought, context) : kept(options, brought, context);
    }

    /** Also of words that are there already: whoever tries a file wants to see what is read, and is told that it would not be kept. */
    private static int tried(Options options, Brought brought, ConfigurableApplicationContext context) {
        var editions = context.getBean(Editions.class);
        if (context.getBean(Departments.class).all().isEmpty()) {
            return fromSeeds(options, brought);
        }
        return switch (editions.reading(brought)) {
            case Tried.Refused(var reasons) -> refused(reasons);
            case Tried.Read(var _, var notice, var _) -> {
                if (editions.tried(brought) instanceof Tried.Refused(var reasons)) {
                    refused(reasons);
                }
                yield told(notice, options);
            }
        };
    }

    /** A folder in which the portal has never run knows no department: their names are those of the seeds. */
    private static int fromSeeds(Options options, Brought brought) {
        var guides = new ArrayList<Guide>();
        try {
            Manuscript.all(Path.of(System.getProperty("jiandu.seeds", "seeds"))).forEach(m -> guides.add(m.guide()));
            return told(new Proofreading(List.of(), guides).of(brought.slug(), brought.source()).read(), options);
        } catch (Unreadable no) {
            return refused(List.of(no.refusal()));
        } catch (IOException e) {
            System.err.println("portal: 读不到 " + e.getMessage() + "。 (Cannot read it.)");
            return Cli.MISSING;
        }
    }

    private static int told(Notice notice, Options options) {
        if (options.has("--json")) {
            System.out.println(NoticeCommand.json(notice, options.has("--source")));
            return Cli.DONE;
        }
        int blocks = notice.items().stream().mapToInt(i -> i.blocks().size()).sum();
        int measures = notice.items().stream().mapToInt(Notice.Item::measures).sum();
        System.out.println(notice.title().corrected());
        System.out.println(notice.items().size() + " 项，" + blocks + " 个部门段，编号措施 " + notice.numbered() + " 条，措施共 " + measures + " 条。");
        notice.corrections().stream().filter(Correction::placed).forEach(c -> System.out.println((c.item() == 0 ? "标题或结尾" : "第 " + c.item() + " 项") + "：" + c.printed() + " → " + c.corrected()));
        System.out.println("以上只是试读，什么也没有存。 (A trial; nothing was kept.)");
        return Cli.DONE;
    }

    private static int kept(Options options, Brought brought, ConfigurableApplicationContext context) {
        var editor = context.getBean(StaffRoll.class).actor(options.get("--user", ""));
        if (editor.isEmpty()) {
            System.err.println("portal: 没有这个用户。 (No such member of staff.)");
            return Cli.MISSING;
        }
        return switch (context.getBean(Editions.class).bring(brought, editor.get())) {
            case Outcome.Refused(var reasons) -> refused(reasons);
            case Outcome.Done(var of) -> {
                System.out.println(options.has("--json")
                        ? JsonLine.of("slug", of.slug(), "edition", of.number())
                        : "已存为草稿：" + of.slug() + " 第 " + of.number() + " 版。请在“通报”页面核对、送审。 (Kept as a draft.)");
                yield Cli.DONE;
            }
        };
    }

    private static int refused(List<Refusal> reasons) {
        return Refusals.told(reasons, "messages/notice", "messages/attachment");
    }

    private static ConfigurableApplicationContext open() {
        return new SpringApplicationBuilder(VerifyCommand.TrailOnly.class, VerifyCommand.StaffToo.class, NoticesToo.class)
                .web(WebApplicationType.NONE)
                .properties(java.util.Map.of("spring.flyway.enabled", "true", "logging.threshold.console", "OFF"))
                .run();
    }

    /** Notices, and what takes the words out of documents. */
    @ComponentScan(
            basePackages = "org.jiandu.notice",
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*NoticeSeed"))
    @ComponentScan(
            basePackages = "org.jiandu.attachment",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*TextsDesk"))
    static class NoticesToo {}
}
