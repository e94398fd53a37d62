package org.jiandu.database.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jiandu.database.DataFolder;
import org.jiandu.database.Database;
import org.jiandu.kernel.PortalFailure;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Starts the database while the program is still reading its own classes: the two take about as long, and neither needs
 * the other at first. Only where it is asked for ({@code jiandu.database.early}), as {@code ./portal run} does.
 */
class EarlyDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String NAME = EarlyDatabase.class.getName();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (environment.getProperty("jiandu.database.early", Boolean.class, false)
                && context.getBeanFactory() instanceof DefaultListableBeanFactory beans) {
            var starting = new Starting(environment);
            beans.registerSingleton(NAME, starting);
            beans.registerDisposableBean(NAME, starting);
        }
    }

    static Database open(Environment environment, DataFolder folder) {
        return Database.open(
                DatabaseConfiguration.wanted(environment, folder),
                environment.getProperty("jiandu.database.join", Boolean.class, false)
                        ? Database.Mode.JOIN
                        : Database.Mode.OWN);
    }

    /** A database on its way; stopped again where the program fails before it takes it over. */
    static final class Starting implements DisposableBean {
        private final CompletableFuture<Database> opening = new CompletableFuture<>();
        private final AtomicBoolean taken = new AtomicBoolean();

        private Starting(Environment environment) {
            opening.completeAsync(
                    () -> open(environment, DatabaseConfiguration.folder(environment)),
                    work -> Thread.ofPlatform().name("database-start").start(work));
        }

        Database take() {
            taken.set(true);
            try {
                return opening.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof PortalFailure said) {
                    throw said;
                }
                throw e;
            }
        }

        @Override
        public void destroy() {
            if (!taken.get()) {
                opening.thenAccept(Database::close).exceptionally(failed -> null).join();
            }
        }
    }
}
