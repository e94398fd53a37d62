package org.jiandu.ui.citizen;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jiandu.kernel.Refusal;
import org.jiandu.wording.Sentences;

/** Everything that has to be changed, at the top of the page, read out at once; each sentence leads to its field. */
class Faults extends Div {
    private static final long serialVersionUID = 1;

    Faults() {
        setVisible(false);
        getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        addClassName("faults");
    }

    /** Nothing to say makes it vanish. */
    void say(List<Refusal> faults, Sentences say, String heading) {
        removeAll();
        setVisible(!faults.isEmpty());
        if (faults.isEmpty()) {
            return;
        }
        if (!heading.isEmpty()) {
            add(new H2(heading));
        }
        var list = new UnorderedList();
        faults.forEach(fault -> list.add(line(fault, say)));
        add(list);
        getElement().callJsFunction("focus");
        UI.getCurrent().getPage().executeJs(
                "document.title = $0 + document.title.replace($0, '')", getTranslation("ui.error.prefix"));
    }

    private static ListItem line(Refusal fault, Sentences say) {
        var field = fault.field();
        if (field == null) {
            return new ListItem(say.of(fault));
        }
        var link = Bits.link("#" + field, say.of(fault));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("data-to", field);
        return new ListItem(link);
    }
}
