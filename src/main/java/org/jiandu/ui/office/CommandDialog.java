package org.jiandu.ui.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import org.jiandu.kernel.Refusal;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Door;
import org.jiandu.ticket.Outcome;
import org.jiandu.ticket.Phrases;
import org.jiandu.ticket.Ticket;
import org.jiandu.ticket.TicketPage;
import org.jiandu.ticket.Version;

/** Asks once more and sends one command; whatever comes back, nothing typed is lost. */
class CommandDialog extends Dialog {
    private static final long serialVersionUID = 1;
    private static final int KEEP_MILLIS = 1_000;

    private final transient TicketModel model;
    private final transient CommandForm form;
    private final transient Ticket ticket;
    private final transient List<TicketPage.Moment> known;
    private final Command.Name name;
    private final Div problem = new Div();
    private final Div place = new Div();
    private final Button send;
    private transient Version seen;
    private transient Runnable done = () -> {};

    CommandDialog(TicketModel model, TicketPage page, Command.Name name, CommandForm form) {
        this.model = model;
        this.form = form;
        this.name = name;
        this.ticket = page.ticket();
        this.known = page.timeline();
        this.seen = ticket.version();
        var title = getTranslation("ticket.command." + name.name());
        setHeaderTitle(getTranslation("office.dialog.title", title, ticket.number().value()));
        addClassName("command");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(!form.typed());
        place.add(form.body());
        add(problem, place);
        send = new Button(title, click -> send());
        send.addThemeVariants(name == Command.Name.SEAL ? ButtonVariant.ERROR : ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), send);
        if (!form.typed()) {
            send.setAutofocus(true);
        }
        remember();
        phrases();
    }

    /** A sentence of every day goes to where somebody wrote last. */
    private void phrases() {
        var texts = form.texts();
        var known = model.phrases();
        if (texts.isEmpty() || known.isEmpty()) {
            return;
        }
        var last = new TextArea[] {texts.values().iterator().next()};
        texts.values().forEach(area -> area.addFocusListener(e -> last[0] = area));
        var choose = new ComboBox<Phrases.Phrase>(getTranslation("office.phrase.insert"));
        choose.setItems(known);
        choose.setItemLabelGenerator(Phrases.Phrase::title);
        choose.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                var area = last[0];
                area.setValue(area.isEmpty() ? e.getValue().text() : area.getValue() + "\n" + e.getValue().text());
                model.keep(ticket.id(), name, form.written());
                choose.clear();
            }
        });
        add(choose);
    }

    /** What was typed last time is there again, and what is typed now is kept as it is typed. */
    private void remember() {
        var texts = form.texts();
        model.draft(ticket.id(), name).forEach((field, words) -> {
            var area = texts.get(field);
            if (area != null && area.isEmpty()) {
                area.setValue(words);
                area.setHelperText(getTranslation("office.draft.kept"));
            }
        });
        texts.values().forEach(area -> {
            area.setValueChangeMode(ValueChangeMode.LAZY);
            area.setValueChangeTimeout(KEEP_MILLIS);
            area.addValueChangeListener(e -> {
                if (e.isFromClient()) {
                    model.keep(ticket.id(), name, form.written());
                }
            });
        });
    }

    void whenDone(Runnable then) {
        done = then;
    }

    private void send() {
        problem.removeAll();
        form.calm();
        send.setEnabled(true);
        form.command().get().ifPresent(command -> answer(model.handle(ticket.id(), seen, command)));
    }

    private void answer(Outcome outcome) {
        switch (outcome) {
            case Outcome.Done _ -> {
                model.drop(ticket.id(), name);
                close();
                done.run();
            }
            case Outcome.Refused(var reasons) -> refused(reasons);
            case Outcome.Stale(var _) -> stale();
            case Outcome.NotFound() -> says("office.ticket.none");
        }
    }

    private void refused(List<Refusal> reasons) {
        var whole = new ArrayList<Refusal>();
        for (var no : reasons.reversed()) {
            var field = no.field();
            if (field == null || !form.complain(field, Say.sentence(this, no))) {
                whole.addFirst(no);
            }
        }
        if (!whole.isEmpty()) {
            problem.add(Say.refusals(this, whole));
        }
    }

    /** Somebody was faster: what they did stands beside what was typed, which can be sent to the newest state where that is open. */
    private void stale() {
        var found = model.page(ticket.id().value());
        if (found.isEmpty()) {
            says("office.ticket.none");
            return;
        }
        var now = found.get();
        seen = now.ticket().version();
        if (!form.texts().isEmpty()) {
            model.keep(ticket.id(), name, form.written());
        }
        against(now.timeline().stream().filter(m -> !known.contains(m)).toList());
        var stage = getTranslation("ticket.stage." + now.ticket().stage().code());
        var door = now.doors().stream().filter(d -> d.command() == name).findFirst();
        boolean open = door.filter(Door::open).isPresent();
        var why = door.flatMap(Door::reason).map(no -> Say.sentence(this, no)).orElseGet(() -> getTranslation("office.stale.gone"));
        problem.add(alert(open ? getTranslation("office.stale", stage) : getTranslation("office.stale.over", stage, why)));
        send.setText(getTranslation(open ? "office.stale.apply" : "ticket.command." + name.name()));
        send.setEnabled(open);
    }

    private void against(List<TicketPage.Moment> since) {
        place.removeAll();
        place.addClassName("against");
        place.add(
                Say.box("meanwhile", new TicketCourse(model.people(), since)),
                Say.box("mine", Say.heading(getTranslation("office.stale.mine")), form.body()));
    }

    private void says(String key) {
        problem.add(alert(getTranslation(key)));
    }

    private static Div alert(String sentence) {
        var box = Say.box("refusal", new Paragraph(sentence));
        box.getElement().setAttribute("role", "alert");
        return box;
    }
}
