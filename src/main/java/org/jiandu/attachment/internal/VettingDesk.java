package org.jiandu.attachment.internal;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.jiandu.attachment.FileType;
import org.jiandu.attachment.Upload;
import org.jiandu.attachment.Vetting;
import org.jiandu.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Two at a time on a node; what the machine could not look into is refused for now, not kept for later. */
@Service
class VettingDesk implements Vetting {
    private static final Logger LOG = LoggerFactory.getLogger(VettingDesk.class);
    private static final int AT_ONCE = 2;

    private final Checks.Tools tools;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    VettingDesk(Checks.Tools tools) {
        this.tools = tools;
    }

    @Override
    public Vetted vet(Upload upload) {
        var fault = Gate.fault(upload);
        if (fault.isPresent()) {
            return new Vetted.Refused(fault.get());
        }
        var name = Gate.name(upload);
        places.acquireUninterruptibly();
        try {
            return looked(name, Magic.guess(name, upload.content()).orElseThrow(), upload.content());
        } catch (IOException e) {
            LOG.warn("a file could not be looked into: {}", e.getMessage());
            return busy();
        } finally {
            places.release();
        }
    }

    private Vetted looked(String name, FileType type, byte[] content) throws IOException {
        return switch (tools.sandbox().look(type, content, true)) {
            case Verdicts.Unasked(var why) -> {
                LOG.warn("the sandbox did not answer: {}", why);
                yield busy();
            }
            case Verdicts.Bad(var key) -> new Vetted.Refused(Refusal.of(key));
            case Verdicts.Good(var told, var instead) -> scanned(name, told, content, instead);
        };
    }

    /** The scanner sees what came, before anything is taken out of it. */
    private Vetted scanned(String name, FileType type, byte[] content, byte @Nullable [] instead) throws IOException {
        var scanner = tools.scanner();
        if (scanner != null && !scanner.clean(content)) {
            return new Vetted.Refused(Refusal.of("attachment.refused.virus"));
        }
        return new Vetted.Clean(name, type, instead == null ? content : instead, scanner != null);
    }

    private static Vetted busy() {
        return new Vetted.Refused(Refusal.of("attachment.refused.busy"));
    }
}
