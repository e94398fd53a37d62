package org.jiandu.plain;

import java.util.List;
import java.util.Locale;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notices;
import org.jiandu.wording.Responsible;
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
    private final Responsible responsible;

    NoticePages(Notices notices, Responsible responsible) {
        this.notices = notices;
        this.responsible = responsible;
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

    private ItemRow row(Notice.Item item, Locale locale) {
        return new ItemRow(item, responsible.units(item, locale));
    }

    private List<ItemBlock> blocks(Notice.Item item, Locale locale) {
        return item.blocks().stream().map(b -> new ItemBlock(responsible.unit(b, locale), b)).toList();
    }

    private Notice found(String slug) {
        return notices.find(slug).orElseThrow(NoticePages::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
