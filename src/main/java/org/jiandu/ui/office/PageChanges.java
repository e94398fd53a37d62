package org.jiandu.ui.office;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.jiandu.pages.Difference;
import org.jiandu.pages.Wording;

/** What a new wording changes of the published one, line by line, in both languages. */
class PageChanges extends Div {
    private static final long serialVersionUID = 1;
    private static final int AROUND = 1;

    PageChanges(Wording published, Wording wanted) {
        addClassName("page-changes");
        var chinese = wanted.since(published);
        var english = wanted.englishSince(published);
        if (chinese.none() && english.none()) {
            add(Say.line(getTranslation("office.pages.change.none"), "hint"));
        }
        show(chinese, "zh-CN");
        show(english, "en");
    }

    private void show(Difference difference, String tongue) {
        if (difference.none()) {
            return;
        }
        var list = new UnorderedList();
        list.getElement().setAttribute("lang", tongue);
        list.addClassName("difference");
        difference.near(AROUND).lines().forEach(line -> list.add(switch (line.what()) {
            case SAME -> new ListItem(line.text());
            case GONE -> marked("del", "office.pages.gone", line.text());
            case NEW -> marked("ins", "office.pages.new", line.text());
        }));
        add(list);
    }

    private ListItem marked(String tag, String key, String text) {
        var words = new HtmlContainer(tag);
        words.setText(text);
        var mark = Say.word(getTranslation(key), "hint");
        mark.getElement().setAttribute("lang", getLocale().toLanguageTag());
        return new ListItem(mark, words);
    }
}
