package org.jiandu.notice;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Optional;
import org.jiandu.kernel.Sha256;

/** The bytes of a notice as they were handed in; they are kept and never changed. */
public final class Source {
    private final byte[] bytes;

    private Source(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Source of(byte[] bytes) {
        return new Source(bytes.clone());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Lower-case hex. */
    public String sha256() {
        return Sha256.hex(bytes);
    }

    /**
     * The words: UTF-16 where a mark says so, else UTF-8, else GB18030; in NFC, without the mark.
     *
     * @throws Unreadable in none of these
     */
    public String text() {
        var text = marked().or(() -> decoded(UTF_8)).or(() -> decoded(Charset.forName("GB18030")))
                .orElseThrow(() -> new Unreadable("通报文件既不是 UTF-8 也不是 GB18030 编码。 (The notice is neither UTF-8 nor GB18030.)"));
        return Normalizer.normalize(text.startsWith("\ufeff") ? text.substring(1) : text, Normalizer.Form.NFC);
    }

    private Optional<String> marked() {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        return switch (first) {
            case 0xfeff -> decoded(UTF_16BE);
            case 0xfffe -> decoded(UTF_16LE);
            default -> Optional.empty();
        };
    }

    private Optional<String> decoded(Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
