package org.jiandu.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Supplier;
import org.jiandu.kernel.Refusal;

/** Asks for a few things, or only whether, and stays open until the act is done or taken back. */
class FormDialog extends Dialog {
    private static final long serialVersionUID = 1;

    private final transient Fields fields;
    private final transient Supplier<List<Refusal>> act;
    private final Says says = new Says();
    private final Button go;

    /**
     * @param lead what the act means, in a sentence; empty for none
     * @param act none when it is done
     */
    FormDialog(String title, String lead, Fields fields, String label, Supplier<List<Refusal>> act) {
        this.fields = fields;
        this.act = act;
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        var body = new Div();
        body.addClassName("form");
        if (!lead.isEmpty()) {
            body.add(new Paragraph(lead));
        }
        fields.all().forEach(body::add);
        body.add(says);
        add(body);
        go = new Button(label, e -> go());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        var lines = fields.all().stream().filter(TextField.class::isInstance).toArray(Component[]::new);
        if (lines.length > 0) {
            go.addClickShortcut(Key.ENTER).listenOn(lines).resetFocusOnActiveElement();
        }
        getFooter().add(new Button(getTranslation("ui.cancel"), e -> close()), go);
    }

    private void go() {
        var reasons = act.get();
        if (reasons.isEmpty()) {
            close();
        } else {
            says.refused(fields.refuse(reasons));
        }
        go.setEnabled(true);
    }

    /** Opens on the first field, or on the act itself. */
    @Override
    public void open() {
        super.open();
        Fields.focusLater(fields.all().stream().findFirst().orElse(go));
    }
}
