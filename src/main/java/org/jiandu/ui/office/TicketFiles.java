package org.jiandu.ui.office;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import org.jiandu.attachment.Attachment;
import org.jiandu.attachment.Attachment.Purpose;
import org.jiandu.attachment.FileType;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.TicketId;
import org.jiandu.ui.Uploads;

/** The files of a ticket with what became of their check, and a field for the desk's own. */
class TicketFiles extends Div {
    private static final long serialVersionUID = 1;

    private final transient FilesModel model;
    private final transient TicketId ticket;
    private final Div list = new Div();
    private final Div said = new Div();
    private final Select<Purpose> purpose = new Select<>();

    TicketFiles(FilesModel model, TicketId ticket) {
        this.model = model;
        this.ticket = ticket;
        addClassName("sheet");
        add(Say.heading(getTranslation("attachment.title")), list);
        if (model.mayAdd()) {
            add(purpose(), upload(), said);
        }
        show();
    }

    private void show() {
        list.removeAll();
        var files = model.of(ticket);
        if (files.isEmpty()) {
            list.add(Say.line(getTranslation("attachment.none"), "quiet"));
            return;
        }
        var lines = new UnorderedList();
        lines.addClassName("points");
        files.forEach(f -> lines.add(line(f)));
        list.add(lines);
    }

    private ListItem line(Attachment file) {
        var item = new ListItem(Say.word(file.name() + "　" + file.original()));
        item.add(Say.line(
                String.join("　", getTranslation("attachment.purpose." + file.purpose()),
                        getTranslation("attachment.size", file.kilobytes()), Say.moment(file.at())), "quiet"));
        item.add(Say.line(state(file), "quiet"));
        if (file.open()) {
            var save = new Anchor("/office/file/" + file.id(), getTranslation("attachment.save"));
            save.getElement().setAttribute("download", file.name()).setAttribute("router-ignore", true);
            save.setAriaLabel(getTranslation("attachment.save") + " " + file.name());
            item.add(save);
        }
        return item;
    }

    private String state(Attachment file) {
        var words = new java.util.ArrayList<>(List.of(getTranslation("attachment.state." + file.state())));
        if (file.open() && !file.scanned()) {
            words.add(getTranslation("attachment.unscanned"));
        }
        if (file.stripped()) {
            words.add(getTranslation("attachment.stripped"));
        }
        if (!file.refused().isEmpty()) {
            words.add(Say.sentence(this, Refusal.of(file.refused())));
        }
        return String.join("　", words);
    }

    private Select<Purpose> purpose() {
        purpose.setLabel(getTranslation("attachment.purpose"));
        purpose.setItems(Purpose.EVIDENCE, Purpose.SCAN, Purpose.REPORT, Purpose.MATERIAL);
        purpose.setItemLabelGenerator(p -> getTranslation("attachment.purpose." + p));
        purpose.setValue(Purpose.EVIDENCE);
        return purpose;
    }

    /** Each file is looked into as it comes; what is not kept says why. */
    private Upload upload() {
        var field = new Upload(UploadHandler.inMemory((what, content) ->
                getUI().ifPresent(ui -> {
                    var taken = ui.access(() -> take(what.fileName(), content));
                })));
        field.setI18n(Uploads.words(key -> getTranslation(key)));
        field.setMaxFileSize(org.jiandu.attachment.Upload.MOST_BYTES);
        field.setAcceptedFileExtensions(FileType.accepted().split(",", -1));
        field.addAllFinishedListener(_ -> field.clearFileList());
        return field;
    }

    void take(String name, byte[] content) {
        var kept = model.add(ticket, purpose.getValue(), org.jiandu.attachment.Upload.of(name, content));
        said.removeAll();
        kept.problems().forEach(p -> said.add(Say.line(
                getTranslation("attachment.problem", p.name(), Say.sentence(this, p.why())), "refusal")));
        if (!kept.files().isEmpty()) {
            said.add(Say.line(getTranslation("attachment.done", kept.files().size())));
        }
        said.getElement().setAttribute("role", "status");
        show();
    }
}
