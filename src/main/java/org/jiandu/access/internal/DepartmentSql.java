package org.jiandu.access.internal;

/** Every statement over departments. */
final class DepartmentSql {
    private DepartmentSql() {}

    /** Some dozen rows. */
    static final String ALL = """
            SELECT d.code, d.subject, d.name, d.name_en, d.abolished_on, d.merged_into
              FROM department d
             ORDER BY d.place, d.code
             LIMIT 500
            """;

    static final String FIND = """
            SELECT d.code, d.subject, d.name, d.name_en, d.abolished_on, d.merged_into
              FROM department d
             WHERE d.code = :code
            """;

    static final String SUBJECT_FOR_UPDATE = """
            SELECT d.subject
              FROM department d
             WHERE d.code = :code
               FOR UPDATE
            """;

    /** 0 rows where the code is taken; the newest stands last. */
    static final String ADD = """
            INSERT IGNORE INTO department (code, subject, name, name_en, place, abolished_on, merged_into)
            SELECT :code, :subject, :name, :nameEn, COALESCE(MAX(d.place), 0) + 10, NULL, NULL
              FROM department d
            """;

    static final String RENAME = """
            UPDATE department
               SET name = :name, name_en = :nameEn
             WHERE code = :code
            """;

    static final String ABOLISH = """
            UPDATE department
               SET abolished_on = :on, merged_into = :mergedInto
             WHERE code = :code
            """;
}
