package org.jiandu.attachment.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.metadata.Metadata;
import org.jiandu.attachment.FileType;
import org.jspecify.annotations.Nullable;

/**
 * The child process that looks into one file and ends. It reads the file from its input, says that it has it, and writes
 * a {@link Verdict}; it has no environment, no network where the machine can take it away, little memory and little time.
 */
final class Checker {
    static final String HAS_IT = "jiandu-has-it";

    /** Split, so that this program is not taken for what it looks for. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!";

    private Checker() {}

    /** @param args what the first bytes said, and {@code strip} where a photograph's particulars are to go */
    public static void main(String[] args) throws IOException {
        try (var out = new DataOutputStream(new FileOutputStream(FileDescriptor.out))) {
            System.setOut(System.err); // what a library prints is no part of the verdict
            var content = System.in.readAllBytes();
            out.writeUTF(HAS_IT);
            out.flush();
            Verdict.write(verdict(FileType.valueOf(args[0]), content, args[1].equals("strip")), out);
        }
        System.exit(0);
    }

    static Verdict verdict(FileType guess, byte[] content, boolean strip) {
        if (eicar(content)) {
            return new Verdicts.Bad("attachment.refused.virus");
        }
        try {
            return switch (guess) {
                case PDF -> said(PdfCheck.fault(content), FileType.PDF);
                case JPG, PNG -> picture(guess, content, strip);
                case DOCX, XLSX -> ZipCheck.verdict(content);
                case DOC -> said(OleCheck.fault(content), FileType.DOC);
                case TXT -> said(TextCheck.fault(content) ? "attachment.refused.type" : detected(content, guess), guess);
                case HEIC, MP3, M4A, AMR, MP4 -> said(detected(content, guess), guess);
            };
        } catch (IOException | RuntimeException e) {
            return new Verdicts.Bad("attachment.refused.damaged");
        } catch (OutOfMemoryError | StackOverflowError e) {
            return new Verdicts.Bad("attachment.refused.unsafe");
        }
    }

    static boolean eicar(byte[] content) {
        return new String(content, ISO_8859_1).contains(EICAR);
    }

    private static Verdict picture(FileType type, byte[] content, boolean strip) throws IOException {
        var fault = PictureCheck.fault(type, content);
        return fault == null ? new Verdicts.Good(type, strip ? Particulars.without(type, content) : null) : new Verdicts.Bad(fault);
    }

    private static Verdict said(@Nullable String fault, FileType type) {
        return fault == null ? new Verdicts.Good(type, null) : new Verdicts.Bad(fault);
    }

    /** A second opinion on what it is: markup and programs that call themselves text are none. */
    private static @Nullable String detected(byte[] content, FileType type) throws IOException {
        var found = new DefaultDetector().detect(new ByteArrayInputStream(content), new Metadata());
        boolean same = switch (type) {
            case TXT -> found.toString().equals("text/plain") || found.toString().equals("application/octet-stream");
            case HEIC -> found.getType().equals("image");
            case MP3, AMR -> found.getType().equals("audio");
            case M4A, MP4 -> found.getType().equals("audio") || found.getType().equals("video")
                    || found.toString().equals("application/mp4");
            case PDF, JPG, PNG, DOCX, DOC, XLSX -> false;
        };
        return same ? null : "attachment.refused.type";
    }
}
