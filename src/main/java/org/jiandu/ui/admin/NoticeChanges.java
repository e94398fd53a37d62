package org.jiandu.ui.admin;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jiandu.notice.Difference;
import org.jiandu.notice.Difference.Piece;

/** What is gone and what is new, place by place, in words as well as in colour. */
class NoticeChanges extends Div {
    private static final long serialVersionUID = 1;

    NoticeChanges(List<Difference> all) {
        addClassName("changes");
        all.forEach(one -> {
            var words = new Paragraph();
            words.getElement().setAttribute("lang", "zh-CN");
            one.pieces().forEach(piece -> words.add(piece(piece)));
            add(new H3(place(one)), words);
        });
    }

    private String place(Difference one) {
        var kind = one.place().replaceAll("[ 0-9/]+", "");
        var where = kind.isEmpty() ? getTranslation("notice.place.measure", one.place()) : getTranslation("notice.place." + kind);
        return one.item() == 0 ? where : getTranslation("notice.place.item", one.item(), where);
    }

    private HtmlContainer piece(Piece piece) {
        return switch (piece.change()) {
            case SAME -> new Span(piece.words());
            case GONE -> marked("del", piece.words(), "notice.diff.gone");
            case ADDED -> marked("ins", piece.words(), "notice.diff.added");
        };
    }

    private HtmlContainer marked(String tag, String words, String key) {
        var mark = new HtmlContainer(tag);
        mark.setText(words);
        mark.getElement().setAttribute("aria-label", getTranslation(key, words));
        return mark;
    }
}
