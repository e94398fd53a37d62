package org.jiandu.wording;

import java.util.Locale;
import org.jiandu.notice.Notice;

/** Which departments a notice makes responsible: as printed, or by their English name where English is read. */
public interface Responsible {

    /** Empty where the notice names none. */
    String unit(Notice.Block block, Locale locale);

    /** Each named once; empty where the notice names none. */
    String units(Notice.Item item, Locale locale);
}
