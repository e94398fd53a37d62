package org.jiandu.ui.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import org.jiandu.deadline.Deadlines.Due;
import org.jiandu.deadline.Duty;

/** A month as a table: days off, make-up days, and what falls due; on a telephone a list of the days that have something. */
class DuesMonth extends Div {
    private static final long serialVersionUID = 1;

    /** As many as a cell shows before the rest is folded. */
    private static final int SHOWN = 3;

    private final transient DuesModel model;

    DuesMonth(YearMonth month, List<List<DuesModel.Day>> weeks, DuesModel model) {
        this.model = model;
        addClassName("month");
        var table = new NativeTable();
        table.setCaptionText(getTranslation("office.dues.month", String.valueOf(month.getYear()), String.valueOf(month.getMonthValue())));
        var head = new NativeTableRow();
        for (var day : DayOfWeek.values()) {
            var cell = new NativeTableHeaderCell(day.getDisplayName(TextStyle.SHORT, Say.locale()));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        var body = new NativeTableBody();
        weeks.forEach(week -> {
            var row = new NativeTableRow();
            week.forEach(day -> row.add(cell(day)));
            body.add(row);
        });
        table.add(new NativeTableHeader(head), body);
        add(table);
    }

    private NativeTableCell cell(DuesModel.Day day) {
        var cell = new NativeTableCell();
        cell.addClassName(day.works() ? "works" : "off");
        if (!day.inMonth()) {
            cell.addClassName("outside");
        }
        var head = Say.box("day-head", Say.word(String.valueOf(day.day().getDayOfMonth()), "day-no"));
        if (day.day().equals(model.today())) {
            cell.addClassName("today");
            head.add(Say.word(getTranslation("office.dues.today"), "state", "run"));
        }
        var named = day.named();
        if (named != null) {
            head.add(Say.word(
                    getTranslation(named.works() ? "office.dues.makeup" : "office.dues.off", named.name()), "state",
                    named.works() ? "keep" : "ok"));
        }
        cell.add(head);
        var dues = day.dues();
        if (!dues.isEmpty()) {
            cell.addClassName("has");
            cell.add(list(dues.subList(0, Math.min(SHOWN, dues.size()))));
            if (dues.size() > SHOWN) {
                cell.add(new NativeDetails(
                        getTranslation("office.dues.more", dues.size() - SHOWN), list(dues.subList(SHOWN, dues.size()))));
            }
        }
        return cell;
    }

    private Component list(List<Due> dues) {
        var list = new UnorderedList();
        dues.forEach(due -> {
            var item = new ListItem(link(due), Say.word(model.term(due, getLocale()), due.overdue() ? "late-word" : "quiet"));
            if (due.term().provisional()) {
                item.add(Say.word(getTranslation("deadline.provisional"), "state", "keep"));
            }
            item.addClassName(due.duty() == Duty.STEP ? "step" : due.policy().legal() ? "legal" : "promise");
            list.add(item);
        });
        return list;
    }

    static RouterLink link(Due due) {
        var ticket = due.line().ticket();
        return new RouterLink(ticket.number().value(), TicketView.class, new RouteParameters("id", ticket.id().value()));
    }
}
