package org.jiandu.ui.citizen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import org.jiandu.attachment.Attachment;
import org.jiandu.attachment.Attachments.Problem;
import org.jiandu.attachment.FileType;
import org.jiandu.ui.Uploads;

/** Where a citizen adds files to a form; each is looked into as it comes, and waits under the form's token. */
class FileField extends Div {
    private static final long serialVersionUID = 1;

    private final transient FilesModel model;
    private final SerializableSupplier<String> token;
    private final String address = Unsent.address();
    private final Div problems = new Div();
    private final Div kept = new Div();

    /** @param token the form's, as it is now */
    FileField(FilesModel model, SerializableSupplier<String> token) {
        this.model = model;
        this.token = token;
        addClassName("field");
        setId("files");
        getElement().setAttribute("tabindex", "-1");
        problems.getElement().setAttribute("role", "alert");
        add(
                Bits.p(getTranslation("attachment.form.label") + " " + getTranslation("citizen.optional")),
                Bits.p(getTranslation(
                        "attachment.form.hint", org.jiandu.attachment.Upload.MOST_FILES,
                        org.jiandu.attachment.Upload.MOST_BYTES >> 20, org.jiandu.attachment.Upload.MOST_BYTES_IN_ALL >> 20), "quiet"),
                problems, upload(), kept);
        show(List.of());
    }

    private Upload upload() {
        var field = new Upload(UploadHandler.inMemory((what, content) -> getUI().ifPresent(ui -> {
            var taken = ui.access(() -> take(what.fileName(), content));
        })));
        field.setI18n(Uploads.words(key -> getTranslation(key)));
        field.setMaxFileSize(org.jiandu.attachment.Upload.MOST_BYTES);
        field.setAcceptedFileExtensions(FileType.accepted().split(",", -1));
        field.addFileRejectedListener(_ -> {});
        field.addAllFinishedListener(_ -> field.clearFileList());
        return field;
    }

    void take(String name, byte[] content) {
        show(model.keep(token.get(), org.jiandu.attachment.Upload.of(name, content), address).problems());
    }

    private void show(List<Problem> wrong) {
        var say = Bits.say(this);
        problems.removeAll();
        wrong.forEach(p -> problems.add(Bits.p(getTranslation("attachment.problem", p.name(), say.of(p.why())), "fault")));
        setClassName("wrong", !wrong.isEmpty());
        kept.removeAll();
        var files = model.of(token.get());
        if (!files.isEmpty()) {
            var list = Bits.css(new UnorderedList(), "points");
            files.forEach(f -> list.add(line(f)));
            kept.add(Bits.p(getTranslation("attachment.form.here")), list);
        }
    }

    private ListItem line(Attachment file) {
        var off = new NativeButton(getTranslation("attachment.form.drop"));
        off.getElement().setAttribute("type", "button");
        off.setAriaLabel(getTranslation("attachment.form.drop") + " " + file.original());
        off.addClickListener(_ -> {
            model.drop(token.get(), file.id());
            show(List.of());
        });
        return new ListItem(
                Bits.span(file.original()), Bits.span(" " + getTranslation("attachment.size", file.kilobytes()) + " ", "quiet"),
                Bits.span(getTranslation("attachment.state." + file.state()) + " ", "quiet"), off);
    }
}
