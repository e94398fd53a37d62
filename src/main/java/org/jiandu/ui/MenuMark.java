package org.jiandu.ui;

import java.util.Optional;
import org.jiandu.kernel.Actor;

/** A word beside a line of the staff menu, where something waits to be seen to; each room of views declares its own as beans. */
public interface MenuMark {
    /** The address of the line, as in {@link MenuEntry#path}. */
    String path();

    Optional<Mark> on(Actor.Staff actor);

    /** @param key of the bundles; {@code urgent} looks late, otherwise it only reminds */
    record Mark(String key, boolean urgent) {}
}
