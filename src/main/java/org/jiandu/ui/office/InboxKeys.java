package org.jiandu.ui.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;

/** The desk by keyboard: to the search, from row to row, and back to the row where the list is drawn anew. */
final class InboxKeys {
    private static final String SCRIPT = """
            const desk = this;
            if (desk.jianduKeys) return;
            desk.jianduKeys = true;
            const rows = () => Array.from(desk.querySelectorAll('a.row'));
            const typing = t => t && (t.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(t.tagName));
            const onKey = event => {
                if (!desk.isConnected) { document.removeEventListener('keydown', onKey); return; }
                if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
                if (event.key === '/') {
                    desk.querySelector('.inbox-search')?.focus();
                } else if (event.key === 'j' || event.key === 'k') {
                    const all = rows();
                    const here = all.indexOf(document.activeElement);
                    const next = event.key === 'j' ? here + 1 : Math.max(here - 1, 0);
                    (all[next] || all[all.length - 1])?.focus();
                } else {
                    return;
                }
                event.preventDefault();
            };
            document.addEventListener('keydown', onKey);
            let last = '';
            desk.addEventListener('focusin', event => { last = event.target.id || ''; });
            new MutationObserver(() => {
                if (document.activeElement === document.body && last.startsWith('row-')) {
                    document.getElementById(last)?.focus({preventScroll: true});
                }
            }).observe(desk, {childList: true, subtree: true});
            """;

    private static final String SLASH = "/";
    private static final String UP_AND_DOWN = "j　k";

    private InboxKeys() {}

    static void install(Component desk) {
        desk.getElement().executeJs(SCRIPT);
    }

    static Component help(Component asker) {
        var keys = new DescriptionList();
        keys.addClassName("pair");
        pair(keys, SLASH, asker.getTranslation("office.keys.search"));
        pair(keys, UP_AND_DOWN, asker.getTranslation("office.keys.next"));
        pair(keys, asker.getTranslation("office.keys.enter"), asker.getTranslation("office.keys.open"));
        var help = new Details(asker.getTranslation("office.keys"), keys);
        help.addClassName("quiet");
        return help;
    }

    private static void pair(DescriptionList keys, String cap, String does) {
        keys.add(new DescriptionList.Term(cap), new DescriptionList.Description(does));
    }
}
