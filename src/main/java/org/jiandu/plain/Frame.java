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
    public Frame {
        printed = List.copyOf(printed);
    }
}
