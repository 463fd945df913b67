package io.spreadtrader.core.store;

import io.spreadtrader.core.alert.Alert;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.difference.AccountDifferences;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.portfolio.Portfolio;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.run.DayBook;
import io.spreadtrader.core.signal.QueuedSignal;
import io.spreadtrader.core.signal.ScanRun;

/**
 * One conditional write. Several are committed together or not at all ({@link Transactions#commit}), so a decision,
 * its effect on the books and the alert about it cannot come apart.
 */
public sealed interface Change {
    /** A new run; condition: none of that id exists. */
    record OpenRun(ScanRun run) implements Change {}

    /** A run's end marks and outcome; condition: the run exists. Merging end marks is idempotent. */
    record PutRun(ScanRun run) implements Change {}

    /** A new signal; condition: none of that id exists. */
    record InsertSignal(QueuedSignal signal) implements Change {}

    /** A signal settled; condition: it is still queued. */
    record SettleSignal(QueuedSignal signal) implements Change {}

    /** A new intent (version 0); condition: none of that id exists. */
    record InsertIntent(OrderIntent intent) implements Change {}

    /** An intent's next version; condition: the stored one is exactly one older. */
    record UpdateIntent(OrderIntent intent) implements Change {}

    /** A new position (version 0); condition: none of that id exists. */
    record InsertPosition(Position position) implements Change {}

    /** A position's next version; condition: the stored one is exactly one older. */
    record UpdatePosition(Position position) implements Change {}

    /** The portfolio's next version; condition: the stored one is exactly one older. */
    record UpdatePortfolio(Portfolio portfolio) implements Change {}

    /** The trading state's next version; condition: the stored one is exactly one older. */
    record UpdateTradingStatus(TradingStatus status) implements Change {}

    /** The next version of what our books and the broker's differ by; condition: the stored one is exactly one older. */
    record UpdateDifferences(AccountDifferences differences) implements Change {}

    /** One more decision; condition: none of that id exists. */
    record AppendDecision(Decision decision) implements Change {}

    /** An alert to deliver; condition: none of that id exists. */
    record QueueAlert(Alert alert) implements Change {}

    /** The delivery state of a queued alert; condition: it is queued. */
    record UpdateAlert(AlertDelivery delivery) implements Change {}

    /** The books at the end of a session; condition: none of that session exists. */
    record CloseDay(DayBook day) implements Change {}
}
