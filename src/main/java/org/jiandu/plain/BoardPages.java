package org.jiandu.plain;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jiandu.access.Departments;
import org.jiandu.board.Board;
import org.jiandu.board.Choice;
import org.jiandu.board.Line;
import org.jiandu.board.MeasureState;
import org.jiandu.board.Reading;
import org.jiandu.kernel.Actor;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notices;
import org.jiandu.ticket.Kind;
import org.jiandu.wording.Responsible;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The promise board, and the files of approved evidence. */
@Controller
class BoardPages {
    private static final int MOST_TYPED = 60;

    private final Board board;
    private final Notices notices;
    private final Departments departments;
    private final Responsible responsible;
    private final MessageSource words;

    BoardPages(Board board, Notices notices, Departments departments, Responsible responsible, MessageSource words) {
        this.board = board;
        this.notices = notices;
        this.departments = departments;
        this.responsible = responsible;
        this.words = words;
    }

    @GetMapping("/plain/board")
    String board(@RequestParam Map<String, String> asked, Model model, Locale locale) {
        var slug = asked.getOrDefault("notice", "");
        var all = notices.all();
        if (all.isEmpty() && slug.isEmpty()) {
            return "plain/board";
        }
        var reading = board.read(slug.isEmpty() ? all.getFirst().slug() : slug).orElseThrow(BoardPages::missing);
        var typed = new Choice(
                asked.getOrDefault("unit", ""), asked.getOrDefault("theme", ""), asked.getOrDefault("state", ""),
                words(asked.getOrDefault("q", "")));
        var choice = typed.known() ? typed : new Choice(typed.unit(), typed.theme(), "", typed.words());
        model.addAttribute("reading", reading);
        model.addAttribute("choice", choice);
        model.addAttribute("rows", reading.chosen(choice).stream().map(l -> row(l, locale)).toList());
        model.addAttribute("units", units(reading, locale));
        model.addAttribute("themes", themes(reading, locale));
        model.addAttribute("states", states(locale));
        model.addAttribute("columns", reading.columns().stream().map(c -> column(reading.notice(), c)).toList());
        return "plain/board";
    }

    /** Approved evidence is public; whatever else may lie there does not exist. */
    @GetMapping("/evidence/{id}")
    ResponseEntity<byte[]> file(@PathVariable String id) {
        var saved = board.file(id, new Actor.Visitor()).orElseThrow(BoardPages::missing);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(saved.media()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(saved.name(), StandardCharsets.UTF_8).build().toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .body(saved.content());
    }

    /** No more than anybody types. */
    private static String words(String typed) {
        var clean = typed.strip();
        return clean.substring(0, clean.offsetByCodePoints(0, Math.min(MOST_TYPED, clean.codePointCount(0, clean.length()))));
    }

    private BoardRow row(Line line, Locale locale) {
        return new BoardRow(line, responsible.unit(line.named().block(), locale));
    }

    private List<BoardOption> units(Reading reading, Locale locale) {
        var codes = new LinkedHashSet<String>();
        reading.lines().forEach(line -> {
            var code = line.named().block().department();
            codes.add(code == null ? Choice.NO_UNIT : code.value());
        });
        return Stream.concat(
                        departments.all().stream()
                                .filter(u -> codes.contains(u.code().value()))
                                .map(u -> new BoardOption(u.code().value(), departments.name(u.code(), locale))),
                        Stream.of(Choice.NO_UNIT)
                                .filter(codes::contains)
                                .map(none -> new BoardOption(none, say("notice.department.none", locale))))
                .toList();
    }

    private List<BoardOption> themes(Reading reading, Locale locale) {
        return reading.notice().items().stream()
                .map(Notice.Item::theme)
                .distinct()
                .map(theme -> new BoardOption(theme, say("notice.theme." + theme, locale)))
                .toList();
    }

    private List<BoardOption> states(Locale locale) {
        return Stream.concat(
                        Stream.of(new BoardOption(Choice.LATE, say("board.late", locale))),
                        Stream.of(MeasureState.values()).map(s -> new BoardOption(s.name(), say("board.state." + s, locale))))
                .toList();
    }

    /** A correction is asked for in Chinese, whatever the reader reads: the office does. */
    private ColumnRow column(Notice notice, Reading.Column column) {
        var text = words.getMessage("board.column.wrong.text", new Object[] {column.column().name()}, Locale.SIMPLIFIED_CHINESE);
        var item = column.column().named().getFirst().of().item();
        return new ColumnRow(column, "/plain/feedback?item=" + notice.slug() + ":" + item + "&kind=" + Kind.COMMENT + "&text="
                + URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8));
    }

    private String say(String key, Locale locale) {
        var said = words.getMessage(key, null, locale);
        return said == null ? key : said;
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
