package org.jiandu.rendition;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jiandu.notice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was made until what it was made of is another: a publication or a changed setting, never because time went
 * by. What was not asked for longest goes first when there is too much.
 */
public final class Shelf {
    private static final int LEFT_OF_FOUR = 3;

    private final long mostBytes;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong asked = new AtomicLong();

    public Shelf(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    private record Kept(List<?> madeOf, Parcel parcel, AtomicLong asked) {
        boolean madeOf(List<?> now) {
            for (int i = 0; i < now.size() && i < madeOf.size(); i++) {
                if (!same(madeOf.get(i), now.get(i))) {
                    return false;
                }
            }
            return madeOf.size() == now.size();
        }

        /** A reading is remembered while it stands: another object is another edition, and its words need not be compared. */
        @SuppressWarnings("ReferenceEquality")
        private static boolean same(Object one, Object other) {
            return one == other || (!(one instanceof Notice) && one.equals(other));
        }
    }

    /**
     * Made once, also where many ask at the same time.
     *
     * @param madeOf everything that decides what comes of it
     */
    public Parcel get(String name, List<?> madeOf, Supplier<Parcel> make) {
        var found = kept.get(name);
        if (found == null || !found.madeOf(madeOf)) {
            found = kept.compute(name, (_, other) -> other != null && other.madeOf(madeOf) ? other : made(other, madeOf, make));
            if (bytes.get() > mostBytes) {
                tidy();
            }
        }
        found.asked().set(asked.incrementAndGet());
        return found.parcel();
    }

    private Kept made(@Nullable Kept instead, List<?> madeOf, Supplier<Parcel> make) {
        var fresh = new Kept(List.copyOf(madeOf), make.get(), new AtomicLong(asked.incrementAndGet()));
        bytes.addAndGet(fresh.parcel().bytes() - (instead == null ? 0L : instead.parcel().bytes()));
        return fresh;
    }

    private void tidy() {
        var oldest = kept.entrySet().stream()
                .sorted(Comparator.comparingLong(e -> e.getValue().asked().get()))
                .toList();
        for (var entry : oldest) {
            if (bytes.get() <= mostBytes / (LEFT_OF_FOUR + 1) * LEFT_OF_FOUR) {
                return;
            }
            if (kept.remove(entry.getKey(), entry.getValue())) {
                bytes.addAndGet(-entry.getValue().parcel().bytes());
            }
        }
    }
}
