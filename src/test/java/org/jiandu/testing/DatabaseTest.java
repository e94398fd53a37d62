package org.jiandu.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jiandu.Portal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole portal on a real database and a free port, started once for all tests that say so: on the server of {@code
 * JIANDU_TEST_DB_URL}, else on the embedded MariaDB, or, with {@code -Djiandu.test.mysql=true}, on MySQL 8.4 in a
 * container. Tests leave their rows behind and look only at their own. The clock runs again after each test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("database")
@SpringBootTest(classes = Portal.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(classes = TestPortal.class, initializers = TestDatabase.class)
@ExtendWith(ClockRuns.class)
public @interface DatabaseTest {}
