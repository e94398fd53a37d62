package org.jiandu.attachment.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The same lines as a Word document, a PDF and a page, as an office would hand them in. */
public final class Papers {
    private static final int LINES_A_PAGE = 30;
    private static final float LINE = 24;
    private Papers() {}

    public static byte[] docx(List<String> lines) {
        return word(lines.stream()
                .map(l -> "<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"32\"/></w:rPr>"
                        + "<w:t xml:space=\"preserve\">" + escaped(l) + "</w:t></w:r></w:p>")
                .collect(Collectors.joining()));
    }

    /** @param body paragraphs and tables in the language of Word */
    public static byte[] word(String body) {
        var members = Poison.document();
        members.put("word/document.xml", ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><w:body>" + body
                + "<w:sectPr/></w:body></w:document>").getBytes(UTF_8));
        members.put("word/comments.xml", "<w:comments>批注里的话</w:comments>".getBytes(UTF_8));
        return Poison.zip(members);
    }

    public static String html(List<String> lines) {
        return lines.stream()
                .map(l -> "<p>" + escaped(l) + "</p>")
                .collect(Collectors.joining("\n", "<!DOCTYPE html><html><head><title>页名</title><style>p{}</style></head><body>", "</body></html>"));
    }

    public static byte[] pdf(List<String> lines) {
        try (var pdf = new PDDocument()) {
            var font = PDType0Font.load(pdf, font(), true);
            for (int from = 0; from < lines.size(); from += LINES_A_PAGE) {
                var page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (var pen = new PDPageContentStream(pdf, page)) {
                    float y = 780;
                    for (var line : lines.subList(from, Math.min(lines.size(), from + LINES_A_PAGE))) {
                        pen.beginText();
                        pen.setFont(font, 12);
                        pen.newLineAtOffset(60, y);
                        pen.showText(line);
                        pen.endText();
                        y -= LINE;
                    }
                }
            }
            return saved(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pages that are pictures, each with a number that some scanners print. */
    public static byte[] scan(int pages) {
        try (var pdf = new PDDocument()) {
            var picture = PDImageXObject.createFromByteArray(pdf, Poison.picture("png"), "page");
            for (int i = 0; i < pages; i++) {
                var page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (var pen = new PDPageContentStream(pdf, page)) {
                    pen.drawImage(picture, 0, 0, 500, 700);
                }
            }
            return saved(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        var out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(Papers.class.getResourceAsStream("/fonts/JianduSerif.ttf"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
