package org.jiandu.testing;

import javax.sql.DataSource;
import org.jiandu.intake.Intake;
import org.jiandu.ticket.Tickets;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What tests change of the portal: the clock alone. And the line that says which database it was. */
@TestConfiguration(proxyBeanMethods = false)
class TestPortal {
    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock();
    }

    @Bean
    Steps steps(Intake intake, Tickets tickets) {
        return new Steps(intake, tickets);
    }

    @Bean
    ApplicationRunner sayWhichDatabase(DataSource dataSource) {
        return arguments -> {
            try (var connection = dataSource.getConnection()) {
                System.out.println("tests ran on: " + name(connection.getMetaData().getDatabaseProductVersion()));
            }
        };
    }

    private static String name(String version) {
        return version.contains("MariaDB") ? "MariaDB " + version.replaceAll("-MariaDB.*", "") : "MySQL " + version;
    }
}
