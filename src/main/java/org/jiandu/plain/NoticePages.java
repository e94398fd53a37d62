package org.jiandu.plain;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jiandu.board.Board;
import org.jiandu.board.Line;
import org.jiandu.board.MeasureState;
import org.jiandu.kernel.ItemRef;
import org.jiandu.notice.Difference;
import org.jiandu.notice.Edition;
import org.jiandu.notice.MeasureRef;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notices;
import org.jiandu.rendition.Parcel;
import org.jiandu.rendition.Shelf;
import org.jiandu.ticket.Heard;
import org.jiandu.wording.Responsible;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The front page, the notice, and a page for each of its items. */
@Controller
class NoticePages {
    private static final long MOST_KEPT = 64L << 20;

    private final Notices notices;
    private final Responsible responsible;
    private final Board board;
    private final Heard heard;
    private final TemplateEngine pages;
    private final Shelf kept = new Shelf(MOST_KEPT);

    NoticePages(Notices notices, Responsible responsible, Board board, Heard heard, TemplateEngine pages) {
        this.heard = heard;
        this.notices = notices;
        this.responsible = responsible;
        this.board = board;
        this.pages = pages;
    }

    @GetMapping("/plain")
    String front(Model model, Locale locale, HttpServletRequest request) {
        Sent.whereChanged(request);
        notices.all().stream().findFirst().ifPresent(notice -> {
            model.addAttribute("notice", notice);
            model.addAttribute("rows", notice.items().stream().map(i -> row(i, locale)).toList());
            model.addAttribute("measures", notice.numbered());
        });
        return "plain/front";
    }

    /** Made once for each way of reading and kept until another edition is published or the court's settings change. */
    @GetMapping("/plain/n/{slug}")
    @Nullable String notice(
            @PathVariable String slug, @ModelAttribute(name = "frame", binding = false) Frame frame, Model model,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        var notice = notices.find(slug);
        if (notice.isEmpty()) {
            return gone(slug, model, response);
        }
        boolean asPrinted = asPrinted(request);
        var look = frame.look();
        var madeOf = List.of(notice.get(), frame.court(), frame.demo(), frame.printed());
        Supplier<Parcel> page = () -> made(
                "plain/notice.jte",
                Map.of("frame", frame, "notice", notice.get(), "editions", notices.editions(slug).size(), "print", asPrinted));
        boolean usual = look.path().equals(request.getContextPath() + "/plain/n/" + slug);
        response.setLocale(look.locale());
        Sent.page(usual ? kept.get(look.to(slug) + look.english() + asPrinted, madeOf, page) : page.get(), request, response);
        return null;
    }

    /** 原文: the words as the paper has them, with the misprints marked. */
    private static boolean asPrinted(HttpServletRequest request) {
        return "1".equals(request.getParameter("print"));
    }

    private Parcel made(String template, Map<String, Object> model) {
        var page = new Utf8ByteOutput();
        pages.render(template, model, page);
        return Parcel.of(page.toByteArray());
    }

    /** The lasting address of a measure leads to its place on the item's page. */
    @GetMapping({"/n/{slug}/{item}/{block}/{measure}", "/plain/n/{slug}/{item}/{block}/{measure}"})
    ResponseEntity<Void> measure(
            @PathVariable String slug, @PathVariable String item, @PathVariable String block, @PathVariable String measure,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var notice = found(slug);
        var ref = new MeasureRef(new ItemRef(notice.slug(), printed(item, 1)), printed(block, 1), printed(measure, 0));
        var named = notice.measure(ref).orElseThrow(NoticePages::missing).ref();
        boolean plain = frame.look().path().contains("/plain/n/");
        var page = (plain ? "/plain/n/" : "/n/") + slug + "/" + ref.of().item();
        var anchor = "#" + named.anchor();
        return ResponseEntity.status(HttpStatus.FOUND)
                .header("Cache-Control", "no-cache")
                .location(URI.create((plain ? frame.look().to(page) : page) + anchor))
                .build();
    }

    private static int printed(String number, int least) {
        if (!number.matches("0|[1-9]\\d{0,3}") || Integer.parseInt(number) < least) {
            throw missing();
        }
        return Integer.parseInt(number);
    }

    /** Where a notice stood that was taken back. */
    private String gone(String slug, Model model, HttpServletResponse response) {
        var tombstone = notices.withdrawn(slug).orElseThrow(NoticePages::missing);
        response.setStatus(HttpServletResponse.SC_GONE);
        model.addAttribute("tombstone", tombstone);
        return "plain/withdrawn";
    }

    /** Every edition that was published, and what changed between two of them. */
    @GetMapping("/plain/n/{slug}/editions")
    String editions(
            @PathVariable String slug, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, Model model) {
        var notice = found(slug);
        var all = notices.editions(slug);
        int newest = all.getFirst().number();
        int after = number(to, newest);
        int before = number(from, Math.max(1, after - 1));
        model.addAttribute("notice", notice);
        model.addAttribute("editions", all);
        model.addAttribute("from", before);
        model.addAttribute("to", after);
        model.addAttribute("changes", Difference.between(edition(slug, before), edition(slug, after)));
        return "plain/editions";
    }

    private Notice edition(String slug, int number) {
        return notices.edition(new Edition.Ref(slug, number)).orElseThrow(NoticePages::missing);
    }

    private static int number(String typed, int otherwise) {
        return typed.matches("[1-9]\\d{0,5}") ? Integer.parseInt(typed) : otherwise;
    }

    @GetMapping("/plain/n/{slug}/{item}")
    String item(@PathVariable String slug, @PathVariable String item, Model model, HttpServletRequest request, HttpServletResponse response) {
        if (notices.find(slug).isEmpty()) {
            return gone(slug, model, response);
        }
        Sent.whereChanged(request);
        var locale = RequestContextUtils.getLocale(request);
        var notice = found(slug);
        int ordinal = item.matches("[1-9]\\d{0,3}") ? Integer.parseInt(item) : 0;
        var found = notice.item(ordinal).orElseThrow(NoticePages::missing);
        model.addAttribute("notice", notice);
        model.addAttribute("item", found);
        var lines = board.read(slug).map(b -> b.of(found.ref(slug))).orElse(List.of());
        model.addAttribute("blocks", blocks(found, lines, locale));
        model.addAttribute("states", states(lines));
        model.addAttribute("print", asPrinted(request));
        model.addAttribute("heard", heard.of(slug).get(ordinal));
        linked(found.ref(slug), model);
        model.addAttribute("before", notice.item(ordinal - 1).orElse(null));
        model.addAttribute("after", notice.item(ordinal + 1).orElse(null));
        return "plain/item";
    }

    /** What this item goes on about in earlier notices, and where later ones go on about it. */
    private void linked(ItemRef ref, Model model) {
        model.addAttribute("earlier", notices.links(ref.notice()).stream()
                .filter(l -> l.item() == ref.item())
                .flatMap(l -> LinkedItem.of(l.earlier(), notices).stream())
                .toList());
        model.addAttribute("later", notices.all().stream()
                .flatMap(n -> notices.links(n.slug()).stream()
                        .filter(l -> l.earlier().equals(ref))
                        .flatMap(l -> LinkedItem.of(new ItemRef(n.slug(), l.item()), notices).stream()))
                .toList());
    }

    @GetMapping("/plain/help")
    String help() {
        return "plain/help";
    }

    private ItemRow row(Notice.Item item, Locale locale) {
        return new ItemRow(item, responsible.units(item, locale));
    }

    private List<ItemBlock> blocks(Notice.Item item, List<Line> lines, Locale locale) {
        var blocks = new ArrayList<ItemBlock>();
        for (var block : item.blocks()) {
            int n = blocks.size() + 1;
            blocks.add(new ItemBlock(
                    responsible.unit(block, locale), block, lines.stream().filter(l -> l.ref().block() == n).toList()));
        }
        return blocks;
    }

    /** Only those there are. */
    private static Map<MeasureState, Long> states(List<Line> lines) {
        var counts = new EnumMap<MeasureState, Long>(MeasureState.class);
        lines.forEach(line -> counts.merge(line.state(), 1L, Long::sum));
        return counts;
    }

    private Notice found(String slug) {
        return notices.find(slug).orElseThrow(NoticePages::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
