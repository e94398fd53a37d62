package org.jiandu.ui.citizen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.jiandu.attachment.Attachment;
import org.jiandu.intake.FollowForm;

/** What the citizen handed in, with what became of its check; saved through the plain twin, number and code in the form. */
class MatterFiles extends Section {
    private static final long serialVersionUID = 1;

    MatterFiles(List<Attachment> files, FollowForm form) {
        setVisible(!files.isEmpty());
        add(new H2(getTranslation("attachment.title")));
        files.forEach(f -> add(line(f, form)));
    }

    private Div line(Attachment file, FollowForm form) {
        var box = Bits.css(new Div(), "letter");
        box.add(Bits.p(file.original() + " " + getTranslation("attachment.size", file.kilobytes())));
        box.add(Bits.p(state(file), "quiet"), Bits.p(getTranslation("attachment.mark", file.sha256()), "quiet"));
        if (file.open()) {
            var save = new SheetForm("/plain/file");
            save.hidden("number", form.typedNumber());
            save.hidden("code", form.typedCode());
            save.hidden("file", file.id().value());
            var button = Bits.css(new NativeButton(getTranslation("attachment.save")), "button");
            button.setAriaLabel(getTranslation("attachment.save") + " " + file.original());
            button.getElement().setAttribute("type", "submit");
            save.add(button);
            box.add(save);
        }
        return box;
    }

    private String state(Attachment file) {
        var state = getTranslation("attachment.state." + file.state());
        var scanned = file.open() && !file.scanned() ? " " + getTranslation("attachment.unscanned") : "";
        var stripped = file.stripped() ? " " + getTranslation("attachment.stripped") : "";
        return state + scanned + stripped + (file.refused().isEmpty() ? "" : " " + getTranslation(file.refused()));
    }
}
