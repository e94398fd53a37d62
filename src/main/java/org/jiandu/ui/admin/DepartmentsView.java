package org.jiandu.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jiandu.access.Departments.Unit;
import org.jiandu.kernel.CourtDates;
import org.jiandu.kernel.Refusal;
import org.jiandu.ui.OfficeLayout;

/** The departments: they come, change their name, and go, and nothing of their history is lost. */
@Route(value = "office/departments", layout = OfficeLayout.class)
@RolesAllowed("ADMINISTRATOR")
class DepartmentsView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient DepartmentsModel model;
    private final Says says = new Says();
    private final UnorderedList rows = Pieces.rows("departments");

    DepartmentsView(DepartmentsModel model) {
        this.model = model;
        addClassNames("desk", "admin");
        var add = new Button(getTranslation("admin.departments.add"), e -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var bar = new Div(add);
        bar.addClassName("bar");
        add(new H1(getPageTitle()), Pieces.lead(getTranslation("admin.departments.lead")), says, bar, rows);
        show();
    }

    private void show() {
        rows.removeAll();
        model.all().forEach(unit -> rows.add(row(unit)));
    }

    private ListItem row(Unit unit) {
        var row = Pieces.row(
                Pieces.cell(Pieces.strong(unit.name()), Pieces.hint(unit.nameEn())),
                Pieces.cell(Pieces.hint(unit.code().value())),
                state(unit),
                unit.abolishedOn() == null ? acts(unit) : Pieces.actions());
        row.setClassName("off", !unit.standsOn(model.today()));
        return row;
    }

    private Div state(Unit unit) {
        var on = unit.abolishedOn();
        if (on == null) {
            return Pieces.cell();
        }
        var key = unit.standsOn(model.today()) ? "admin.departments.goes" : "admin.departments.gone";
        var cell = Pieces.cell(Pieces.state(getTranslation(key, CourtDates.formal(on, getLocale())), "keep"));
        var into = unit.mergedInto();
        if (into != null) {
            cell.add(Pieces.hint(getTranslation("admin.departments.into", model.name(into, getLocale()))));
        }
        return cell;
    }

    private Div acts(Unit unit) {
        return Pieces.actions(
                act("admin.departments.rename", unit, () -> rename(unit)),
                act("admin.departments.abolish", unit, () -> abolish(unit)));
    }

    private Button act(String key, Unit unit, Runnable act) {
        var label = getTranslation(key);
        return Pieces.act(label, getTranslation("admin.staff.act", label, unit.name()), act);
    }

    private void add() {
        var code = text("code", "");
        code.setHelperText(getTranslation("admin.departments.code.hint"));
        var name = text("name", "");
        var nameEn = text("nameEn", "");
        var fields = new Fields().with("name", name).with("nameEn", nameEn).with("code", code);
        open("add", "", fields, () -> settled(
                model.add(code.getValue(), name.getValue(), nameEn.getValue()), "admin.departments.added", name.getValue()));
    }

    private void rename(Unit unit) {
        var name = text("name", unit.name());
        var nameEn = text("nameEn", unit.nameEn());
        var fields = new Fields().with("name", name).with("nameEn", nameEn);
        open("rename", unit.name(), fields, () -> settled(
                model.rename(unit, name.getValue(), nameEn.getValue()), "admin.departments.renamed", name.getValue()));
    }

    private void abolish(Unit unit) {
        var on = Pieces.date(
                getTranslation("admin.departments.on"), model.today(), getLocale(), key -> getTranslation(key));
        var into = new ComboBox<Unit>(getTranslation("admin.departments.mergedInto"));
        into.setItems(model.heirs(unit));
        into.setItemLabelGenerator(u -> model.name(u.code(), getLocale()));
        into.setClearButtonVisible(true);
        into.setHelperText(getTranslation("admin.departments.mergedInto.hint"));
        var fields = new Fields().with("on", on).with("mergedInto", into);
        open("abolish", unit.name(), fields, () -> settled(
                model.abolish(unit, on.getOptionalValue(), into.getOptionalValue()),
                "admin.departments.abolished", unit.name()));
    }

    private TextField text(String field, String value) {
        return new TextField(getTranslation("admin.departments." + field), value, "");
    }

    private void open(String what, String name, Fields fields, java.util.function.Supplier<List<Refusal>> act) {
        var key = "admin.departments." + what;
        new FormDialog(
                        getTranslation(key + ".title", name), getTranslation(key + ".lead"), fields,
                        getTranslation(key + ".go"), act)
                .open();
    }

    private List<Refusal> settled(Optional<Refusal> refusal, String key, String name) {
        if (refusal.isEmpty()) {
            show();
            says.done(getTranslation(key, name.strip()));
            Fields.focus(says);
        }
        return refusal.stream().toList();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.departments.title");
    }
}
