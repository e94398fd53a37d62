package org.jiandu.plain;

import java.util.List;
import org.jiandu.court.CourtSettings;
import org.jiandu.notice.Notice;
import org.jiandu.wording.Sentences;

/**
 * What the frame of every plain page knows: how it is read, its words, whom to call, whether it is a demonstration.
 *
 * @param printed the contact lines as the newest notice prints them, never changed by a setting
 */
public record Frame(
        PlainLook look, Sentences say, CourtSettings court, boolean demo, List<Notice.Contact> printed) {
    /** What the foot of every page links to, by the names of the pages; {@code ui.citizen} has the same list. */
    public static final List<String> GUIDANCE = List.of("guide", "reception", "forms", "about", "privacy", "accessibility");

    public Frame {
        printed = List.copyOf(printed);
    }

    /** The plain twin of one of our addresses, read as this page is; what follows # stays at the end. */
    public String at(String address) {
        int mark = address.indexOf('#');
        var page = "/plain" + (mark < 0 ? address : address.substring(0, mark)).replaceFirst("^/(?=$|[?])", "");
        return look.to(page) + (mark < 0 ? "" : address.substring(mark));
    }
}
