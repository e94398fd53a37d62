package org.jiandu.plain;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiandu.access.RateLimits;
import org.jiandu.access.RateLimits.Kind;
import org.jiandu.attachment.AttachmentId;
import org.jiandu.deadline.Deadlines;
import org.jiandu.intake.FeedbackForm;
import org.jiandu.intake.Intake;
import org.jiandu.intake.Intake.SubmitOutcome;
import org.jiandu.intake.Receipt;
import org.jiandu.kernel.Refusal;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notices;
import org.jiandu.wording.Choices;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Handing something in: form, check of the answers, receipt. All that was typed travels in the form itself. */
@Controller
class FeedbackPages {
    private final Intake intake;
    private final Notices notices;
    private final Deadlines deadlines;
    private final RateLimits limits;
    private volatile Listed listed = new Listed(List.of(), List.of());

    FeedbackPages(Intake intake, Notices notices, Deadlines deadlines, RateLimits limits) {
        this.intake = intake;
        this.notices = notices;
        this.deadlines = deadlines;
        this.limits = limits;
    }

    @GetMapping("/plain/feedback")
    String form(
            @RequestParam(defaultValue = "") String item, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String text, Model model) {
        return form(FeedbackForm.fresh(intake.newToken(), new FeedbackForm.Begun(item, kind, text)), List.of(), model);
    }

    @PostMapping("/plain/feedback")
    String step(
            FeedbackForm form, @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(defaultValue = "") String drop, Model model, HttpServletRequest request) {
        var token = form.draft().token();
        var problems = intake.keep(token, UploadedParts.uploads(files)).problems();
        model.addAttribute("problems", problems);
        if (!drop.isEmpty()) {
            AttachmentId.read(drop).ifPresent(id -> intake.drop(token, id));
            return form(form, List.of(), model);
        }
        if (!problems.isEmpty()) {
            var faults = new ArrayList<>(intake.check(form.draft()));
            faults.add(Refusal.of("attachment.some").at("files"));
            return form(form, faults, model);
        }
        if (form.step("send")) {
            return send(form, model, request);
        }
        if (form.step("receipt") && intake.submit(form.tokenOnly()) instanceof SubmitOutcome.Received(var receipt)) {
            return receipt(form, receipt, model);
        }
        if (form.step("change")) {
            return form(form, List.of(), model);
        }
        var faults = intake.check(form.draft());
        return faults.isEmpty() ? check(form, model) : form(form, faults, model);
    }

    private String send(FeedbackForm form, Model model, HttpServletRequest request) {
        if (!limits.tryTake(Kind.SUBMIT, request.getRemoteAddr())) {
            model.addAttribute("refusal", RateLimits.refusal(Kind.SUBMIT));
            return check(form, model);
        }
        return switch (intake.submit(form.draft())) {
            case SubmitOutcome.Received(var receipt) -> receipt(form, receipt, model);
            case SubmitOutcome.Refused(var faults) -> form(form, faults, model);
            case SubmitOutcome.Expired(var fresh) -> {
                model.addAttribute("refusal", Refusal.of("citizen.form.expired"));
                yield form(form.with(fresh), List.of(), model);
            }
        };
    }

    private String form(FeedbackForm form, List<Refusal> faults, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("again", new Again("step", "change", "check"));
        model.addAttribute("choices", choices());
        model.addAttribute("files", intake.files(form.draft().token()));
        model.addAttribute("faults", faults);
        model.addAttribute("at", byField(faults));
        return "plain/feedback";
    }

    /** The room of notices gives the same list until one of them changes. */
    @SuppressWarnings("ReferenceEquality") // to compare what is in them would cost what is saved
    private List<Choices> choices() {
        var all = notices.all();
        var known = listed;
        if (known.notices() != all) {
            known = new Listed(all, all.stream().map(Choices::of).toList());
            listed = known;
        }
        return known.choices();
    }

    private record Listed(List<Notice> notices, List<Choices> choices) {}

    private String check(FeedbackForm form, Model model) {
        var draft = form.draft();
        model.addAttribute("form", form);
        model.addAttribute("again", new Again("step", "check", "send"));
        model.addAttribute("draft", draft);
        model.addAttribute("files", intake.files(draft.token()));
        var item = draft.item();
        model.addAttribute("item", item == null ? null : notices.item(item).orElse(null));
        model.addAttribute("preview", intake.preview());
        return "plain/check";
    }

    private String receipt(FeedbackForm form, Receipt receipt, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("again", new Again("step", "receipt", "receipt"));
        model.addAttribute("receipt", receipt);
        model.addAttribute("term", deadlines.term("XF-NOTICE-15", receipt.receivedOn()));
        return "plain/receipt";
    }

    /** The receipt as a file to keep; the token alone says which. */
    @PostMapping("/plain/receipt")
    ResponseEntity<byte[]> save(FeedbackForm form, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        if (!(intake.submit(form.tokenOnly()) instanceof SubmitOutcome.Received(var receipt))) {
            return ResponseEntity.status(410).build();
        }
        var say = frame.say();
        var text = "\ufeff" + say.of("citizen.receipt.file", receipt.number().value(), receipt.code().grouped(),
                say.moment(receipt.at()), say.due(receipt.noticeBy(), receipt.noticeByProvisional()),
                receipt.leafHash()).replace("\n", "\r\n");
        var name = ContentDisposition.attachment()
                .filename(receipt.number() + ".txt", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The first sentence of each field; those of the whole form stand in the summary alone. */
    static Map<String, Refusal> byField(List<Refusal> faults) {
        var at = new LinkedHashMap<String, Refusal>();
        for (var fault : faults) {
            var field = fault.field();
            if (field != null) {
                at.putIfAbsent(field, fault);
            }
        }
        return at;
    }
}
