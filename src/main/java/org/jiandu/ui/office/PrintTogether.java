package org.jiandu.ui.office;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiandu.kernel.TicketId;

/** 合并打印: what is ticked opens as one file, in the order in which it stands on the page. */
class PrintTogether extends Div {
    private static final long serialVersionUID = 1;

    /** More would not fit into an address. */
    private static final int MOST = 50;

    private final Map<String, Checkbox> boxes = new LinkedHashMap<>();

    PrintTogether() {
        addClassName("actions");
        getElement().setAttribute("aria-live", "polite");
        show();
    }

    /** @param letter as issued; empty for the form */
    Checkbox box(TicketId ticket, String code, String letter, String name) {
        var box = new Checkbox();
        box.addValueChangeListener(e -> show());
        box.setAriaLabel(getTranslation("office.print.pick", name));
        boxes.put(ticket.value() + ":" + code + ":" + letter, box);
        return box;
    }

    /** Ticks all that are on the page, or none. */
    void all(Checkbox all) {
        boxes.values().forEach(box -> box.setValue(all.getValue()));
    }

    private List<String> picked() {
        var picked = new ArrayList<String>();
        boxes.forEach((paper, box) -> {
            if (box.getValue()) {
                picked.add(paper);
            }
        });
        return picked;
    }

    private void show() {
        removeAll();
        var picked = picked();
        if (picked.isEmpty()) {
            add(Say.word(getTranslation("office.print.hint"), "quiet"));
        } else if (picked.size() > MOST) {
            add(Say.word(getTranslation("office.print.many", picked.size(), MOST), "quiet"));
        } else {
            var link = new Anchor(
                    "office/papers.pdf?pick=" + String.join(",", picked), getTranslation("office.print", picked.size()), AnchorTarget.BLANK);
            link.setRouterIgnore(true);
            link.addClassName("button-link");
            add(link);
        }
    }
}
