package org.jiandu.kernel;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, read by key.
 *
 * @param next what to hand in for the following page, or null at the end
 */
public record Slice<T>(List<T> rows, @Nullable String next) {
    public Slice {
        rows = List.copyOf(rows);
    }

    public Optional<String> following() {
        return Optional.ofNullable(next);
    }
}
