package org.jiandu.ui.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiandu.deadline.Recounts.Dry;
import org.jiandu.deadline.Recounts.Line;
import org.jiandu.kernel.CourtDates;

/** Which dates a revision moves and which it leaves, and why. */
class CalendarMoves extends Div {
    private static final long serialVersionUID = 1;

    CalendarMoves(Dry dry) {
        addClassName("moves");
        if (dry.moved() + dry.kept() == 0) {
            add(new Paragraph(getTranslation("admin.calendar.dry.none")));
            return;
        }
        add(new Paragraph(getTranslation("admin.calendar.dry.lead", dry.moved(), dry.kept())));
        add(Pieces.hint(dry.kinds().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> getTranslation("admin.calendar.dry.kind", getTranslation("calendar.fate." + e.getKey().name()), e.getValue()))
                .collect(Collectors.joining(getTranslation("admin.and")))));
        var rows = Pieces.rows("moved");
        dry.lines().forEach(line -> rows.add(row(line)));
        add(rows);
        if (dry.unseen() > 0) {
            add(new Paragraph(getTranslation("admin.calendar.dry.unseen", dry.unseen())));
        }
        add(Pieces.hint(getTranslation("admin.calendar.dry.hash", dry.sha256())));
    }

    private ListItem row(Line line) {
        var days = line.kind().moves()
                ? getTranslation("admin.calendar.dry.line", day(line.was()), day(line.due()))
                : getTranslation("admin.calendar.dry.kept", day(line.due()), day(line.reckoned()));
        return Pieces.row(
                Pieces.strong(line.number()), new Span(line.policy().nameZh()), new Span(days),
                Pieces.state(getTranslation("calendar.fate." + line.kind().name()), line.kind().conflict() ? "late" : "keep"));
    }

    private String day(LocalDate day) {
        return CourtDates.formal(day, getLocale());
    }
}
