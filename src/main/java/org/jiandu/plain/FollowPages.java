package org.jiandu.plain;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jiandu.intake.FollowForm;
import org.jiandu.kernel.Refusal;
import org.jiandu.wording.Following;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Coming back with number and code: where it stands, what was answered, and what the citizen may still do. */
@Controller
class FollowPages {
    private final Following following;

    FollowPages(Following following) {
        this.following = following;
    }

    @GetMapping("/plain/follow")
    String ask(Model model) {
        return asked(FollowForm.blank(), model);
    }

    @PostMapping("/plain/follow")
    String look(
            FollowForm form, @RequestParam(required = false) @Nullable List<MultipartFile> files, Model model,
            HttpServletRequest request, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        asked(form, model);
        if (form.reread()) {
            return "plain/follow";
        }
        return switch (following.ask(form, UploadedParts.uploads(files), request.getRemoteAddr(), frame.say())) {
            case Following.Answer.Refused(var why) -> refused(why, model);
            case Following.Answer.Shown shown -> shown(shown, form, model);
        };
    }

    private static String shown(Following.Answer.Shown shown, FollowForm form, Model model) {
        var seen = shown.seen();
        if (shown.done()) {
            model.addAttribute("done", "citizen.done." + form.act());
        }
        model.addAttribute("again", new Again("act", "look", "look"));
        model.addAttribute("page", seen.page());
        model.addAttribute("faults", shown.faults());
        model.addAttribute("now", seen.now());
        model.addAttribute("late", seen.late());
        model.addAttribute("line", seen.line());
        model.addAttribute("clocks", seen.clocks());
        model.addAttribute("letters", seen.letters());
        model.addAttribute("files", seen.files());
        model.addAttribute("bag", shown.bag());
        return "plain/ticket";
    }

    private static String asked(FollowForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("again", new Again("act", "reread", "look"));
        return "plain/follow";
    }

    private static String refused(Refusal refusal, Model model) {
        model.addAttribute("refusal", refusal);
        return "plain/follow";
    }
}
