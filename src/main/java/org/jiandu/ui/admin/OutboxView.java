package org.jiandu.ui.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import org.jiandu.correspondence.Letters.Mail;
import org.jiandu.kernel.CourtDates;
import org.jiandu.ui.OfficeLayout;

/** The newest mails, to whom only masked, and the age of the last backup. */
@Route(value = "office/outbox", layout = OfficeLayout.class)
@RolesAllowed({"ADMINISTRATOR", "DIRECTOR"})
class OutboxView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient OutboxModel model;

    OutboxView(OutboxModel model) {
        this.model = model;
        addClassNames("desk", "admin");
        add(new H1(getPageTitle()), new H2(getTranslation("admin.outbox.backup")));
        add(model.backup()
                .map(this::backup)
                .orElseGet(() -> Pieces.cell(
                        Pieces.state(getTranslation("admin.outbox.backup.none"), "late"),
                        Pieces.hint(getTranslation("admin.outbox.backup.do")))));
        add(new H2(getTranslation("admin.outbox.mails")));
        add(Pieces.lead(getTranslation("admin.outbox.lead", OutboxModel.NEWEST)));
        var mails = model.mails();
        if (mails.isEmpty()) {
            add(Pieces.lead(getTranslation("admin.outbox.empty")));
            return;
        }
        var rows = Pieces.rows("mails");
        mails.forEach(mail -> rows.add(row(mail)));
        add(rows);
    }

    private Div backup(Instant made) {
        boolean fresh = model.fresh(made);
        var hours = model.hoursSince(made);
        var age = hours < 48
                ? getTranslation("admin.outbox.hours", hours)
                : getTranslation("admin.outbox.days", hours / 24);
        var cell = Pieces.cell(
                Pieces.state(age, fresh ? "ok" : "late"), Pieces.hint(CourtDates.moment(made, getLocale())));
        if (!fresh) {
            cell.add(Pieces.hint(getTranslation("admin.outbox.backup.do")));
        }
        return cell;
    }

    private ListItem row(Mail mail) {
        var at = Pieces.hint(CourtDates.moment(mail.at(), getLocale()));
        at.addClassName("number");
        return Pieces.row(
                at, Pieces.strong(getTranslation("mail.kind." + mail.kind())), Pieces.hint(mail.maskedAddress()),
                Pieces.cell(Pieces.state(
                        getTranslation("mail.state." + mail.where()), mail.where().equals("sent") ? "ok" : "keep")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.outbox.title");
    }
}
