package org.jiandu.plain;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiandu.board.Board;
import org.jiandu.board.Line;
import org.jiandu.board.MeasureState;
import org.jiandu.notice.Difference;
import org.jiandu.notice.Edition;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notices;
import org.jiandu.wording.Responsible;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The front page, the notice, and a page for each of its items. */
@Controller
class NoticePages {
    private final Notices notices;
    private final Responsible responsible;
    private final Board board;

    NoticePages(Notices notices, Responsible responsible, Board board) {
        this.notices = notices;
        this.responsible = responsible;
        this.board = board;
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
    String notice(@PathVariable String slug, Model model, HttpServletResponse response) {
        var tombstone = notices.withdrawn(slug);
        if (tombstone.isPresent()) {
            return gone(tombstone.get(), model, response);
        }
        model.addAttribute("notice", found(slug));
        model.addAttribute("editions", notices.editions(slug).size());
        return "plain/notice";
    }

    /** Where a notice stood that was taken back. */
    private static String gone(Notices.Tombstone tombstone, Model model, HttpServletResponse response) {
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
    String item(@PathVariable String slug, @PathVariable String item, Model model, Locale locale, HttpServletResponse response) {
        var tombstone = notices.withdrawn(slug);
        if (tombstone.isPresent()) {
            return gone(tombstone.get(), model, response);
        }
        var notice = found(slug);
        int ordinal = item.matches("[1-9]\\d{0,3}") ? Integer.parseInt(item) : 0;
        var found = notice.item(ordinal).orElseThrow(NoticePages::missing);
        model.addAttribute("notice", notice);
        model.addAttribute("item", found);
        var lines = board.read(slug).map(b -> b.of(found.ref(slug))).orElse(List.of());
        model.addAttribute("blocks", blocks(found, lines, locale));
        model.addAttribute("states", states(lines));
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
