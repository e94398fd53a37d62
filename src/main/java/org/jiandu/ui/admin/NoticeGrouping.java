package org.jiandu.ui.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jiandu.kernel.ItemRef;
import org.jiandu.notice.Edition;
import org.jiandu.notice.Editions.Outcome;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notice.Item;

/** Our own grouping of the items, and which earlier items they go on about. */
class NoticeGrouping extends Div {
    private static final long serialVersionUID = 1;
    private static final List<String> THEMES = List.of(
            "study", "responsibility", "service", "quality", "enforcement", "business", "discipline", "petition", "leadership", "other");

    private final transient NoticesModel model;
    private final transient Edition edition;
    private final transient BiConsumer<Outcome, String> told;

    NoticeGrouping(NoticesModel model, Edition edition, Notice notice, boolean open, BiConsumer<Outcome, String> told) {
        this.model = model;
        this.edition = edition;
        this.told = told;
        var rows = Pieces.rows("grouping");
        notice.items().forEach(item -> rows.add(row(item, open)));
        var inside = new Div(Pieces.lead(getTranslation("notice.theme.note")), rows);
        add(new NativeDetails(getTranslation("admin.notices.grouping"), inside));
    }

    private ListItem row(Item item, boolean open) {
        var heading = Pieces.strong(getTranslation("admin.notices.item", item.ordinal()) + " " + item.heading().corrected());
        heading.getElement().setAttribute("lang", "zh-CN");
        var links = edition.links().stream()
                .filter(l -> l.item() == item.ordinal())
                .map(l -> getTranslation("admin.notices.earlier", l.earlier().notice(), l.earlier().item()))
                .collect(Collectors.joining(getTranslation("admin.and")));
        return open
                ? Pieces.row(heading, theme(item), links(item, links))
                : Pieces.row(heading, Pieces.hint(getTranslation("notice.theme." + item.theme())), Pieces.hint(links));
    }

    private Select<String> theme(Item item) {
        var theme = new Select<String>();
        theme.setItems(THEMES);
        theme.setItemLabelGenerator(t -> getTranslation("notice.theme." + t));
        theme.setValue(THEMES.contains(item.theme()) ? item.theme() : "other");
        theme.setAriaLabel(getTranslation("admin.notices.theme", item.ordinal()));
        theme.addValueChangeListener(e -> told.accept(model.group(edition.ref(), item.ordinal(), e.getValue()), "grouped"));
        return theme;
    }

    private Div links(Item item, String links) {
        var cell = Pieces.cell(Pieces.hint(links));
        var others = model.published().stream().map(Notice::slug).filter(s -> !s.equals(edition.slug())).toList();
        if (!others.isEmpty()) {
            var label = getTranslation("admin.notices.link");
            cell.add(Pieces.act(label, getTranslation("admin.staff.act", label, Integer.toString(item.ordinal())), () -> link(item, others)));
        }
        return cell;
    }

    private void link(Item item, List<String> others) {
        var notice = new Select<String>();
        notice.setLabel(getTranslation("admin.notices.link.notice"));
        notice.setItems(others);
        notice.setValue(others.getFirst());
        var number = new IntegerField(getTranslation("admin.notices.link.item"));
        number.setMin(1);
        new FormDialog(
                getTranslation("admin.notices.link"), item.heading().corrected(), new Fields().with("notice", notice).with("item", number),
                getTranslation("admin.notices.link"), () -> {
                    int wanted = number.getValue() == null ? 0 : number.getValue();
                    var outcome = model.link(edition.ref(), item.ordinal(), new ItemRef(notice.getValue(), Math.max(wanted, 1)));
                    if (outcome instanceof Outcome.Done) {
                        told.accept(outcome, "grouped");
                    }
                    return NoticesModel.refusals(outcome);
                }).open();
    }
}
