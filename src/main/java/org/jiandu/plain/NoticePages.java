package org.jiandu.plain;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jiandu.kernel.ItemRef;
import org.jiandu.notice.MeasureRef;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notices;
import org.jiandu.rendition.Parcel;
import org.jiandu.rendition.Shelf;
import org.jiandu.wording.Responsible;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The front page, the notice, and a page for each of its items. */
@Controller
class NoticePages {
    private static final long MOST_KEPT = 64L << 20;

    private final Notices notices;
    private final Responsible responsible;
    private final TemplateEngine pages;
    private final Shelf kept = new Shelf(MOST_KEPT);

    NoticePages(Notices notices, Responsible responsible, TemplateEngine pages) {
        this.notices = notices;
        this.responsible = responsible;
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
    void notice(
            @PathVariable String slug, @ModelAttribute(name = "frame", binding = false) Frame frame,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        var notice = found(slug);
        var madeOf = List.of(notice, frame.court(), frame.demo(), frame.printed());
        Supplier<Parcel> page = () -> made("plain/notice.jte", Map.of("frame", frame, "notice", notice));
        boolean usual = frame.look().path().equals(request.getContextPath() + "/plain/n/" + slug);
        response.setLocale(frame.look().locale());
        Sent.page(usual ? kept.get(frame.look().to(slug) + frame.look().english(), madeOf, page) : page.get(), request, response);
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
        var ref = new MeasureRef(new ItemRef(notice.slug(), number(item)), number(block), number(measure));
        var named = notice.measure(ref).orElseThrow(NoticePages::missing);
        boolean plain = frame.look().path().contains("/plain/n/");
        var page = (plain ? "/plain/n/" : "/n/") + slug + "/" + ref.of().item();
        var anchor = "#" + ItemBlock.anchor(named.ref());
        return ResponseEntity.status(HttpStatus.FOUND)
                .header("Cache-Control", "no-cache")
                .location(URI.create((plain ? frame.look().to(page) : page) + anchor))
                .build();
    }

    private static int number(String printed) {
        if (!printed.matches("0|[1-9]\\d{0,3}")) {
            throw missing();
        }
        return Integer.parseInt(printed);
    }

    @GetMapping("/plain/n/{slug}/{item}")
    String item(@PathVariable String slug, @PathVariable String item, Model model, Locale locale, HttpServletRequest request) {
        Sent.whereChanged(request);
        var notice = found(slug);
        int ordinal = item.matches("[1-9]\\d{0,3}") ? Integer.parseInt(item) : 0;
        var found = notice.item(ordinal).orElseThrow(NoticePages::missing);
        model.addAttribute("notice", notice);
        model.addAttribute("item", found);
        model.addAttribute("blocks", blocks(notice, found, locale));
        model.addAttribute("before", notice.item(ordinal - 1).orElse(null));
        model.addAttribute("after", notice.item(ordinal + 1).orElse(null));
        return "plain/item";
    }

    @GetMapping("/plain/help")
    String help() {
        return "plain/help";
    }

    private ItemRow row(Notice.Item item, Locale locale) {
        return new ItemRow(item, responsible.units(item, locale));
    }

    private List<ItemBlock> blocks(Notice notice, Notice.Item item, Locale locale) {
        var named = item.named(notice.slug());
        return IntStream.rangeClosed(1, item.blocks().size())
                .mapToObj(b -> new ItemBlock(
                        responsible.unit(item.blocks().get(b - 1), locale), item.blocks().get(b - 1),
                        named.stream().filter(n -> n.ref().block() == b).toList()))
                .toList();
    }

    private Notice found(String slug) {
        return notices.find(slug).orElseThrow(NoticePages::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
