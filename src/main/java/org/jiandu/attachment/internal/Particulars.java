package org.jiandu.attachment.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import org.jiandu.attachment.FileType;

/**
 * Takes out of a photograph where, when and with what it was taken. Whole segments go, the picture itself is not written
 * anew and loses nothing; which way up it is held is kept.
 */
final class Particulars {
    private static final int ORIENTATION = 0x0112;
    private static final Set<String> PNG_PICTURE = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "pHYs", "bKGD", "hIST", "cICP");

    private Particulars() {}

    static byte[] without(FileType type, byte[] content) throws IOException {
        return type == FileType.JPG ? jpg(content) : png(content);
    }

    /** Keeps APP0 (JFIF), APP2 (colours) and APP14 (Adobe); other APP segments and comments go. */
    private static byte[] jpg(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream(content.length);
        var in = ByteBuffer.wrap(content);
        out.write(content, 0, 2);
        in.position(2);
        int upright = 1;
        while (in.remaining() >= 4) {
            int start = in.position();
            int marker = in.getShort() & 0xffff;
            if (marker < 0xff01 || marker == 0xffff) {
                throw new IOException("no marker where one must be");
            }
            int length = in.getShort() & 0xffff;
            if (length < 2 || start + 2 + length > content.length) {
                throw new IOException("a segment is cut off");
            }
            if (marker == 0xffda) {
                turned(out, upright);
                out.write(content, start, content.length - start);
                return out.toByteArray();
            }
            if (marker == 0xffe1) {
                upright = Math.max(upright, orientation(ByteBuffer.wrap(content, start + 4, length - 2).slice()));
            } else if (marker < 0xffe0 || marker == 0xffe0 || marker == 0xffe2 || marker == 0xffee) {
                out.write(content, start, 2 + length);
            }
            in.position(start + 2 + length);
        }
        throw new IOException("no picture in it");
    }

    private static int orientation(ByteBuffer exif) {
        if (exif.remaining() < 20 || exif.getInt(0) != 0x45786966) {
            return 1;
        }
        var tiff = exif.slice(6, exif.remaining() - 6);
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int at = tiff.getInt(4);
        if (at < 8 || at + 2 > tiff.limit()) {
            return 1;
        }
        int entries = tiff.getShort(at) & 0xffff;
        for (int entry = at + 2; entries-- > 0 && entry + 12 <= tiff.limit(); entry += 12) {
            if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
                int way = tiff.getShort(entry + 8) & 0xffff;
                return way >= 1 && way <= 8 ? way : 1;
            }
        }
        return 1;
    }

    /** An APP1 that says nothing but which way up. */
    private static void turned(ByteArrayOutputStream out, int way) {
        if (way == 1) {
            return;
        }
        var exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xffe1).putShort((short) 34).put(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42});
        exif.putInt(8).putShort((short) 1);
        exif.putShort((short) ORIENTATION).putShort((short) 3).putInt(1).putShort((short) way).putShort((short) 0);
        exif.putInt(0);
        out.writeBytes(exif.array());
    }

    private static byte[] png(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream(content.length);
        out.write(content, 0, 8);
        var in = ByteBuffer.wrap(content);
        for (int at = 8; at + 12 <= content.length; ) {
            int length = in.getInt(at);
            if (length < 0 || length > content.length - at - 12) {
                throw new IOException("a chunk is cut off");
            }
            var name = new String(content, at + 4, 4, java.nio.charset.StandardCharsets.ISO_8859_1);
            if (PNG_PICTURE.contains(name)) {
                out.write(content, at, length + 12);
            }
            at += length + 12;
            if (name.equals("IEND")) {
                return out.toByteArray();
            }
        }
        throw new IOException("the picture does not end");
    }
}
