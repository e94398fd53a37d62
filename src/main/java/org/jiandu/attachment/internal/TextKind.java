package org.jiandu.attachment.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What words are taken out of: told by the name, and then held against the first bytes. */
enum TextKind {
    TXT, DOCX, PDF, HTML;

    private static final int HEAD = 4096;
    private static final String OLE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
    private static final Pattern FOREIGN = Pattern.compile(
            "(?s)(%PDF-|PK[\u0003\u0005]|\u0089PNG|\u00ff\u00d8\u00ff|GIF8|MZ|\u007fELF|Rar!|7z\u00bc|\u001f\u008b|\\{\\\\rtf|" + OLE + ").*");
    private static final Pattern MARKUP = Pattern.compile("(?is)\\s*(<!doctype|<html|<\\?xml|<head|<body|<script).*");
    private static final Pattern TAG = Pattern.compile("(?is).*<(!doctype|html|head|body|div|p|h[1-6]|table|br|span|article|main)\\b.*");

    static Optional<TextKind> named(String name) {
        var ending = name.strip().toLowerCase(Locale.ROOT).replaceFirst("(?s)^.*\\.", "");
        return ending.equals("htm") ? Optional.of(HTML)
                : Arrays.stream(values()).filter(k -> k.name().equalsIgnoreCase(ending)).findFirst();
    }

    /** What is wrong with the first bytes, or null. */
    @Nullable String fault(byte[] content) {
        var head = new String(content, 0, Math.min(HEAD, content.length), ISO_8859_1);
        boolean foreign = FOREIGN.matcher(head).matches();
        boolean alike = switch (this) {
            case TXT -> !foreign && !MARKUP.matcher(unmarked(head)).matches() && TextCheck.isText(content);
            case HTML -> !foreign && TextCheck.isText(content) && TAG.matcher(head.replace("\0", "")).matches();
            case PDF -> head.startsWith("%PDF-");
            case DOCX -> head.startsWith("PK\u0003\u0004");
        };
        if (alike) {
            return null;
        }
        return this == DOCX && head.startsWith(OLE) && locked(content) ? "attachment.refused.password" : "attachment.refused.unlike";
    }

    private static String unmarked(String head) {
        return head.replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "").replace("\0", "");
    }

    /** An office document with a password is an old archive around the sealed one. */
    private static boolean locked(byte[] content) {
        return new String(content, ISO_8859_1).contains(new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1));
    }
}
