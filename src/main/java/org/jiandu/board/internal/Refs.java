package org.jiandu.board.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jiandu.kernel.ItemRef;
import org.jiandu.notice.MeasureRef;

/** Measures as their rows name them: {@code 21/4/3}, several with a blank between. */
final class Refs {
    private Refs() {}

    static MeasureRef read(String notice, String path) {
        var parts = path.split("/", -1);
        return new MeasureRef(
                new ItemRef(notice, Integer.parseInt(parts[0])), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    static List<MeasureRef> all(String notice, String paths) {
        return Arrays.stream(paths.split(" ", -1)).filter(p -> !p.isEmpty()).map(p -> read(notice, p)).toList();
    }

    static String written(List<MeasureRef> refs) {
        return refs.stream().map(MeasureRef::path).collect(Collectors.joining(" "));
    }
}
