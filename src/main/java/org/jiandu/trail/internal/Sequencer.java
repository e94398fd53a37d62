package org.jiandu.trail.internal;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives committed acts their place in the log. One runs on every node; the head row's lock is the turn, so there are
 * neither gaps nor forks and no leader (docs/trail.md, "Sequencing").
 */
@Component
class Sequencer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    private static final long IDLE_MILLIS = 500;
    private static final long RETRY_MILLIS = 2_000;

    /** A busy log takes a turn ten times a second and not for every act; sequenced within a second is the bar. */
    private static final long GATHER_MILLIS = 100;


    private final JdbcTrail rows;
    private final TransactionTemplate turn;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean running;
    private Thread thread = new Thread();

    Sequencer(JdbcTrail rows, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.turn = new TransactionTemplate(transactions);
        this.turn.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Something was committed that waits for its place. */
    void wake() {
        woken.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("trail-sequencer").daemon().start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        woken.release();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try {
                woken.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                woken.drainPermits();
                drain();
                TimeUnit.MILLISECONDS.sleep(GATHER_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("sequencing waits for the database: {}", e.getMessage());
                pause();
            }
        }
    }

    /** Takes turns while there is more than one takes. */
    void drain() {
        int placed;
        do {
            Integer done = turn.execute(status -> rows.sequence());
            placed = done == null ? 0 : done;
        } while (placed == JdbcTrail.AT_ONCE); // what came meanwhile wakes it again
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
