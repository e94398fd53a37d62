package org.jiandu.ui.citizen;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import org.jiandu.deadline.Term;
import org.jiandu.intake.Receipt;

/** What the citizen keeps: number, code, and the day by which they hear who handles it. */
class ReceiptPart extends Div {
    private static final long serialVersionUID = 1;
    private static final int MARK = 16;

    ReceiptPart(Receipt receipt, Term term, String token) {
        addClassName("step");
        getElement().setAttribute("data-unsent", "yes");
        var say = Bits.say(this);
        var list = new DescriptionList();
        list.add(
                row("citizen.number", receipt.number().value(), "big"), row("citizen.code", receipt.code().grouped(), "big"),
                row("citizen.receipt.at", say.moment(receipt.at())));
        var kept = Question.tick("kept", getTranslation("citizen.receipt.kept"));
        kept.addClassName("no-print");
        kept.getElement().setAttribute("data-kept", true);
        add(new H1(getTranslation("citizen.receipt.heading")), Bits.css(new Section(list), "receipt"),
                Bits.p(getTranslation("citizen.receipt.keep"), "prose", "strong"), buttons(token), kept,
                new H2(getTranslation("citizen.receipt.next")),
                Bits.p(getTranslation("citizen.receipt.by", say.due(receipt.noticeBy(), receipt.noticeByProvisional())), "now"),
                new NativeDetails(getTranslation("deadline.why"),
                        new Div(Bits.points(say.why(term)), Bits.p(getTranslation("citizen.receipt.law"), "quiet"))),
                Bits.p(getTranslation("citizen.later"), "prose"),
                Bits.css(Bits.p(getTranslation("citizen.receipt.mark") + " " + receipt.leafHash().substring(0, MARK)), "prose", "quiet"));
        var on = Bits.buttons(
                Bits.link("follow", getTranslation("citizen.door.follow"), "button"),
                Bits.link("", getTranslation("citizen.back.front"), "button"));
        add(Bits.css(on, "no-print"));
    }

    /** Both work in the browser alone; the file is the plain twin's. */
    private Div buttons(String token) {
        var print = Bits.css(new NativeButton(getTranslation("citizen.receipt.print")), "button");
        print.getElement().setAttribute("data-print", true);
        var form = new SheetForm("/plain/receipt");
        form.hidden("token", token);
        var save = Bits.css(new NativeButton(getTranslation("citizen.receipt.save")), "button");
        save.getElement().setAttribute("type", "submit");
        form.add(save);
        return Bits.css(new Div(print, form), "buttons", "no-print");
    }

    private Div row(String key, String said, String... looks) {
        return new Div(new DescriptionList.Term(getTranslation(key)), Bits.css(new DescriptionList.Description(said), looks));
    }
}
