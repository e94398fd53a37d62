package org.jiandu.plain;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jiandu.kernel.ItemRef;
import org.jiandu.notice.Notices;
import org.jiandu.watch.Watching;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Being told by mail when an item changes: asked for here, said yes to and stopped by the links in the mails. */
@Controller
class WatchPages {
    private final Watching watching;
    private final Notices notices;

    WatchPages(Watching watching, Notices notices) {
        this.watching = watching;
        this.notices = notices;
    }

    @GetMapping(value = "/plain/watch", params = "item")
    String form(@RequestParam String item, Model model) {
        return shown("form", ItemRef.read(item), model);
    }

    @PostMapping("/plain/watch")
    String ask(@RequestParam String item, @RequestParam(defaultValue = "") String address, Model model, HttpServletRequest request) {
        var about = ItemRef.read(item).orElseThrow(WatchPages::missing);
        var faults = watching.ask(address, about, request.getRemoteAddr());
        model.addAttribute("typed", address);
        model.addAttribute("faults", faults);
        return shown(faults.isEmpty() ? "asked" : "form", Optional.of(about), model);
    }

    /** Programs open links in mails before people do: only the button does something. */
    @GetMapping(value = "/plain/watch", params = "t")
    String link(@RequestParam String t, Model model) {
        model.addAttribute("token", t);
        var link = watching.about(t);
        model.addAttribute("begins", link.map(Watching.Link::begins).orElse(true));
        return link.isEmpty() ? gone(model) : shown("link", link.map(Watching.Link::item), model);
    }

    @PostMapping(value = "/plain/watch", params = "begin")
    String begin(@RequestParam String t, Model model) {
        var about = watching.begin(t);
        return about.isEmpty() ? gone(model) : shown("begun", about, model);
    }

    @PostMapping(value = "/plain/watch", params = "stop")
    String stop(@RequestParam String t, Model model) {
        var about = watching.stop(t);
        return about.isEmpty() ? gone(model) : shown("stopped", about, model);
    }

    private static String gone(Model model) {
        model.addAttribute("step", "gone");
        return "plain/watch";
    }

    private String shown(String step, Optional<ItemRef> about, Model model) {
        var ref = about.orElseThrow(WatchPages::missing);
        model.addAttribute("step", step);
        model.addAttribute("about", ref);
        model.addAttribute("item", notices.item(ref).orElseThrow(WatchPages::missing));
        return "plain/watch";
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
