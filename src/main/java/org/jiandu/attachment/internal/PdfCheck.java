package org.jiandu.attachment.internal;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** A PDF that opens without a password and holds nothing that runs, starts a program or carries another file. */
final class PdfCheck {
    private static final int DEEPEST = 64;
    private static final COSName JAVA_SCRIPT = COSName.getPDFName("JavaScript");
    private static final COSName LAUNCH = COSName.getPDFName("Launch");
    private static final COSName RICH_MEDIA = COSName.getPDFName("RichMedia");
    private static final COSName EMBEDDED = COSName.getPDFName("EmbeddedFiles");

    private PdfCheck() {}

    static @Nullable String fault(byte[] content) throws IOException {
        try (var pdf = Loader.loadPDF(content)) {
            if (pdf.getNumberOfPages() < 1) {
                return "attachment.refused.damaged";
            }
            var cos = pdf.getDocument();
            for (var key : cos.getXrefTable().keySet()) {
                var object = cos.getObjectFromPool(key);
                if (object != null && active(object.getObject(), 0)) {
                    return "attachment.refused.active";
                }
            }
            return active(cos.getTrailer(), 0) ? "attachment.refused.active" : null;
        } catch (InvalidPasswordException e) {
            return "attachment.refused.password";
        }
    }

    /** Objects that are referred to are visited on their own. */
    private static boolean active(@Nullable COSBase base, int depth) {
        if (depth > DEEPEST) {
            return true;
        }
        if (base instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (!(array.get(i) instanceof COSObject) && active(array.get(i), depth + 1)) {
                    return true;
                }
            }
        }
        return base instanceof COSDictionary dictionary && active(dictionary, depth);
    }

    private static boolean active(COSDictionary dictionary, int depth) {
        var does = dictionary.getDictionaryObject(COSName.S);
        if (JAVA_SCRIPT.equals(does) || LAUNCH.equals(does) || dictionary.containsKey(COSName.JS)
                || dictionary.containsKey(JAVA_SCRIPT) || dictionary.containsKey(EMBEDDED)
                || RICH_MEDIA.equals(dictionary.getDictionaryObject(COSName.SUBTYPE))) {
            return true;
        }
        return dictionary.entrySet().stream()
                .anyMatch(e -> !(e.getValue() instanceof COSObject) && active(e.getValue(), depth + 1));
    }
}
