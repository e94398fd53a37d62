package org.jiandu.rendition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.jiandu.kernel.Sha256;

/**
 * Bytes ready to be sent: whole and, where that is shorter, compressed; each with its own strong validator.
 *
 * @param digest of the whole, lower-case hex
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Parcel(byte[] whole, byte[] packed, String digest) {
    private static final int SMALL = 1024;
    private static final int SHOWN = 32;
    private static final String PACKED = "-gz";

    public static Parcel of(byte[] whole) {
        var packed = whole.length < SMALL ? whole : zipped(whole);
        return new Parcel(whole, packed.length < whole.length ? packed : new byte[0], Sha256.hex(whole));
    }

    /** Sent as it is: what is compressed already. */
    public static Parcel unpacked(byte[] whole) {
        return new Parcel(whole, new byte[0], Sha256.hex(whole));
    }

    /** @param acceptEncoding as a browser says it, or empty */
    public boolean packedFor(String acceptEncoding) {
        return packed.length > 0
                && Arrays.stream(acceptEncoding.split(","))
                        .map(String::strip)
                        .anyMatch(e -> e.equals("gzip") || (e.startsWith("gzip;") && !e.matches("gzip;\\s*q=0(\\.0*)?")));
    }

    public String tag(boolean compressed) {
        return "\"" + digest.substring(0, SHOWN) + (compressed ? PACKED : "") + "\"";
    }

    /** @param ifNoneMatch as a browser says it, or empty */
    public boolean known(String ifNoneMatch) {
        return Arrays.stream(ifNoneMatch.split(","))
                .map(t -> t.strip().replaceFirst("^W/", ""))
                .anyMatch(t -> t.equals("*") || t.equals(tag(false)) || t.equals(tag(true)));
    }

    public int bytes() {
        return whole.length + packed.length;
    }

    private static byte[] zipped(byte[] whole) {
        var out = new ByteArrayOutputStream(whole.length / 3);
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
