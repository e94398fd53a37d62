package org.jiandu.trail.internal;

import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jiandu.kernel.CourtZone;
import org.jiandu.trail.Entry;
import org.jiandu.trail.Leaf;
import org.jiandu.trail.Trail;
import org.jiandu.trail.proof.Hashes;
import org.jiandu.vault.Content;
import org.jiandu.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The desk at which every act is recorded, in the act's own transaction. */
@Service
class TrailDesk implements Trail {
    private final JdbcTrail rows;
    private final Logs logs;
    private final Vault vault;
    private final Sequencer sequencer;

    TrailDesk(JdbcTrail rows, Logs logs, Vault vault, Sequencer sequencer) {
        this.rows = rows;
        this.logs = logs;
        this.vault = vault;
        this.sequencer = sequencer;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(String subject) {
        vault.admit(subject, Content.values());
        underWay().open(subject);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Leaf append(Entry entry) {
        var underWay = underWay();
        var place = underWay.place(entry.subject())
                .orElseThrow(() -> new IllegalStateException("nothing was opened in the trail for " + entry.subject()));
        var chance = UUID.randomUUID();
        var id = Encoding.id(entry.at(), chance);
        var blind = UUID.randomUUID().toString().replace("-", "");
        var log = logs.of(CourtZone.dayOf(entry.at()).getYear());
        var bytes = Encoding.bytes(entry, place, new Encoding.Mark(log, id, blind), vault);
        var leaf = new Leaf(id.toString(), place.n(), HexFormat.of().formatHex(Hashes.leaf(bytes)));
        underWay.append(new JdbcTrail.Waiting(entry.subject(), leaf, bytes));
        return leaf;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> take(Set<String> subjects) {
        return subjects.isEmpty() ? Set.of() : underWay().take(rows.take(subjects));
    }

    private UnderWay underWay() {
        return UnderWay.of(rows, sequencer::wake);
    }

    @Override
    @Transactional(readOnly = true)
    public Head head() {
        return rows.head();
    }

    /** One snapshot of everything, so that acts of this moment are seen whole or not at all. */
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verdict verify(LongConsumer progress) {
        return new Verification(rows, progress).verdict();
    }
}
