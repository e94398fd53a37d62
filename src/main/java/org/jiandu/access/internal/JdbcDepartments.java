package org.jiandu.access.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiandu.access.Departments.Unit;
import org.jiandu.kernel.DepartmentCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rows of departments. */
@Repository
class JdbcDepartments {
    private final JdbcClient jdbc;

    JdbcDepartments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Unit> all() {
        return jdbc.sql(DepartmentSql.ALL).query((row, n) -> unit(row)).list();
    }

    Optional<Unit> find(DepartmentCode code) {
        return jdbc.sql(DepartmentSql.FIND).param("code", code.value()).query((row, n) -> unit(row)).optional();
    }

    /** The row's subject in the trail, with the row held until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<String> lock(DepartmentCode code) {
        return jdbc.sql(DepartmentSql.SUBJECT_FOR_UPDATE).param("code", code.value()).query(String.class).optional();
    }

    /** @return false where the code is taken */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean add(Unit unit, String subject) {
        return jdbc.sql(DepartmentSql.ADD)
                        .param("code", unit.code().value())
                        .param("subject", subject)
                        .param("name", unit.name())
                        .param("nameEn", unit.nameEn())
                        .update()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void rename(DepartmentCode code, String name, String nameEn) {
        jdbc.sql(DepartmentSql.RENAME)
                .param("code", code.value())
                .param("name", name)
                .param("nameEn", nameEn)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void abolish(DepartmentCode code, LocalDate on, @Nullable DepartmentCode mergedInto) {
        jdbc.sql(DepartmentSql.ABOLISH)
                .param("code", code.value())
                .param("on", on)
                .param("mergedInto", mergedInto == null ? null : mergedInto.value())
                .update();
    }

    private static Unit unit(ResultSet row) throws SQLException {
        var merged = row.getString("merged_into");
        return new Unit(
                new DepartmentCode(row.getString("code")), row.getString("name"), row.getString("name_en"),
                row.getObject("abolished_on", LocalDate.class), merged == null ? null : new DepartmentCode(merged));
    }
}
