package org.jiandu.ui.office;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.jiandu.board.Figure;
import org.jiandu.board.Submission;
import org.jiandu.board.Submission.FileNote;
import org.jiandu.board.Submission.Matter;

/** What was handed in, as the public will read it. */
class SubmissionText extends Div {
    private static final long serialVersionUID = 1;

    SubmissionText(MeasuresModel model, Submission one) {
        switch (one.matter()) {
            case Matter.Evidence(var _, var proof, var file) -> {
                var head = Say.box(
                        "row-head", Say.word(getTranslation("board.kind." + proof.kind())), Say.word(Say.day(this, proof.day()), "number"));
                var period = proof.period();
                if (period != null) {
                    head.add(Say.word(model.period(period, getLocale()), "quiet"));
                }
                add(head, Say.prose(proof.text()));
                proof.figures().forEach(f -> add(Say.line(figure(f))));
                if (file != null) {
                    add(file(model, one, file));
                }
            }
            case Matter.StateChange(var _, var to, var reason) ->
                add(Say.line(getTranslation("board.moved", getTranslation("board.state." + to)), "strong"), Say.prose(reason));
            case Matter.IndicatorFigure(var _, var period, var figure) -> add(Say.line(period + "　" + figure(figure)));
        }
    }

    private String figure(Figure figure) {
        return getTranslation("office.measures.figure", figure.name(), figure.value(), figure.unit(), figure.source());
    }

    /** Made when it is asked for, and saved, never shown. */
    private Anchor file(MeasuresModel model, Submission one, FileNote note) {
        var handler = (DownloadHandler) event -> {
            var saved = model.file(one).orElseThrow();
            event.setFileName(saved.name());
            event.setContentType(saved.media());
            event.setContentLength(saved.content().length);
            event.getOutputStream().write(saved.content());
        };
        return new Anchor(handler, AttachmentType.DOWNLOAD, note.name() + "　" + getTranslation("attachment.size", note.kilobytes()));
    }
}
