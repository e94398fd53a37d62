package org.jiandu.attachment.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jiandu.attachment.FileType;
import org.jiandu.attachment.Texts;

/** The child process that takes the words out of one document and ends, as {@link Checker} does with what it looks into. */
final class Extractor {
    /** Signs of radicals that some programs write into a PDF in place of the characters they look like. */
    private static final Pattern RADICALS = Pattern.compile("[\u2f00-\u2fd5]");

    private Extractor() {}

    /** @param args a {@link TextKind} */
    public static void main(String[] args) throws IOException {
        try (var out = new DataOutputStream(new FileOutputStream(FileDescriptor.out))) {
            System.setOut(System.err);
            var content = System.in.readAllBytes();
            out.writeUTF(Checker.HAS_IT);
            out.flush();
            Verdict.write(verdict(TextKind.valueOf(args[0]), content), out);
        }
        System.exit(0);
    }

    /** The words are what the file is turned into: text in UTF-8. */
    static Verdict verdict(TextKind kind, byte[] content) {
        if (Checker.eicar(content)) {
            return new Verdicts.Bad("attachment.refused.virus");
        }
        try {
            var text = switch (kind) {
                case DOCX -> DocxText.of(content);
                case PDF -> PdfText.of(content);
                case HTML -> HtmlText.of(content);
                case TXT -> throw new Unfit("attachment.refused.unlike");
            };
            var read = RADICALS.matcher(text).replaceAll(r -> Objects.requireNonNull(
                    java.text.Normalizer.normalize(r.group(), java.text.Normalizer.Form.NFKC)));
            return read.isBlank() ? new Verdicts.Bad("attachment.refused.wordless") : new Verdicts.Good(FileType.TXT, read.getBytes(UTF_8));
        } catch (Unfit e) {
            return new Verdicts.Bad(e.key);
        } catch (IOException | RuntimeException e) {
            return new Verdicts.Bad("attachment.refused.damaged");
        } catch (OutOfMemoryError | StackOverflowError e) {
            return new Verdicts.Bad("attachment.refused.unsafe");
        }
    }

    /** A reason of its own not to read on. */
    static final class Unfit extends IOException {
        private static final long serialVersionUID = 1;
        final String key;

        Unfit(String key) {
            super(key);
            this.key = key;
        }

        static void unless(boolean fits, String key) throws Unfit {
            if (!fits) {
                throw new Unfit(key);
            }
        }

        static void ifLong(int characters) throws Unfit {
            unless(characters <= Texts.MOST_CHARACTERS, "attachment.refused.long");
        }
    }
}
