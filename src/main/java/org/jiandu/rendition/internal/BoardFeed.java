package org.jiandu.rendition.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jiandu.board.Board;
import org.jiandu.board.Line;
import org.jiandu.board.Line.Moved;
import org.jiandu.board.Line.Proved;
import org.jiandu.kernel.CourtZone;
import org.jiandu.notice.Notices;
import org.jiandu.rendition.FeedSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Approved evidence and states of measures, for the feed; there is no board where only a file is printed. */
@Component
class BoardFeed implements FeedSource {
    private final Notices notices;
    private final ObjectProvider<Board> board;

    BoardFeed(Notices notices, ObjectProvider<Board> board) {
        this.notices = notices;
        this.board = board;
    }

    @Override
    public List<Entry> entries() {
        return board.stream()
                .flatMap(b -> notices.all().stream().flatMap(n -> b.read(n.slug()).stream()))
                .flatMap(reading -> reading.lines().stream())
                .flatMap(line -> Stream.concat(
                        line.proofs().stream().map(p -> proved(line, p)), line.moves().stream().map(m -> moved(line, m))))
                .toList();
    }

    private static Entry proved(Line line, Proved proved) {
        var kind = Phrases.of("board.kind." + proved.proof().kind());
        return entry(line, "evidence:" + proved.id(), kind + "：" + proved.proof().text(), proved.approvedOn());
    }

    private static Entry moved(Line line, Moved moved) {
        var state = Phrases.of("board.moved", Phrases.of("board.state." + moved.to()));
        var key = "state:" + line.ref().of().notice() + "/" + line.ref().path() + ":" + moved.to() + ":" + moved.on();
        return entry(line, key, state + "。" + moved.reason(), moved.on());
    }

    /** Of an approval the day is public and not the hour. */
    private static Entry entry(Line line, String key, String summary, LocalDate on) {
        var ref = line.ref();
        return new Entry(
                key, ref.of().notice(), ref.of(), Phrases.of("rendition.feed.measure", ref.of().item(), line.item().heading().corrected()),
                summary, "/n/" + ref.of().notice() + "/" + ref.path(), on.atStartOfDay(CourtZone.ZONE).toInstant());
    }
}
