package org.jiandu.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jiandu.access.StaffRoll.Member;
import org.jiandu.access.StaffRoll.StaffOutcome;
import org.jiandu.kernel.CourtDates;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;
import org.jiandu.ui.OfficeLayout;

/** The members of staff: who they are, what they may do, and every act on them. */
@Route(value = "office/staff", layout = OfficeLayout.class)
@RolesAllowed("ADMINISTRATOR")
class StaffView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient StaffModel model;
    private final transient StaffDialogs dialogs;
    private final Says says = new Says();
    private final UnorderedList rows = Pieces.rows("staff");

    StaffView(StaffModel model) {
        this.model = model;
        this.dialogs = new StaffDialogs(model, this, this::settled);
        addClassNames("desk", "admin");
        var admit = new Button(getTranslation("admin.staff.admit"), e -> dialogs.admit());
        admit.addThemeVariants(ButtonVariant.PRIMARY);
        var bar = new Div(admit);
        bar.addClassName("bar");
        add(new H1(getPageTitle()), Pieces.lead(getTranslation("admin.staff.lead")), says, bar, rows);
        show();
    }

    private void show() {
        rows.removeAll();
        model.members().forEach(member -> rows.add(row(member)));
    }

    private ListItem row(Member member) {
        var row = Pieces.row(
                Pieces.cell(Pieces.strong(member.name()), Pieces.hint(member.login())),
                Pieces.cell(Pieces.hint(model.department(member.department(), getLocale()))),
                Pieces.cell(Pieces.hint(roles(member))),
                marks(member),
                model.self(member) ? own(member) : acts(member));
        row.setClassName("off", member.suspended());
        return row;
    }

    private String roles(Member member) {
        return member.roles().stream().sorted().map(this::role).collect(Collectors.joining(getTranslation("admin.and")));
    }

    String role(Role role) {
        return getTranslation("role." + role.name());
    }

    private Div marks(Member member) {
        var marks = Pieces.cell();
        if (member.suspended()) {
            marks.add(Pieces.state(getTranslation("admin.staff.suspended"), "late"));
        }
        if (model.away(member)) {
            var from = CourtDates.formal(Objects.requireNonNull(member.leaveFrom()), getLocale());
            var to = CourtDates.formal(Objects.requireNonNull(member.leaveTo()), getLocale());
            marks.add(Pieces.state(getTranslation("admin.staff.away", from, to), "keep"));
            model.find(member.standIn()).ifPresent(m ->
                    marks.add(Pieces.state(getTranslation("admin.staff.stoodInBy", m.name()), "keep")));
        }
        if (member.mustChangePassword() && !member.suspended()) {
            marks.add(Pieces.state(getTranslation("admin.staff.waiting"), ""));
        }
        return marks;
    }

    /** Another administrator does the rest. */
    private Component own(Member member) {
        return Pieces.actions(
                Pieces.hint(getTranslation("admin.staff.own")), act("admin.staff.leave", member, dialogs::leave));
    }

    private Component acts(Member member) {
        var onOff = member.suspended()
                ? act("admin.staff.restore", member, dialogs::restore)
                : act("admin.staff.suspend", member, dialogs::suspend);
        return Pieces.actions(
                act("admin.staff.change", member, dialogs::change), act("admin.staff.leave", member, dialogs::leave),
                act("admin.staff.reset", member, dialogs::reset), onOff);
    }

    private Button act(String key, Member member, Consumer<Member> act) {
        var label = getTranslation(key);
        return Pieces.act(label, getTranslation("admin.staff.act", label, member.name()), () -> act.accept(member));
    }

    /** What an act came to: its refusals for the dialog, or none and the page tells it. */
    private List<Refusal> settled(StaffOutcome outcome, String key) {
        return switch (outcome) {
            case StaffOutcome.Refused(var reasons) -> reasons;
            case StaffOutcome.Done(var member, var password) -> {
                show();
                says.done(getTranslation(key, member.name()));
                Fields.focus(says);
                if (!password.isEmpty()) {
                    new OncePassword(member, password).open();
                }
                yield List.of();
            }
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.staff.title");
    }
}
