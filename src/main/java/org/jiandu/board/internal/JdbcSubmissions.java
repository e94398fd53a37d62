package org.jiandu.board.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandu.attachment.FileType;
import org.jiandu.attachment.Vetting.Vetted;
import org.jiandu.board.Board.Saved;
import org.jiandu.board.Figure;
import org.jiandu.board.MeasureState;
import org.jiandu.board.Proof;
import org.jiandu.board.Rhythm;
import org.jiandu.board.Submission;
import org.jiandu.board.Submission.Decision;
import org.jiandu.board.Submission.FileNote;
import org.jiandu.board.Submission.Matter;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Sha256;
import org.jiandu.kernel.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rows of what is handed in and decided on. */
@Repository
class JdbcSubmissions {
    private final JdbcClient jdbc;

    JdbcSubmissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where a change of state of this measure waits already */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean add(Submission one) {
        boolean fresh = jdbc.sql(SubmissionSql.ADD)
                        .param("id", one.id())
                        .param("notice", one.notice())
                        .param("kind", kind(one.matter()))
                        .param("target", target(one.matter()))
                        .param("unit", one.unit().value())
                        .param("by", one.by().value())
                        .param("at", JdbcBoard.utc(one.at()))
                        .update()
                == 1;
        if (fresh) {
            addMatter(one);
        }
        return fresh;
    }

    private void addMatter(Submission one) {
        switch (one.matter()) {
            case Matter.Evidence(var _, var proof, var _) -> {
                var period = proof.period();
                jdbc.sql(SubmissionSql.ADD_EVIDENCE)
                        .param("id", one.id())
                        .param("day", proof.day())
                        .param("kind", proof.kind().name())
                        .param("words", proof.text())
                        .param("rhythm", period == null ? null : period.rhythm().name())
                        .param("first", period == null ? null : period.first())
                        .update();
                int n = 0;
                for (var figure : proof.figures()) {
                    addFigure(one.id(), ++n, "", figure);
                }
            }
            case Matter.StateChange(var _, var to, var reason) ->
                jdbc.sql(SubmissionSql.ADD_STATE).param("id", one.id()).param("state", to.name()).param("reason", reason).update();
            case Matter.IndicatorFigure(var _, var period, var figure) -> addFigure(one.id(), 1, period, figure);
        }
    }

    private void addFigure(String id, int n, String period, Figure figure) {
        jdbc.sql(SubmissionSql.ADD_FIGURE)
                .param("id", id)
                .param("n", n)
                .param("period", period)
                .param("name", figure.name())
                .param("value", figure.value())
                .param("unit", figure.unit())
                .param("source", figure.source())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void addFile(String id, Vetted.Clean file) {
        jdbc.sql(SubmissionSql.ADD_FILE)
                .param("id", id)
                .param("name", file.name())
                .param("type", file.type().name())
                .param("bytes", file.content().length)
                .param("sha256", Sha256.hex(file.content()))
                .param("content", file.content())
                .update();
    }

    /** @return false where somebody was faster, or it is the same person's */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean decide(String id, Decision decision) {
        return jdbc.sql(SubmissionSql.DECIDE)
                        .param("by", decision.by().value())
                        .param("at", JdbcBoard.utc(decision.at()))
                        .param("approved", decision.approved() ? 1 : 0)
                        .param("answer", decision.answer().isEmpty() ? null : decision.answer())
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<String> noticeOf(String id) {
        return jdbc.sql(SubmissionSql.NOTICE_OF).param("id", id).query(String.class).optional();
    }

    record File(Saved saved, boolean approved) {}

    Optional<File> file(String id) {
        return jdbc.sql(SubmissionSql.FILE)
                .param("id", id)
                .query((row, n) -> new File(
                        new Saved(
                                row.getString("name"), FileType.valueOf(row.getString("type")).media(), row.getBytes("content")),
                        row.getBoolean("approved")))
                .optional();
    }

    List<Submission> all(String notice) {
        var figures = figures(notice);
        return jdbc.sql(SubmissionSql.ALL)
                .param("notice", notice)
                .query((row, n) -> submission(notice, row, figures))
                .list();
    }

    private record Dated(String period, Figure figure) {}

    private Map<String, List<Dated>> figures(String notice) {
        var all = new HashMap<String, List<Dated>>();
        jdbc.sql(SubmissionSql.FIGURES)
                .param("notice", notice)
                .query((row, n) -> all.computeIfAbsent(row.getString("submission_id"), _ -> new ArrayList<>())
                        .add(new Dated(
                                row.getString("period"),
                                new Figure(
                                        row.getString("name"), row.getString("value"), row.getString("unit"),
                                        row.getString("source")))))
                .list();
        return all;
    }

    private static Submission submission(String notice, ResultSet row, Map<String, List<Dated>> figures) throws SQLException {
        var id = row.getString("submission_id");
        return new Submission(
                id, notice, matter(notice, row, figures.getOrDefault(id, List.of())), new DepartmentCode(row.getString("unit")),
                new StaffId(row.getString("entered_by")), at(row, "entered_at"), decision(row));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        var by = row.getString("decided_by");
        var answer = row.getString("answer");
        return by == null
                ? null
                : new Decision(
                        new StaffId(by), at(row, "decided_at"), row.getBoolean("approved"), answer == null ? "" : answer);
    }

    private static Matter matter(String notice, ResultSet row, List<Dated> figures) throws SQLException {
        var target = row.getString("target");
        return switch (row.getString("kind")) {
            case "EVIDENCE" -> new Matter.Evidence(Refs.read(notice, target), proof(row, figures), file(row));
            case "STATE" -> new Matter.StateChange(
                    Refs.read(notice, target), MeasureState.valueOf(row.getString("state")), row.getString("reason"));
            case "FIGURE" -> new Matter.IndicatorFigure(target, figures.getFirst().period(), figures.getFirst().figure());
            case String other -> throw new IllegalStateException("a submission of kind " + other);
        };
    }

    private static Proof proof(ResultSet row, List<Dated> figures) throws SQLException {
        var rhythm = row.getString("rhythm");
        return new Proof(
                row.getObject("day", LocalDate.class), Proof.Kind.valueOf(row.getString("evidence_kind")),
                row.getString("words"), figures.stream().map(Dated::figure).toList(),
                rhythm == null ? null : Rhythm.valueOf(rhythm).period(row.getObject("period_first", LocalDate.class)));
    }

    private static @Nullable FileNote file(ResultSet row) throws SQLException {
        var name = row.getString("file_name");
        return name == null
                ? null
                : new FileNote(name, FileType.valueOf(row.getString("file_type")), row.getLong("file_bytes"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    static String kind(Matter matter) {
        return switch (matter) {
            case Matter.Evidence _ -> "EVIDENCE";
            case Matter.StateChange _ -> "STATE";
            case Matter.IndicatorFigure _ -> "FIGURE";
        };
    }

    static String target(Matter matter) {
        return switch (matter) {
            case Matter.Evidence e -> e.ref().path();
            case Matter.StateChange c -> c.ref().path();
            case Matter.IndicatorFigure f -> f.indicator();
        };
    }
}
