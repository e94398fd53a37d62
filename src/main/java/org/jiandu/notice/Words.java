package org.jiandu.notice;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiandu.kernel.Sha256;
import org.jiandu.notice.Notice.Block;
import org.jiandu.notice.Notice.Item;
import org.jiandu.notice.Notice.Text;

/** All the words of a notice, as printed: two files that are read alike are the same notice, however they are encoded. */
public final class Words {
    private Words() {}

    public static String sha256(Notice notice) {
        return Sha256.hex(all(notice).map(Text::printed).collect(Collectors.joining("\n")).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** In printed order. */
    public static Stream<Text> all(Notice notice) {
        return Stream.of(
                        Stream.of(notice.title()), notice.preamble().stream(), notice.items().stream().flatMap(Words::of),
                        notice.closing().stream(), notice.contact().stream().map(Notice.Contact::value))
                .flatMap(s -> s);
    }

    /** In how many places a notice is read otherwise than it is printed. */
    public static int corrected(Notice notice) {
        return all(notice).mapToInt(Difference::corrections).sum();
    }

    public static int corrected(Item item) {
        return of(item).mapToInt(Difference::corrections).sum();
    }

    private static Stream<Text> of(Item item) {
        return Stream.of(Stream.of(item.heading()), item.problem().stream(), item.blocks().stream().flatMap(Words::of)).flatMap(s -> s);
    }

    private static Stream<Text> of(Block block) {
        var department = Text.same(Objects.requireNonNullElse(block.printedDepartment(), ""));
        return Stream.concat(
                Stream.of(department, block.lead()),
                block.measures().stream().flatMap(m -> List.of(Text.same(Objects.requireNonNullElse(m.marker(), "")), m.text()).stream()));
    }
}
