package org.jiandu.wording.internal;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jiandu.access.Departments;
import org.jiandu.notice.Notice;
import org.jiandu.wording.Responsible;
import org.springframework.stereotype.Service;

@Service
class ResponsibleDesk implements Responsible {
    private final Departments departments;

    ResponsibleDesk(Departments departments) {
        this.departments = departments;
    }

    @Override
    public String unit(Notice.Block block, Locale locale) {
        var code = block.department();
        var printed = block.printedDepartment();
        if (code != null && locale.getLanguage().equals("en")) {
            return departments.name(code, locale);
        }
        return printed == null ? "" : printed;
    }

    @Override
    public String units(Notice.Item item, Locale locale) {
        return item.blocks().stream()
                .map(block -> unit(block, locale))
                .filter(unit -> !unit.isEmpty())
                .distinct()
                .collect(Collectors.joining(locale.getLanguage().equals("en") ? ", " : "、"));
    }
}
