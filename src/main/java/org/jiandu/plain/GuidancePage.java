package org.jiandu.plain;

import java.util.Optional;
import org.jiandu.pages.Pages;
import org.jiandu.pages.Pages.Page;
import org.jiandu.pages.Pages.Version;
import org.jiandu.pages.Text;

/**
 * A guidance page as somebody reads it.
 *
 * @param version the one that is shown, which may be an old one
 * @param chinese whether an English reader gets the Chinese, because there is no English yet
 */
public record GuidancePage(Page page, Version version, String title, Text text, boolean chinese) {
    private static final int WORTH_A_LIST = 4;

    static GuidancePage of(Page page, Version version, boolean english) {
        boolean inEnglish = english && version.wording().inEnglish();
        var said = inEnglish ? version.wording().english() : version.wording().chinese();
        return new GuidancePage(page, version, said.title(), said.text(), english && !inEnglish);
    }

    public boolean now() {
        return version.number() == page.version().number();
    }

    public boolean form() {
        return page.slug().startsWith("form-");
    }

    /** Whether a list of the sections helps to find one. */
    public boolean listed() {
        return text.sections().size() >= WORTH_A_LIST;
    }

    /** The page one goes back to; empty for the front page. */
    public Optional<String> above() {
        return form() ? Optional.of(Pages.Page.path("forms")) : Optional.empty();
    }
}
