package org.jiandu.ticket.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.Identity;
import org.jiandu.ticket.Particulars;
import org.jiandu.vault.Content;
import org.jiandu.vault.Pepper;
import org.jiandu.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of a ticket lies in the database only as ciphertext, and the blind indexes it is found by. */
@Component
class TicketSeals {
    /** ASCII unit separator: cannot be typed into a form field. */
    private static final String BETWEEN = "\u001f";

    private final Vault vault;

    TicketSeals(Vault vault) {
        this.vault = vault;
    }

    byte @Nullable [] identity(TicketId id, Identity who) {
        if (who.name().isEmpty() && who.phone().isEmpty() && who.email().isEmpty() && who.address().isEmpty()) {
            return null;
        }
        var parts = String.join(BETWEEN, who.name(), who.phone(), who.email(), who.address());
        return vault.seal(id.value(), Content.IDENTITY, "identity", parts.getBytes(UTF_8));
    }

    Identity openIdentity(TicketId id, byte @Nullable [] sealed) {
        if (sealed == null) {
            return Identity.none();
        }
        var parts = new String(vault.open(id.value(), Content.IDENTITY, "identity", sealed), UTF_8).split(BETWEEN, -1);
        return Identity.of(parts[0], parts[1], parts[2], parts[3]);
    }

    /** The personal part of what was registered; null where there is none. */
    byte @Nullable [] personal(TicketId id, Particulars particulars) {
        var personal = particulars.personal();
        return personal.cells().isEmpty()
                ? null
                : vault.seal(id.value(), Content.IDENTITY, "personal", ParticularsJson.write(personal).getBytes(UTF_8));
    }

    Particulars openPersonal(TicketId id, byte @Nullable [] sealed) {
        return sealed == null
                ? Particulars.NONE
                : ParticularsJson.read(new String(vault.open(id.value(), Content.IDENTITY, "personal", sealed), UTF_8));
    }

    byte[] text(TicketId id, String column, String words) {
        return vault.seal(id.value(), Content.BODY, column, words.getBytes(UTF_8));
    }

    String openText(TicketId id, String column, byte[] sealed) {
        return new String(vault.open(id.value(), Content.BODY, column, sealed), UTF_8);
    }

    /** Exact names only, case and width aside; 8 bytes, so that it is no key to a directory. */
    byte @Nullable [] blindName(String name) {
        return blind(Pepper.BLIND_NAME, plain(name).replaceAll("[\\s·•]", ""));
    }

    /** The last 11 digits: with and without country or area prefix are the same mobile telephone. */
    byte @Nullable [] blindPhone(String phone) {
        var digits = plain(phone).replaceAll("\\D", "");
        return blind(Pepper.BLIND_PHONE, digits.length() > 11 ? digits.substring(digits.length() - 11) : digits);
    }

    private byte @Nullable [] blind(Pepper pepper, String value) {
        return value.isEmpty() ? null : Arrays.copyOf(vault.mac(pepper, value.getBytes(UTF_8)), 8);
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
