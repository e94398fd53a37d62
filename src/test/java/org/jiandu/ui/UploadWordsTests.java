package org.jiandu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Vaadin's field for files says nothing of its own. */
class UploadWordsTests {
    @Test
    void every_word_that_vaadin_would_say_in_english_is_replaced() throws ReflectiveOperationException {
        var unsaid = new ArrayList<String>();
        visit(Uploads.words(key -> key), "upload", unsaid);
        assertThat(unsaid).isEmpty();
    }

    private static void visit(Object part, String name, List<String> unsaid) throws ReflectiveOperationException {
        for (var method : part.getClass().getMethods()) {
            boolean getter = method.getName().startsWith("get") && method.getParameterCount() == 0 && !method.getName().equals("getClass");
            if (getter) {
                var value = method.invoke(part);
                if (value == null) {
                    unsaid.add(name + "." + method.getName());
                } else if (value.getClass().getName().startsWith(UploadI18N.class.getName())) {
                    visit(value, name + "." + method.getName(), unsaid);
                }
            }
        }
    }
}
