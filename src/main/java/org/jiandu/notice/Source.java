package org.jiandu.notice;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Sha256;

/** The bytes of a notice as they were handed in; they are kept and never changed. */
public final class Source {
    /** A notice of a hundred pages has some 200 KB. */
    public static final int LARGEST = 2 * 1024 * 1024;

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
     * The words as they stand: UTF-16 where a mark says so, else UTF-8, else GB18030; without the mark.
     *
     * @throws Unreadable in none of these
     */
    public String text() {
        if (bytes.length == 0) {
            throw new Unreadable("文件是空的。 (The file is empty.)", Refusal.of("notice.refused.empty"));
        }
        if (bytes.length > LARGEST) {
            throw new Unreadable("文件超过 2 MB。 (The file is larger than 2 MB.)", Refusal.of("notice.refused.big"));
        }
        var text = marked().or(() -> decoded(UTF_8)).or(() -> decoded(Charset.forName("GB18030")))
                .filter(Source::words)
                .orElseThrow(() -> new Unreadable(
                        "这不是文字文件，或者既不是 UTF-8 也不是 GB18030 编码。 (No text, or neither UTF-8 nor GB18030.)",
                        Refusal.of("notice.refused.encoding")));
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** A program or a picture decodes as GB18030 now and then; it holds characters that no text does. */
    private static boolean words(String text) {
        return text.chars().noneMatch(c -> c == 0 || (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\u000b'));
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
