package org.jiandu.rendition.internal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words in files, which are Chinese as the notice is. */
final class Phrases {
    private Phrases() {}

    static String of(String key, Object... values) {
        var words = ResourceBundle.getBundle("messages/" + key.substring(0, key.indexOf('.')), Locale.ROOT).getString(key);
        return values.length == 0 ? words : new MessageFormat(words, Locale.SIMPLIFIED_CHINESE).format(values);
    }
}
