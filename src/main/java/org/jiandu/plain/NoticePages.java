package org.jiandu.plain;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jiandu.access.Departments;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notices;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The front page, the notice, and a page for each of its items. */
@Controller
class NoticePages {
    private final Notices notices;
    private final Departments departments;

    NoticePages(Notices notices, Departments departments) {
        this.notices = notices;
        this.departments = departments;
    }

    @GetMapping("/plain")
    String front(Model model, Locale locale) {
        notices.all().stream().findFirst().ifPresent(notice -> {
            model.addAttribute("notice", notice);
            model.addAttribute("rows", notice.items().stream().map(i -> row(i, locale)).toList());
            model.addAttribute("measures", notice.numbered());
        });
        return "plain/front";
    }

    @GetMapping("/plain/n/{slug}")
    String notice(@PathVariable String slug, Model model) {
        model.addAttribute("notice", found(slug));
        return "plain/notice";
    }

    @GetMapping("/plain/n/{slug}/{item}")
    String item(@PathVariable String slug, @PathVariable String item, Model model, Locale locale) {
        var notice = found(slug);
        int ordinal = item.matches("[1-9]\\d{0,3}") ? Integer.parseInt(item) : 0;
        var found = notice.item(ordinal).orElseThrow(NoticePages::missing);
        model.addAttribute("notice", notice);
        model.addAttribute("item", found);
        model.addAttribute("blocks", blocks(found, locale));
        model.addAttribute("before", notice.item(ordinal - 1).orElse(null));
        model.addAttribute("after", notice.item(ordinal + 1).orElse(null));
        return "plain/item";
    }

    @GetMapping("/plain/help")
    String help() {
        return "plain/help";
    }

    /** @param units who is responsible, each named once; empty where the notice names none */
    public record Row(Notice.Item item, String units) {}

    private Row row(Notice.Item item, Locale locale) {
        var units = blocks(item, locale).stream().map(Block::unit).filter(u -> !u.isEmpty()).distinct();
        return new Row(item, units.collect(Collectors.joining(locale.getLanguage().equals("en") ? ", " : "、")));
    }

    /** @param unit the department in the reader's language; empty where the notice names none */
    public record Block(String unit, Notice.Block block) {}

    private List<Block> blocks(Notice.Item item, Locale locale) {
        return item.blocks().stream().map(b -> new Block(unit(b, locale), b)).toList();
    }

    private String unit(Notice.Block block, Locale locale) {
        var code = block.department();
        var printed = block.printedDepartment();
        if (code != null && locale.getLanguage().equals("en")) {
            return departments.name(code, locale);
        }
        return printed == null ? "" : printed;
    }

    private Notice found(String slug) {
        return notices.find(slug).orElseThrow(NoticePages::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
