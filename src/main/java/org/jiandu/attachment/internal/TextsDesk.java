package org.jiandu.attachment.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jiandu.attachment.Texts;
import org.jiandu.attachment.Upload;
import org.jiandu.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Asks the sandbox, two at a time on a node; text needs none, for nothing in here reads it. */
@Component
class TextsDesk implements Texts {
    private static final int AT_ONCE = 2;
    private static final int MOST_BYTES_OF_A_CHARACTER = 3;

    private final Sandbox sandbox;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    TextsDesk() {
        this.sandbox = new Sandbox(Extractor.class, Sandbox.LONGEST);
    }

    @Override
    public Reading read(Upload upload) {
        if (upload.size() == 0) {
            return refused("attachment.refused.empty");
        }
        if (upload.size() > MOST_BYTES || upload.content().length < upload.size()) {
            return new Refused(Refusal.of("attachment.refused.size", MOST_BYTES >> 20));
        }
        var kind = TextKind.named(Gate.name(upload));
        if (kind.isEmpty()) {
            return refused("attachment.refused.unread");
        }
        var fault = kind.get().fault(upload.content());
        if (fault != null) {
            return refused(fault);
        }
        return kind.get() == TextKind.TXT ? new Plain(upload.content()) : asked(kind.get(), upload.content());
    }

    private Reading asked(TextKind kind, byte[] content) {
        places.acquireUninterruptibly();
        try {
            return switch (sandbox.ask(List.of(kind.name()), content, MOST_CHARACTERS * MOST_BYTES_OF_A_CHARACTER)) {
                case Verdicts.Good(_, var words) -> new Read(new String(Objects.requireNonNull(words), UTF_8));
                case Verdicts.Bad(var key) when key.equals("attachment.refused.long") ->
                    new Refused(Refusal.of(key, MOST_CHARACTERS / 10_000));
                case Verdicts.Bad(var key) -> refused(key);
                case Verdicts.Unasked _ -> refused("attachment.refused.unasked");
            };
        } finally {
            places.release();
        }
    }

    private static Reading refused(String key) {
        return new Refused(Refusal.of(key));
    }
}
