package org.jiandu.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.Location;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jiandu.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** A Vaadin page that could not be built says the same as a plain one. */
@DatabaseTest
class FailureViewTests extends SpringBrowserlessTest {
    @BeforeEach
    void somebody_reads_chinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void a_fault_is_a_sentence_with_a_reference_and_nothing_of_the_machine() {
        var view = new FailureView();
        assertThat(status(view, new IllegalStateException("secret inside"))).isEqualTo(500);
        assertThat(words(view)).contains("系统出了问题").containsPattern("记录号 [0-9a-f]{8}").doesNotContain("secret", "Exception");
    }

    @Test
    void a_database_that_is_away_is_said_so() {
        var view = new FailureView();
        var away = new CannotGetJdbcConnectionException("gone", new SQLTransientConnectionException("gone"));
        assertThat(status(view, away)).isEqualTo(503);
        assertThat(words(view)).contains("门户暂时打不开");
    }

    private static int status(FailureView view, RuntimeException e) {
        var event = mock(BeforeEnterEvent.class);
        when(event.getLocation()).thenReturn(new Location("office/inbox"));
        return view.setErrorParameter(event, new ErrorParameter<>(RuntimeException.class, e));
    }

    private static String words(FailureView view) {
        return view.getChildren().map(c -> c.getElement().getText()).collect(Collectors.joining("\n"));
    }
}
