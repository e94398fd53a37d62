package org.jiandu.ui.office;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jiandu.routing.Routing.Version;
import org.jiandu.ui.OfficeLayout;

/** 分流规则: what is in force, a new set proposed and tried, and every version with who and when. */
@Route(value = "office/routing", layout = OfficeLayout.class)
@RolesAllowed({"REGISTRAR", "DIRECTOR", "ADMINISTRATOR"})
@StyleSheet("/styles/oversight.css")
class RoutingView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient RoutingModel model;
    private final Div now = new Div();
    private final Div versions = new Div();

    RoutingView(RoutingModel model) {
        this.model = model;
        addClassNames("desk", "rules");
        add(
                new H1(getPageTitle()), Say.line(getTranslation("office.rules.lead"), "lead"), now,
                new RulesSheet(model, this::show), versions);
        show();
    }

    private void show() {
        now.removeAll();
        now.add(Say.heading(getTranslation("office.rules.now")));
        model.inForce().ifPresentOrElse(this::now, () -> now.add(Say.line(getTranslation("office.rules.now.none"))));
        versions.removeAll();
        versions.add(new RulesVersions(model, this::show));
    }

    private void now(Version version) {
        var from = version.validFrom();
        now.add(Say.line(getTranslation(
                "office.rules.now.of", version.number(), Say.moment(from == null ? Instant.EPOCH : from),
                version.set().rules().size(), model.who(version.loadedBy(), getLocale()), model.who(version.adoptedBy(), getLocale()))));
        now.add(Say.box("actions", csv(model, version.number(), getTranslation("office.rules.csv", version.number()))));
        var table = new Details(
                getTranslation("office.rules.table", version.set().rules().size()), new RulesTable(model, version.set()));
        table.setOpened(true);
        now.add(table);
    }

    /** Made when it is asked for, and saved, never shown. */
    static Anchor csv(RoutingModel model, int version, String text) {
        var handler = (DownloadHandler) event -> {
            var bytes = model.csv(version).getBytes(StandardCharsets.UTF_8);
            event.setFileName("routing-rules-" + version + ".csv");
            event.setContentType("text/csv;charset=utf-8");
            event.setContentLength(bytes.length);
            event.getOutputStream().write(bytes);
        };
        return new Anchor(handler, AttachmentType.DOWNLOAD, text);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("office.menu.routing");
    }
}
