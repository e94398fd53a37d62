package org.jiandu.attachment.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Optional;
import org.jiandu.attachment.FileType;

/** What the first bytes say; no more of a file is looked at outside the sandbox. */
final class Magic {
    private static final int HEAD = 4096;

    private Magic() {}

    /** Empty where nothing that is taken begins like this. */
    static Optional<FileType> guess(String name, byte[] content) {
        var head = new String(content, 0, Math.min(HEAD, content.length), ISO_8859_1);
        var ending = name.toLowerCase(Locale.ROOT).replaceFirst("^.*\\.", "");
        if (head.startsWith("%PDF-")) {
            return Optional.of(FileType.PDF);
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(FileType.JPG);
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(FileType.PNG);
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return Optional.of(ending.equals("xlsx") ? FileType.XLSX : FileType.DOCX); // which, or neither: told inside
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return Optional.of(FileType.DOC);
        }
        return sound(head).or(() -> ending.equals("txt") && head.indexOf('\0') < 0 ? Optional.of(FileType.TXT) : Optional.empty());
    }

    private static Optional<FileType> sound(String head) {
        if (head.startsWith("#!AMR")) {
            return Optional.of(FileType.AMR);
        }
        if (head.startsWith("ID3") || head.matches("(?s)\u00ff[\u00f2\u00f3\u00fa\u00fb].*")) {
            return Optional.of(FileType.MP3);
        }
        if (head.startsWith("ftyp", 4)) {
            return switch (head.substring(8, Math.min(12, head.length()))) {
                case "heic", "heix", "heim", "heis", "mif1", "msf1" -> Optional.of(FileType.HEIC);
                case "M4A ", "M4B " -> Optional.of(FileType.M4A);
                case "isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "3gp4", "3gp5" ->
                    Optional.of(FileType.MP4);
                default -> Optional.empty();
            };
        }
        return Optional.empty();
    }
}
