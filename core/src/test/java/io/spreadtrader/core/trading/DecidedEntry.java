package io.spreadtrader.core.trading;

import static io.spreadtrader.core.store.BooksBuilder.SESSION;

import io.spreadtrader.core.execution.Reservations;
import io.spreadtrader.core.order.EntryPlan;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.store.Change;
import java.util.List;

/** What a decision leaves of an entry, before any gateway runs. */
public final class DecidedEntry {
    private DecidedEntry() {}

    /** The intent with its place in the portfolio. */
    public static void commit(TradingPorts ports, OrderIntent intent) {
        EntryPlan plan = intent.plan().orElseThrow();
        ports.commitOwn(List.of(
                new Change.InsertIntent(intent),
                new Change.UpdatePortfolio(ports.stores()
                        .portfolio()
                        .current()
                        .withEntry(
                                Reservations.reservation(
                                        intent.positionId(),
                                        plan,
                                        intent.order().quantity()),
                                SESSION))));
    }
}
