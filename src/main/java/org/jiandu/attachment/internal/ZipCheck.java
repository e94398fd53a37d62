package org.jiandu.attachment.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jiandu.attachment.FileType;
import org.jspecify.annotations.Nullable;

/** Office documents of today are archives: few members, of a size and a depth that a document has, and nothing that runs. */
final class ZipCheck {
    static final int MOST_MEMBERS = 2_000;
    static final int DEEPEST = 2;
    static final long MOST_INFLATED = 200L << 20;
    private static final int MOST_RATIO = 200;
    private static final long SMALL = 8L << 20;
    /** What of one member is looked at; the rest is only counted. */
    private static final int LOOKED_AT = 16 << 20;

    private final byte[] buffer = new byte[64 << 10];
    private int members;
    private long inflated;

    private ZipCheck() {}

    static Verdict verdict(byte[] content) throws IOException {
        var check = new ZipCheck();
        try {
            var found = new Found();
            var fault = check.archive(content, 1, found);
            if (fault != null) {
                return new Verdicts.Bad(fault);
            }
            return found.type() == null
                    ? new Verdicts.Bad("attachment.refused.type")
                    : new Verdicts.Good(found.type(), null);
        } catch (ZipException e) {
            var why = e.getMessage();
            return new Verdicts.Bad(why != null && why.contains("encrypted") ? "attachment.refused.password" : "attachment.refused.damaged");
        }
    }

    /** What the outermost archive holds. */
    private static final class Found {
        private boolean contents;
        private boolean word;
        private boolean sheet;

        void see(String name) {
            contents |= name.equals("[content_types].xml");
            word |= name.equals("word/document.xml");
            sheet |= name.equals("xl/workbook.xml");
        }

        @Nullable FileType type() {
            return !contents ? null : word ? FileType.DOCX : sheet ? FileType.XLSX : null;
        }
    }

    private @Nullable String archive(byte[] content, int depth, Found found) throws IOException {
        if (depth > DEEPEST) {
            return "attachment.refused.unsafe";
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content), ISO_8859_1)) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                if (++members > MOST_MEMBERS) {
                    return "attachment.refused.unsafe";
                }
                var name = entry.getName().toLowerCase(Locale.ROOT);
                found.see(name);
                var fault = member(name, zip, content.length, depth);
                if (fault != null) {
                    return fault;
                }
            }
        }
        return null;
    }

    private @Nullable String member(String name, ZipInputStream zip, int packed, int depth) throws IOException {
        var look = new ByteArrayOutputStream();
        long size = 0;
        for (int n; (n = zip.read(buffer)) >= 0; ) {
            size += n;
            inflated += n;
            if (inflated > MOST_INFLATED || (size > SMALL && size / MOST_RATIO > packed)) {
                return "attachment.refused.unsafe";
            }
            if (look.size() < LOOKED_AT) {
                look.write(buffer, 0, n);
            }
        }
        return content(name, look.toByteArray(), depth);
    }

    private @Nullable String content(String name, byte[] content, int depth) throws IOException {
        if (Checker.eicar(content)) {
            return "attachment.refused.virus";
        }
        if (name.endsWith("vbaproject.bin") || name.contains("activex/")) {
            return "attachment.refused.active";
        }
        if (name.endsWith(".xml") || name.endsWith(".rels")) {
            return xml(new String(content, ISO_8859_1));
        }
        if (content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4) {
            return archive(content, depth + 1, new Found());
        }
        boolean program = (content.length > 1 && content[0] == 'M' && content[1] == 'Z')
                || (content.length > 3 && content[0] == 0x7f && content[1] == 'E' && content[2] == 'L');
        return program ? "attachment.refused.active" : null;
    }

    /** Never parsed: no office program writes a document type, and none needs a template from elsewhere. */
    private static @Nullable String xml(String text) {
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            return "attachment.refused.entities";
        }
        boolean elsewhere = text.contains("TargetMode=\"External\"")
                && (text.contains("/attachedTemplate\"") || text.contains("/oleObject\"") || text.contains("/frame\""));
        return elsewhere || text.contains("macroEnabled") ? "attachment.refused.active" : null;
    }
}
