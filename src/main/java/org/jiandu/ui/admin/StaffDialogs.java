package org.jiandu.ui.admin;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.jiandu.access.Departments.Unit;
import org.jiandu.access.StaffRoll;
import org.jiandu.access.StaffRoll.Member;
import org.jiandu.access.StaffRoll.StaffOutcome;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;
import org.jspecify.annotations.Nullable;

/** What the staff page asks before it acts. */
final class StaffDialogs {
    private final StaffModel model;
    private final StaffView page;
    private final BiFunction<StaffOutcome, String, List<Refusal>> settled;

    /** @param settled tells an outcome on the page with the sentence of this key */
    StaffDialogs(StaffModel model, StaffView page, BiFunction<StaffOutcome, String, List<Refusal>> settled) {
        this.model = model;
        this.page = page;
        this.settled = settled;
    }

    void admit() {
        var login = new TextField(word("admin.staff.login"));
        login.setHelperText(word("admin.staff.login.hint"));
        login.getElement().setAttribute("autocomplete", "off");
        var name = new TextField(word("admin.staff.name"));
        var department = department();
        var roles = roles();
        var fields = new Fields()
                .with("name", name)
                .with("login", login)
                .with("department", department)
                .with("roles", roles);
        new FormDialog(
                        word("admin.staff.admit"), word("admin.staff.admit.lead"), fields, word("admin.staff.admit.go"),
                        () -> settled.apply(
                                model.admit(
                                        login.getValue(), name.getValue(), department.getOptionalValue(),
                                        roles.getValue()),
                                "admin.staff.admitted"))
                .open();
    }

    void change(Member member) {
        var department = department();
        model.unit(member).ifPresent(department::setValue);
        var roles = roles();
        roles.setValue(member.roles());
        var fields = new Fields().with("department", department).with("roles", roles);
        new FormDialog(
                        word("admin.staff.change.title", member.name()), word("admin.staff.change.lead"), fields,
                        word("admin.save"),
                        () -> settled.apply(
                                model.change(member.id(), department.getOptionalValue(), roles.getValue()),
                                "admin.staff.changed"))
                .open();
    }

    void leave(Member member) {
        var from = date("admin.staff.from", member.leaveFrom());
        var to = date("admin.staff.to", member.leaveTo());
        var standIn = new ComboBox<Member>(word("admin.staff.standIn"));
        standIn.setItems(model.members().stream().filter(m -> !m.suspended() && !m.id().equals(member.id())).toList());
        standIn.setItemLabelGenerator(Member::name);
        standIn.setHelperText(word("admin.staff.standIn.hint"));
        standIn.setClearButtonVisible(true);
        model.find(member.standIn()).ifPresent(standIn::setValue);
        var fields = new Fields().with("from", from).with("to", to).with("standIn", standIn);
        new FormDialog(
                        word("admin.staff.leave.title", member.name()), word("admin.staff.leave.lead"), fields,
                        word("admin.save"),
                        () -> settled.apply(
                                model.leave(member.id(), new StaffRoll.Leave(
                                        from.getValue(), to.getValue(),
                                        standIn.getOptionalValue().map(Member::id).orElse(null))),
                                from.isEmpty() ? "admin.staff.back" : "admin.staff.left"))
                .open();
    }

    void reset(Member member) {
        ask("reset", member, () -> settled.apply(model.reset(member.id()), "admin.staff.resetDone"));
    }

    void suspend(Member member) {
        ask("suspend", member, () -> settled.apply(model.suspend(member.id()), "admin.staff.suspendDone"));
    }

    void restore(Member member) {
        ask("restore", member, () -> settled.apply(model.restore(member.id()), "admin.staff.restoreDone"));
    }

    private void ask(String what, Member member, java.util.function.Supplier<List<Refusal>> act) {
        var key = "admin.staff." + what;
        new FormDialog(word(key + ".title", member.name()), word(key + ".lead"), new Fields(), word(key), act).open();
    }

    private ComboBox<Unit> department() {
        var department = new ComboBox<Unit>(word("admin.staff.department"));
        department.setItems(model.standing());
        department.setItemLabelGenerator(u -> model.department(u.code(), page.getUI().orElseThrow().getLocale()));
        return department;
    }

    private CheckboxGroup<Role> roles() {
        var roles = new CheckboxGroup<Role>(word("admin.staff.roles"));
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(page::role);
        return roles;
    }

    private DatePicker date(String key, @Nullable LocalDate value) {
        return Pieces.date(word(key), value, page.getUI().orElseThrow().getLocale(), this::word);
    }

    private String word(String key, Object... args) {
        return page.getTranslation(key, args);
    }

    private String word(String key) {
        return page.getTranslation(key);
    }
}
