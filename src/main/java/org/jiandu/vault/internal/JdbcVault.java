package org.jiandu.vault.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PostConstruct;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jiandu.vault.Content;
import org.jiandu.vault.Pepper;
import org.jiandu.vault.SealBroken;
import org.jiandu.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Masters in the database, wrapped; everything that unwraps them in {@code data/keys}. */
@Repository
class JdbcVault implements Vault {
    private static final String KEK = "kek";
    private static final String FORM = "form";
    private static final int REMEMBERED = 20_000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final KeyFiles files;
    private final Map<Pepper, byte[]> peppers = new EnumMap<>(Pepper.class);
    private final Map<String, byte[]> masters = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > REMEMBERED;
        }
    });
    private byte[] kek = new byte[0];
    private byte[] form = new byte[0];

    JdbcVault(JdbcClient jdbc, NamedParameterJdbcOperations batches, @Value("${jiandu.data}") Path data) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.files = new KeyFiles(data.resolve("keys"));
    }

    @PostConstruct
    void readKeys() {
        if (!files.has(KEK) && jdbc.sql(VaultSql.ANY).query(Integer.class).single() > 0) {
            throw new KeyFiles.KeyMissing("数据库里有加密内容，但 data/keys 里没有密钥 kek：请先从备份的密钥包中恢复 data/keys。"
                    + " (The database holds sealed content but data/keys/kek is missing: restore the key backup first.)");
        }
        kek = files.key(KEK);
        form = files.key(FORM);
        for (var pepper : Pepper.values()) {
            peppers.put(pepper, files.key("pepper-" + pepper.name().toLowerCase(java.util.Locale.ROOT)));
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void admit(String subject, Content... contents) {
        var rows = new SqlParameterSource[contents.length];
        for (int i = 0; i < contents.length; i++) {
            var master = Aead.random(32);
            rows[i] = new MapSqlParameterSource("subject", subject)
                    .addValue("content", contents[i].name())
                    .addValue("wrapped", Aead.seal(kek, bound(subject, contents[i], "master"), master));
            masters.put(subject + contents[i], master);
        }
        batches.batchUpdate(VaultSql.ADMIT, rows);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String subject) {
        jdbc.sql(VaultSql.FORGET).param("subject", subject).update();
        for (var content : Content.values()) {
            masters.remove(subject + content);
        }
    }

    @Override
    public byte[] seal(String subject, Content content, String column, byte[] plain) {
        return Aead.seal(master(subject, content), bound(subject, content, column), plain);
    }

    @Override
    public byte[] open(String subject, Content content, String column, byte[] sealed) {
        return Aead.open(master(subject, content), bound(subject, content, column), sealed);
    }

    @Override
    public byte[] salt(String subject, Content content, String eventId, String path) {
        return salt(master(subject, content), eventId, path);
    }

    /** HKDF-SHA-256 without a salt of its own, 32 bytes (docs/trail.md). */
    static byte[] salt(byte[] master, String eventId, String path) {
        try {
            var info = ("trail-salt/v1\0" + eventId + "\0" + path).getBytes(UTF_8);
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract().addIKM(master).thenExpand(info, 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK from 25 has HKDF", e);
        }
    }

    @Override
    public byte[] mac(Pepper pepper, byte[] value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(peppers.get(pepper), "HmacSHA256"));
            return mac.doFinal(value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    @Override
    public String sealForm(String purpose, byte[] content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Aead.seal(form, purpose.getBytes(UTF_8), content));
    }

    @Override
    public Optional<byte[]> openForm(String purpose, String blob) {
        try {
            return Optional.of(Aead.open(form, purpose.getBytes(UTF_8), Base64.getUrlDecoder().decode(blob)));
        } catch (SealBroken | IllegalArgumentException e) {
            return Optional.empty(); // typed by hand, cut off, or of another installation
        }
    }

    private byte[] master(String subject, Content content) {
        var known = masters.get(subject + content);
        if (known != null) {
            return known;
        }
        var wrapped = jdbc.sql(VaultSql.MASTER)
                .param("subject", subject)
                .param("content", content.name())
                .query((row, n) -> row.getBytes("wrapped"))
                .optional()
                .orElseThrow(() -> new SealBroken("no key of " + subject + " for " + content, null));
        var master = Aead.open(kek, bound(subject, content, "master"), wrapped);
        masters.put(subject + content, master);
        return master;
    }

    private static byte[] bound(String subject, Content content, String column) {
        return (subject + "\0" + content + "\0" + column).getBytes(UTF_8);
    }
}
