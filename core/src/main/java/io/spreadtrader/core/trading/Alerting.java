package io.spreadtrader.core.trading;

import io.spreadtrader.core.alert.Alert;
import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.value.Figures;

/** Makes alerts at the current market time, with the label of the prices behind them. */
public final class Alerting {
    private final TradingPorts ports;

    public Alerting(TradingPorts ports) {
        this.ports = ports;
    }

    /**
     * An alert to commit together with what it is about.
     *
     * @param id unique and deterministic
     * @param cause what repeats are collapsed by
     */
    public Change.QueueAlert alert(String id, Severity severity, String cause, String text, Figures figures) {
        return new Change.QueueAlert(new Alert(id, ports.now(), severity, cause, text, figures, ports.label()));
    }

    /** Queues an alert once; a second of the same id is the same alert. */
    public void once(String id, Severity severity, String cause, String text, Figures figures) {
        ports.commit(alert(id, severity, cause, text, figures));
    }
}
