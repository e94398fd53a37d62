package org.jiandu.api.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import org.jiandu.kernel.Sha256;
import org.jiandu.reminder.Reminders;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A person's terms for a calendar program, which signs in to nothing: the secret is in the address. */
@RestController
class CalendarEndpoint {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", UTF_8);

    private final Reminders reminders;

    CalendarEndpoint(Reminders reminders) {
        this.reminders = reminders;
    }

    /** Unknown and taken back: the same 404. */
    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String token) {
        return reminders.calendar(token)
                .map(text -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(15)).cachePrivate())
                        .eTag(Sha256.hex(text))
                        .header("X-Robots-Tag", "noindex")
                        .header("X-Content-Type-Options", "nosniff")
                        .body(text.getBytes(UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build());
    }
}
