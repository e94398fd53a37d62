package org.jiandu.ui.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.ArrayList;
import java.util.List;
import org.jiandu.attachment.FileType;
import org.jiandu.board.Figure;
import org.jiandu.board.Line;
import org.jiandu.board.Proof;
import org.jiandu.board.Reading;
import org.jiandu.board.Rhythm.Period;
import org.jiandu.kernel.Refusal;
import org.jiandu.ui.Dates;
import org.jiandu.ui.Uploads;
import org.jspecify.annotations.Nullable;

/** A department shows something for a measure; what was typed stays until it is kept. */
class EvidenceSheet extends Div {
    private static final long serialVersionUID = 1;

    private final transient MeasuresModel model;
    private final transient Runnable changed;
    private final transient FieldFaults faults = new FieldFaults();
    private final ComboBox<Line> measure = new ComboBox<>(getTranslation("office.measures.measure"));
    private final DatePicker day = new DatePicker(getTranslation("office.measures.day"));
    private final Select<Proof.Kind> kind = new Select<>();
    private final Select<Period> period = new Select<>();
    private final TextArea text = new TextArea(getTranslation("office.measures.text"));
    private final Div figures = Say.box("fields");
    private final transient List<List<TextField>> typed = new ArrayList<>();
    private final Upload upload;
    private transient org.jiandu.attachment.@Nullable Upload file;

    EvidenceSheet(MeasuresModel model, Reading reading, Runnable changed) {
        this.model = model;
        this.changed = changed;
        addClassNames("sheet", "fields");
        measure.setItems(model.mine(reading));
        measure.setItemLabelGenerator(l -> model.name(l, getLocale()));
        measure.addValueChangeListener(e -> periods(e.getValue()));
        day.setI18n(Dates.words(getLocale(), this::getTranslation));
        day.setMax(model.today());
        kind.setLabel(getTranslation("office.measures.kind"));
        kind.setItems(Proof.Kind.values());
        kind.setItemLabelGenerator(k -> k == null ? "" : getTranslation("board.kind." + k));
        period.setLabel(getTranslation("office.measures.period"));
        period.setEmptySelectionAllowed(true);
        period.setEmptySelectionCaption(getTranslation("office.measures.period.none"));
        period.setItemLabelGenerator(p -> p == null ? getTranslation("office.measures.period.none") : model.period(p, getLocale()));
        period.setVisible(false);
        text.setMaxLength(Proof.LONGEST);
        text.setHelperText(getTranslation("office.measures.text.hint", Proof.SHORTEST, Proof.LONGEST));
        upload = upload();
        var more = new Button(getTranslation("office.measures.figure.add"), _ -> figure());
        var send = new Button(getTranslation("office.measures.send"), _ -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                faults.at("measure", measure), Say.box("bar", faults.at("day", day), faults.at("kind", kind), faults.at("period", period)),
                faults.at("text", text), figures, Say.box("actions", more), Say.line(getTranslation("office.measures.file.hint"), "quiet"),
                upload, faults.said(), Say.box("actions", send));
    }

    private void periods(@Nullable Line line) {
        var open = line == null ? List.<Period>of() : model.periods(line);
        period.setItems(open);
        period.setVisible(!open.isEmpty());
    }

    private void figure() {
        if (typed.size() == Proof.MOST_FIGURES) {
            return;
        }
        var parts = List.of("name", "value", "unit", "source").stream()
                .map(part -> new TextField(getTranslation("office.measures.figure." + part)))
                .toList();
        typed.add(parts);
        var row = Say.box("bar");
        parts.forEach(row::add);
        figures.add(row);
        parts.getFirst().focus();
    }

    private Upload upload() {
        var field = new Upload(UploadHandler.inMemory((what, content) -> getUI().ifPresent(ui -> {
            var taken = ui.access(() -> file = org.jiandu.attachment.Upload.of(what.fileName(), content));
        })));
        field.setI18n(Uploads.words(key -> getTranslation(key)));
        field.setMaxFiles(1);
        field.setMaxFileSize(org.jiandu.attachment.Upload.MOST_BYTES);
        field.setAcceptedFileExtensions(FileType.accepted().split(",", -1));
        field.addFileRemovedListener(_ -> file = null);
        return field;
    }

    private void send() {
        var line = measure.getValue();
        var draft = new Proof.Draft(day.getValue(), kind.getValue(), text.getValue(), figures(), period.getValue(), file);
        var no = line == null
                ? List.of(Refusal.of("office.measures.choose").at("measure"))
                : model.enter(line.ref(), draft);
        if (faults.none(this, no, "office.measures.sent")) {
            text.clear();
            period.clear();
            figures.removeAll();
            typed.clear();
            upload.clearFileList();
            file = null;
            changed.run();
        }
    }

    private List<Figure> figures() {
        return typed.stream()
                .map(f -> new Figure(f.get(0).getValue(), f.get(1).getValue(), f.get(2).getValue(), f.get(3).getValue()))
                .toList();
    }
}
