package org.jiandu.database.internal;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.internal.exception.FlywaySqlException;
import org.jiandu.database.DataFolder;
import org.jiandu.database.Database;
import org.jiandu.database.DatabaseAccess;
import org.jiandu.database.DatabaseProblem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The database as Spring Boot sees it: the application's account for work, the other one for migrations. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    DataFolder dataFolder(Environment environment) {
        return folder(environment);
    }

    static DataFolder folder(Environment environment) {
        return new DataFolder(Path.of(environment.getProperty("jiandu.data", "./data")));
    }

    @Bean(destroyMethod = "close")
    Database database(Environment environment, DataFolder folder, ObjectProvider<EarlyDatabase.Starting> early) {
        var starting = early.getIfAvailable();
        return starting == null ? EarlyDatabase.open(environment, folder) : starting.take();
    }

    static Database.Wanted wanted(Environment environment, DataFolder folder) {
        var url = environment.getProperty("jiandu.db.url", "");
        var migrate = environment.getProperty("jiandu.db.migrate.user", "");
        return new Database.Wanted(
                folder.path(), url.isEmpty() ? null : url, environment.getProperty("jiandu.db.user", ""),
                environment.getProperty("jiandu.db.password", ""), migrate.isEmpty() ? null : migrate,
                environment.getProperty("jiandu.db.migrate.password", ""));
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(Database database) {
        var access = database.access();
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return access.user();
            }

            @Override
            public String getPassword() {
                return access.password();
            }

            @Override
            public String getJdbcUrl() {
                return access.url();
            }
        };
    }

    @Bean
    FlywayConnectionDetails flywayConnectionDetails(Database database) {
        var access = database.access();
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return access.migrateUser();
            }

            @Override
            public String getPassword() {
                return access.migratePassword();
            }

            @Override
            public String getJdbcUrl() {
                return access.url();
            }
        };
    }

    @Bean
    FlywayMigrationStrategy migrateAndGrant(Database database) {
        return flyway -> {
            for (var migration : flyway.info().all()) {
                if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                    throw new DatabaseProblem("数据来自更新的版本（" + migration.getVersion() + "），请使用新版本的程序打开它。"
                            + " (These data come from a newer version of the portal: start that one.)");
                }
            }
            migrate(flyway);
            DatabaseAccess access = database.access();
            if (!access.singleAccount()) {
                Grants.give(access);
            }
        };
    }

    private static void migrate(Flyway flyway) {
        try {
            flyway.migrate();
        } catch (FlywaySqlException e) {
            throw new DatabaseProblem("数据库没有升级成功（" + firstLine(e) + "）：请检查升级账户在这个库上有没有全部权限（MySQL 开着二进制日志时，"
                    + "建触发器还要 log_bin_trust_function_creators=1）。"
                    + " (The database was not upgraded: the upgrade account needs all rights on the schema.)", e);
        }
    }

    /** What the database itself said. */
    private static String firstLine(FlywaySqlException e) {
        var cause = e.getCause();
        return String.valueOf((cause == null ? e : cause).getMessage()).lines().findFirst().orElse("");
    }
}
