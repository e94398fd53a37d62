package org.jiandu.trail.internal;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The name of the log in every leaf: this installation's random id, fixed at first start, and the year (Shanghai). */
@Component
class Logs {
    private final JdbcTrail trail;
    private final Map<Integer, String> origins = new ConcurrentHashMap<>();

    Logs(JdbcTrail trail) {
        this.trail = trail;
    }

    String of(int year) {
        return origins.computeIfAbsent(year, this::started);
    }

    private String started(int year) {
        var known = trail.origin(year);
        if (known.isPresent()) {
            return known.get();
        }
        var installation = trail.anyOrigin().map(o -> o.replaceAll("/.*", "")).orElseGet(Logs::drawn);
        trail.startLog(year, installation + "/" + year);
        return trail.origin(year).orElseThrow();
    }

    private static String drawn() {
        var random = new byte[8];
        new SecureRandom().nextBytes(random);
        return "jiandu-" + HexFormat.of().formatHex(random);
    }
}
