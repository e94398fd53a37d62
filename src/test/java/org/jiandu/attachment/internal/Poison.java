package org.jiandu.attachment.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Files as people send them, and as nobody should. */
public final class Poison {
    private Poison() {}

    public static byte[] eicar() {
        return ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!" + "$H+H*").getBytes(ISO_8859_1);
    }

    public static byte[] pdf() {
        return pdf(_ -> {});
    }

    public static byte[] lockedPdf() {
        return pdf(d -> d.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission())));
    }

    public static byte[] scriptedPdf() {
        return pdf(d -> d.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
    }

    interface Change {
        void to(PDDocument document) throws IOException;
    }

    private static byte[] pdf(Change change) {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            change.to(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] docx() {
        return zip(document());
    }

    static Map<String, byte[]> document() {
        var members = new LinkedHashMap<String, byte[]>();
        members.put("[Content_Types].xml", "<Types/>".getBytes(ISO_8859_1));
        members.put("word/document.xml", "<document/>".getBytes(ISO_8859_1));
        return members;
    }

    static byte[] docxWith(String name, byte[] content) {
        var members = document();
        members.put(name, content);
        return zip(members);
    }

    static byte[] members(int count) {
        var members = document();
        for (int i = 0; i < count; i++) {
            members.put("word/media/" + i + ".txt", new byte[] {'x'});
        }
        return zip(members);
    }

    static byte[] nested(int deep) {
        var inner = zip(Map.of("a.txt", new byte[] {'a'}));
        for (int i = 1; i < deep; i++) {
            inner = zip(Map.of("inner.zip", inner));
        }
        return docxWith("word/embeddings/a.zip", inner);
    }

    /** Three hundred megabytes of nothing in three hundred kilobytes. */
    static byte[] bomb() {
        return docxWith("word/media/zeros.bin", new byte[300 << 20]);
    }

    static byte[] zip(Map<String, byte[]> members) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] picture(String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A photograph that knows where it was taken and which way up it is held. */
    public static byte[] photographWithPlace() {
        var plain = picture("jpg");
        var exif = ByteBuffer.allocate(70);
        exif.putShort((short) 0xffe1).putShort((short) 68).put("Exif\0\0MM\0*".getBytes(ISO_8859_1)).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) 6).putShort((short) 0);
        exif.putInt(0).put("GPS 30.5928N 114.3055E".getBytes(ISO_8859_1));
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.writeBytes(exif.array());
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    /** A head that promises sixty thousand by sixty thousand points. */
    static byte[] pixelBomb() {
        var small = picture("png");
        var head = ByteBuffer.wrap(small);
        head.putInt(16, 60_000).putInt(20, 60_000);
        var crc = new CRC32();
        crc.update(small, 12, 17);
        head.putInt(29, (int) crc.getValue());
        return small;
    }
}
