package org.jiandu.calendar.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiandu.calendar.WorkCalendar;
import org.jiandu.kernel.Csv;
import org.jiandu.kernel.Seed;
import org.springframework.stereotype.Component;

/** The years in {@code seeds/calendar-2024-2027.csv}. */
@Component
class CalendarSeed implements Seed {
    private final CalendarDesk desk;

    CalendarSeed(CalendarDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String what() {
        return "calendar";
    }

    @Override
    public int load(Path seeds) throws IOException {
        return desk.adopt(WorkCalendar.of(Csv.read(Files.readString(seeds.resolve("calendar-2024-2027.csv")))));
    }
}
