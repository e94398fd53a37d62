package org.jiandu.ticket;

import java.util.Optional;
import org.jiandu.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** A command as a button: open, or closed with the reason. */
public record Door(Command.Name command, @Nullable Refusal closed) {
    public boolean open() {
        return closed == null;
    }

    public Optional<Refusal> reason() {
        return Optional.ofNullable(closed);
    }
}
