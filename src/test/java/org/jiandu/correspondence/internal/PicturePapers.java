package org.jiandu.correspondence.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.jiandu.paper.Binder;
import org.jiandu.paper.Press;
import org.jiandu.paper.Sheet;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Prints every paper with the invented facts of the tests, to be looked at: {@code target/papers/<code>.pdf}. */
final class PicturePapers {
    private PicturePapers() {}

    public static void main(String[] args) throws Exception {
        var folder = Files.createDirectories(Path.of("target", "papers"));
        try (var spring = new AnnotationConfigApplicationContext("org.jiandu.paper.internal")) {
            var press = spring.getBean(Press.class);
            for (var template : TemplateTests.all()) {
                var number = template.series().isEmpty() ? "" : template.series() + "〔2026〕12号";
                var sheet = new Sheet(
                        template.title(), number, "抚顺市望花区人民法院", template.filled(TemplateTests.Samples.full(), !template.inside()),
                        LocalDate.of(2026, 3, 25));
                var binder = Binder.of(template.inside() ? sheet : sheet.sealed(), Instant.parse("2026-03-25T02:00:00Z"));
                Files.write(folder.resolve(template.code() + ".pdf"), press.pdf(binder));
            }
        }
    }
}
