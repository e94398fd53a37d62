package org.jiandu.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;

/**
 * What every Vaadin page carries: the tokens, the citizen pages' sheet, and our own look of Vaadin's components. The
 * sheet of staff pages comes with their frame.
 */
@StyleSheet("/styles/tokens.css")
@StyleSheet("/styles/citizen.css")
@StyleSheet("/styles/vaadin.css")
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {
    private static final long serialVersionUID = 1;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "/images/favicon.svg", "any");
    }
}
