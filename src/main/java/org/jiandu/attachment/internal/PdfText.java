package org.jiandu.attachment.internal;

import java.io.IOException;
import java.io.StringWriter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jiandu.attachment.internal.Extractor.Unfit;

/** The words of a PDF from top to bottom; what only pictures of pages hold is said to hold none. */
final class PdfText {
    private static final int MOST_PAGES = 2_000;
    /** Beside a picture, fewer letters than these on a page are its number and no words. */
    private static final int FEW = 5;

    private PdfText() {}

    static String of(byte[] content) throws IOException {
        var fault = PdfCheck.fault(content);
        if (fault != null) {
            throw new Unfit(fault);
        }
        try (var pdf = Loader.loadPDF(content)) {
            Unfit.unless(pdf.getNumberOfPages() <= MOST_PAGES, "attachment.refused.long");
            var text = words(pdf);
            long letters = text.codePoints().filter(Character::isLetter).count();
            boolean scanned = letters == 0 || (letters < (long) FEW * pdf.getNumberOfPages() && pictures(pdf));
            Unfit.unless(!scanned, "attachment.refused.scanned");
            return text;
        }
    }

    private static String words(PDDocument pdf) throws IOException {
        var out = new StringWriter() {
            @Override
            public void write(String words) {
                super.write(words);
                if (getBuffer().length() > org.jiandu.attachment.Texts.MOST_CHARACTERS) {
                    throw new TooLong();
                }
            }
        };
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setLineSeparator("\n");
        try {
            stripper.writeText(pdf, out);
        } catch (TooLong e) {
            throw new Unfit("attachment.refused.long");
        }
        return out.toString();
    }

    private static boolean pictures(PDDocument pdf) throws IOException {
        for (var page : pdf.getPages()) {
            var resources = page.getResources();
            for (var name : resources.getXObjectNames()) {
                if (resources.isImageXObject(name) || resources.getXObject(name) instanceof PDImageXObject) {
                    return true;
                }
            }
        }
        return false;
    }

    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
