package org.jiandu.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jiandu.database.Database;
import org.jiandu.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Acts take their places in the order in which they were recorded, whatever is free first. */
@DatabaseTest
class OrderRoomTests {
    private final Trail trail;
    private final Database database;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String subject = "c_" + UUID.randomUUID().toString().replace("-", "");

    OrderRoomTests(Trail trail, Database database, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.trail = trail;
        this.database = database;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Test
    void an_act_that_is_free_before_the_one_it_follows_waits_for_it() throws Exception {
        try (var head = connection(); var first = connection()) {
            head.createStatement().executeQuery("SELECT one FROM trail_head WHERE one = 1 FOR UPDATE");
            transaction.executeWithoutResult(_ -> {
                trail.open(subject);
                trail.append(Entry.of(subject, clock.instant(), Entry.By.SYSTEM, "tested"));
                trail.append(Entry.of(subject, clock.instant(), Entry.By.SYSTEM, "tested_again"));
            });
            try (var lock = first.prepareStatement("SELECT id FROM trail_outbox WHERE subject = ? AND n = 0 FOR UPDATE")) {
                lock.setString(1, subject);
                assertThat(lock.executeQuery().next()).isTrue();
            }
            head.rollback();
            await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(4)).until(() -> placed().isEmpty());
            first.rollback();
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> placed().size() == 2);
        assertThat(placed()).containsExactly(0, 1);
        assertThat(trail.verify(_ -> {}).faults()).isEmpty();
    }

    private List<Integer> placed() {
        return jdbc.sql("SELECT n FROM trail_leaf WHERE subject = :subject ORDER BY seq").param("subject", subject).query(Integer.class).list();
    }

    private Connection connection() throws SQLException {
        var access = database.access();
        var on = DriverManager.getConnection(access.url(), access.user(), access.password());
        on.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        on.setAutoCommit(false);
        return on;
    }
}
