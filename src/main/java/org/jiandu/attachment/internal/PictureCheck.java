package org.jiandu.attachment.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jiandu.attachment.FileType;
import org.jspecify.annotations.Nullable;

/** A picture whose head can be read and whose points are not more than a scanner or a telephone makes. */
final class PictureCheck {
    static final long MOST_POINTS = 120_000_000;

    private PictureCheck() {}

    /** The points are counted by what the head says; none of them is unpacked. */
    static @Nullable String fault(FileType type, byte[] content) throws IOException {
        var readers = ImageIO.getImageReadersByFormatName(type == FileType.JPG ? "jpeg" : "png");
        if (!readers.hasNext()) {
            throw new IOException("no reader of " + type);
        }
        var reader = readers.next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            long points = (long) reader.getWidth(0) * reader.getHeight(0);
            return points < 1 || points > MOST_POINTS ? "attachment.refused.points" : null;
        } finally {
            reader.dispose();
        }
    }
}
