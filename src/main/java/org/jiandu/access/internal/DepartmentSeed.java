package org.jiandu.access.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jiandu.access.Departments;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Seed;
import org.springframework.stereotype.Component;

/** The departments in {@code seeds/departments.csv}: code, name, name_en, order; names hold no comma. */
@Component
class DepartmentSeed implements Seed {
    private static final Actor PORTAL = new Actor.Automatic("access");

    private final Departments departments;

    DepartmentSeed(Departments departments) {
        this.departments = departments;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String what() {
        return "departments";
    }

    @Override
    public int load(Path seeds) throws IOException {
        var lines = Files.readAllLines(seeds.resolve("departments.csv")).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(",", -1))
                .sorted(Comparator.comparingInt(cells -> Integer.parseInt(cells[3].strip())))
                .toList();
        int fresh = 0;
        for (var cells : lines) {
            var code = new DepartmentCode(cells[0].strip());
            if (departments.find(code).isEmpty()) {
                var no = departments.add(code, cells[1], cells[2], PORTAL);
                if (no.isPresent()) {
                    throw new IllegalStateException("departments.csv, " + code + ": " + no.get().key());
                }
                fresh++;
            }
        }
        return fresh;
    }
}
