package io.spreadtrader.functions.decide;

import io.spreadtrader.core.entry.DecideEntries;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.trading.MarketSnapshots;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.functions.decide.DecideResult.Outcome;
import java.util.Optional;

/**
 * Decides what is due, every minute of the session. Any number of them may run at once: each entry is one commit, and a
 * second of the same is refused.
 */
public final class DecideHandler {
    private final TradingPorts ports;
    private final DecideEntries decide;

    public DecideHandler(TradingPorts ports, MarketSnapshots snapshots) {
        this.ports = ports;
        this.decide = new DecideEntries(ports, snapshots);
    }

    public DecideResult handle() {
        int queued = ports.stores().signals().queued().size();
        if (queued == 0) {
            return DecideResult.without(Outcome.NOTHING_QUEUED);
        }
        Optional<MarketSession> session = ports.calendar().openSession(ports.now());
        if (session.isEmpty()) {
            return DecideResult.without(Outcome.NO_SESSION);
        }
        decide.decide(session.get());
        int settled = queued - ports.stores().signals().queued().size();
        return new DecideResult(settled > 0 ? Outcome.SETTLED : Outcome.WAITING, queued, Math.max(0, settled));
    }
}
