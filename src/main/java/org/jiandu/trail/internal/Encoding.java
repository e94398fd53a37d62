package org.jiandu.trail.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jiandu.trail.Entry;
import org.jiandu.trail.internal.JdbcTrail.Place;
import org.jiandu.trail.proof.Hashes;
import org.jiandu.trail.proof.Json;
import org.jiandu.vault.Vault;
import org.jspecify.annotations.Nullable;

/** An entry as the bytes of its leaf (docs/trail.md). */
final class Encoding {
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Encoding() {}

    /** What makes a leaf this leaf: its log, its id, and chance that nobody can guess it by. */
    record Mark(String log, UUID id, String blind) {}

    static byte[] bytes(Entry entry, Place place, Mark mark, Vault vault) {
        Map<String, @Nullable Object> event = new HashMap<>();
        event.put("v", 1);
        event.put("log", mark.log());
        event.put("id", mark.id().toString());
        event.put("subject", entry.subject());
        event.put("n", place.n());
        event.put("prev", place.lastHash());
        event.put("at", AT.format(entry.at()));
        event.put("by", entry.by().name().toLowerCase(Locale.ROOT));
        event.put("act", entry.act());
        event.put("blind", mark.blind());
        if (!entry.codes().isEmpty()) {
            event.put("codes", entry.codes());
        }
        var commitments = new TreeMap<String, Object>();
        entry.committed().forEach((path, value) -> {
            var salt = vault.salt(entry.subject(), value.content(), mark.id().toString(), path);
            commitments.put(path, HexFormat.of().formatHex(Hashes.commitment(salt, path, value.value())));
        });
        event.put("com", commitments);
        return Json.canonical(event).getBytes(UTF_8);
    }

    /** UUIDv7: the time, then chance (RFC 9562 §5.7). */
    static UUID id(Instant at, UUID chance) {
        long high = (at.toEpochMilli() << 16) | 0x7000L | (chance.getMostSignificantBits() & 0x0fffL);
        return new UUID(high, chance.getLeastSignificantBits());
    }
}
