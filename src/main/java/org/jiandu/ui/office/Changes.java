package org.jiandu.ui.office;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jiandu.ticket.TicketFact;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the open pages of staff, after the commit, that something changed; they ask anew with their own actor.
 *
 * <p>A plain listener with a synchronisation and not a transactional one: those are kept in the table of publications
 * until they are done, and a screen that missed a hint needs no second one.
 */
@Component
class Changes {
    private static final long GATHER_MILLIS = 400;

    private final Map<Object, Listening> listening = new ConcurrentHashMap<>();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ScheduledExecutorService teller =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("screens").factory());

    private record Listening(UI ui, Runnable refresh) {}

    /** From now on, whenever {@code page} is on a screen; {@code refresh} runs with the session of its user locked. */
    void follow(com.vaadin.flow.component.Component page, Runnable refresh) {
        page.addAttachListener(shown -> {
            var key = new Object();
            listening.put(key, new Listening(shown.getUI(), refresh));
            page.addDetachListener(gone -> {
                gone.unregisterListener();
                listening.remove(key);
            });
        });
    }

    @EventListener
    void on(TicketFact fact) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            gather();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                gather();
            }
        });
    }

    /** Many facts within a moment are one hint. */
    private void gather() {
        if (!listening.isEmpty() && waiting.compareAndSet(false, true)) {
            var _ = teller.schedule(this::tell, GATHER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void tell() {
        waiting.set(false);
        listening.forEach((key, one) -> {
            try {
                var _ = one.ui().access(one.refresh()::run);
            } catch (UIDetachedException e) {
                listening.remove(key);
            }
        });
    }

    @PreDestroy
    void stop() {
        teller.shutdownNow();
    }
}
