package org.jiandu.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jiandu.kernel.Refusal;
import org.jiandu.notice.Edition;
import org.jiandu.notice.Editions.Outcome;
import org.jiandu.ui.Uploads;
import org.jspecify.annotations.Nullable;

/** Where the next notice comes in: a file is dropped or its words are pasted; a refusal takes nothing away. */
class NoticeForm extends Div {
    private static final long serialVersionUID = 1;
    private static final int MOST_BYTES = 20 << 20;
    private static final String PASTED = "pasted.txt";

    private final transient NoticesModel model;
    private final transient Consumer<Edition.Ref> brought;
    private final transient Fields fields = new Fields();
    private final TextField slug = new TextField(getTranslation("admin.notices.slug"));
    private final TextField note = new TextField(getTranslation("admin.notices.new.note"));
    private final TextArea text = new TextArea(getTranslation("admin.notices.paste"));
    private final Says says = new Says();
    private transient @Nullable Held held;

    /** @param brought is told which draft it became */
    NoticeForm(NoticesModel model, Consumer<Edition.Ref> brought) {
        this.model = model;
        this.brought = brought;
        addClassNames("form", "sheet");
        slug.setHelperText(getTranslation("admin.notices.slug.hint"));
        note.setHelperText(getTranslation("admin.notices.new.note.hint"));
        text.setMinRows(4);
        text.setMaxRows(16);
        fields.with("slug", slug).with("note", note).with("file", text);
        fields.all().forEach(f -> f.getElement().setAttribute("autocomplete", "off"));
        List.of(slug, note).forEach(f -> f.setValueChangeMode(ValueChangeMode.EAGER)); // a dropped file takes no focus away
        var go = new Button(getTranslation("admin.notices.bring"), _ -> again());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new H2(getTranslation("admin.notices.new")), Pieces.lead(getTranslation("admin.notices.new.lead")), slug, note, upload(), text,
                Pieces.actions(go), says);
    }

    private Upload upload() {
        var field = new Upload(UploadHandler.inMemory((what, content) -> getUI().ifPresent(ui -> {
            var _ = ui.access(() -> bring(what.fileName(), content));
        })));
        field.setI18n(Uploads.words(key -> getTranslation(key)));
        field.setMaxFileSize(MOST_BYTES);
        field.setMaxFiles(1);
        field.setAcceptedFileExtensions(".txt", ".docx", ".pdf", ".html", ".htm");
        field.addFileRejectedListener(e -> says.refused(List.of(Refusal.of("admin.notices.file.refused"))));
        field.addAllFinishedListener(_ -> field.clearFileList());
        return field;
    }

    /** What was pasted, else the file that was refused for another reason than itself. */
    private void again() {
        var kept = held;
        if (text.isEmpty() && kept != null) {
            bring(kept.fileName(), kept.content());
        } else {
            bring(PASTED, text.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A file that has come; it is not asked for a second time. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Held(String fileName, byte[] content) {}

    void bring(String fileName, byte[] content) {
        held = fileName.equals(PASTED) ? null : new Held(fileName, content);
        switch (model.bring(slug.getValue(), fileName, content, note.getValue())) {
            case Outcome.Done(var of) -> brought.accept(of);
            case Outcome.Refused(var reasons) -> {
                var whole = fields.refuse(reasons);
                var sentences = new ArrayList<>(whole.isEmpty() ? List.of(Refusal.of("admin.refused.fields")) : whole);
                if (held != null && reasons.stream().noneMatch(r -> "file".equals(r.field()))) {
                    sentences.add(Refusal.of("admin.notices.file.held", fileName));
                }
                says.refused(sentences);
            }
        }
    }
}
