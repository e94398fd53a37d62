package org.jiandu.ui.oversight;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jiandu.insight.Days;
import org.jiandu.insight.Figure;
import org.jiandu.insight.Report;
import org.jiandu.insight.Whose;

/** The figures of a report, each with its definition and the way to its tickets. */
class Tiles extends Div {
    private static final long serialVersionUID = 1;

    private static final List<Figure> COUNTS = List.of(
            Figure.RECEIVED, Figure.OPEN, Figure.OVERDUE, Figure.ANSWERED, Figure.CLOSED, Figure.WITHDRAWN,
            Figure.REOPENED);

    Tiles(Report report) {
        var first = new Div(share(report), days(report, Figure.MEDIAN_DAYS), days(report, Figure.P90_DAYS));
        first.addClassNames("tiles", "first");
        var counts = new Div();
        counts.addClassNames("tiles", "counts");
        for (var figure : COUNTS) {
            counts.add(count(report, figure));
        }
        if (report.question().whose() instanceof Whose.Everybody) {
            counts.add(tile(Figure.SEALED, plain(Integer.toString(report.sealed()))));
        }
        add(first, counts);
    }

    private Component share(Report report) {
        var share = report.whole().onTime();
        if (share.none()) {
            return tile(Figure.ON_TIME_SHARE, plain(getTranslation("oversight.none")));
        }
        var tile = tile(
                Figure.ON_TIME_SHARE,
                Parts.behind(report.question(), Figure.ON_TIME_SHARE, name(Figure.ON_TIME_SHARE), bold(OversightModel.percent(share))));
        var bar = new Svg(OversightModel.bar(share));
        bar.addClassName("share-bar");
        var counts = new Span(getTranslation("oversight.share", share.part(), share.whole()));
        counts.addClassName("hint");
        tile.addComponentAtIndex(2, bar);
        tile.addComponentAtIndex(3, counts);
        return tile;
    }

    private Component days(Report report, Figure figure) {
        var days = OversightModel.days(report.whole(), figure);
        return tile(
                figure,
                days.<Component>map(n -> Parts.behind(
                                report.question(), figure, name(figure), bold(getTranslation("oversight.days", n))))
                        .orElseGet(() -> plain(getTranslation("insight.too_few", Days.LEAST))));
    }

    private Component count(Report report, Figure figure) {
        int count = report.whole().count(figure);
        var tile = tile(figure, Parts.behind(report.question(), figure, name(figure), bold(Integer.toString(count))));
        tile.setClassName("late", figure == Figure.OVERDUE && count > 0);
        return tile;
    }

    private Div tile(Figure figure, Component value) {
        var name = new Span(name(figure));
        name.addClassName("tile-name");
        var tile = new Div(
                name, value,
                Parts.definition(
                        getTranslation("oversight.definition"), name(figure),
                        getTranslation("insight.definition." + figure.code())));
        tile.addClassName("tile");
        return tile;
    }

    private String name(Figure figure) {
        return getTranslation("insight.figure." + figure.code());
    }

    private static Span bold(String text) {
        var value = new Span(text);
        value.addClassName("tile-value");
        return value;
    }

    private static Component plain(String text) {
        var value = new Span(text);
        value.addClassNames("tile-value", text.length() > 6 ? "words" : "number");
        return value;
    }
}
