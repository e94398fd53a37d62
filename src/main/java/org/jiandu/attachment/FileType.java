package org.jiandu.attachment;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is taken; everything else is refused. The type is told by the content, never by the name. */
public enum FileType {
    PDF("application/pdf"),
    JPG("image/jpeg"),
    PNG("image/png"),
    HEIC("image/heic"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    DOC("application/msword"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    TXT("text/plain"),
    MP3("audio/mpeg"),
    M4A("audio/mp4"),
    AMR("audio/amr"),
    MP4("video/mp4");

    private final String media;

    FileType(String media) {
        this.media = media;
    }

    public String media() {
        return media;
    }

    /** {@code pdf} */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For a browser's own file dialog, e.g. {@code .pdf,.jpg,.jpeg}. */
    public static String accepted() {
        return Arrays.stream(values()).map(t -> "." + t.ending()).collect(Collectors.joining(",")) + ",.jpeg";
    }
}
