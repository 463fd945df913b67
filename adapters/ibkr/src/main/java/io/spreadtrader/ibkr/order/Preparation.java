package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.ibkr.session.Session;
import io.spreadtrader.tws.wire.MalformedMessageException;
import java.time.Duration;

/**
 * What must be known before a new session may send an order: which ids are in use. The Gateway's own next id has gone
 * back after restarts, and an id that is given again changes another order instead of placing one.
 */
final class Preparation {
    private static final System.Logger LOG = System.getLogger(Preparation.class.getName());
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);
    /** So many failures in a row are not how a session begins. */
    private static final int FAILS_FROM = 3;

    private final Session session;
    private final OrderIds ids;
    private final OrderQuestions orders;
    private final ExecutionQuestions executions;
    private final BrokerTerms terms;
    private volatile long preparedSession;
    /** In a row, in however many sessions. */
    private volatile int failures;

    Preparation(
            Session session, OrderIds ids, OrderQuestions orders, ExecutionQuestions executions, BrokerTerms terms) {
        this.session = session;
        this.ids = ids;
        this.orders = orders;
        this.executions = executions;
        this.terms = terms;
    }

    boolean isDone() {
        return preparedSession == session.epochOfSession();
    }

    /** Whether it has failed too often to be a matter of patience. */
    boolean isFailing() {
        return failures >= FAILS_FROM;
    }

    /** Until it is done, or the session is another; on a thread that may ask. */
    void prepare() {
        long asked = session.epochOfSession();
        while (!isDone() && session.epochOfSession() == asked) {
            try {
                ids.atLeast(session.nextValidId());
                orders.openMessages().forEach(message -> ids.seen(new OpenOrderText(message).orderId()));
                executions.messages().forEach(message -> ids.seen(new ExecutionText(message).orderId()));
                preparedSession = asked;
                failures = 0;
            } catch (BrokerUnavailableException | MalformedMessageException failed) {
                int inARow = failures + 1;
                failures = inARow;
                LOG.log(
                        System.Logger.Level.WARNING,
                        "order ids are not known yet, {0} failures: {1}",
                        inARow,
                        failed.getMessage());
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private boolean pause() {
        try {
            terms.elapsed().pause(AGAIN_AFTER);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
