package org.jiandu.ui.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jiandu.notice.Edition;
import org.jiandu.notice.Notice;

/** Where an edition stands, what was counted in it, and what was said of it. */
class NoticeHead extends Div {
    private static final long serialVersionUID = 1;

    NoticeHead(NoticesModel model, Edition edition, Notice notice) {
        addClassName("cell");
        int blocks = notice.items().stream().mapToInt(i -> i.blocks().size()).sum();
        int measures = notice.items().stream().mapToInt(Notice.Item::measures).sum();
        add(
                Pieces.state(getTranslation("notice.edition." + edition.state().name()), NoticesView.look(edition.state())),
                Pieces.hint(getTranslation("admin.notices.edition", edition.slug(), edition.number())),
                Pieces.hint(model.made(edition, getTranslation("admin.notices.portal"), getLocale())),
                Pieces.hint(getTranslation("admin.notices.totals", notice.items().size(), blocks, notice.numbered(), measures)),
                Pieces.hint(getTranslation("admin.notices.file", edition.fileName())));
        if (!edition.note().isEmpty()) {
            add(new Paragraph(getTranslation("admin.notices.new.is", edition.note())));
        }
        if (!edition.course().answer().isEmpty()) {
            add(new Paragraph(getTranslation("admin.notices.returned.because", edition.course().answer())));
        }
    }
}
