package io.spreadtrader.core.control;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.store.TradingMode;
import io.spreadtrader.core.store.TradingStatus;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Money;
import java.time.InstantSource;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A person's switches from a process that has the books and nothing else: no broker, no quotes. It only writes the
 * trading state; whoever may send orders acts on that at its next look. What is so already is left as it is.
 */
public final class OperateTrading {
    private final StateSwitch states;

    /** @param clock market time as far as it is known here */
    public OperateTrading(Stores stores, InstantSource clock, DataLabel label) {
        this.states = new StateSwitch(stores, clock, label);
    }

    /** No entries, working ones are cancelled; exits continue. A flatten under way goes on. */
    public Switched halt(String reason) {
        return stop(TradingMode.HALTED, reason, Severity.CRITICAL);
    }

    /** No entries; exits continue. A flatten under way goes on. */
    public Switched reduce(String reason) {
        return stop(TradingMode.REDUCING, reason, Severity.HIGH);
    }

    /**
     * Back to ACTIVE. There is no account here to take the equity from, and that of the last close would hold the loss
     * that stopped trading against it at once: what losses are measured against is left open until the next look.
     */
    public Switched resume(String reason) {
        return switchUnless(
                status -> status.mode() == TradingMode.ACTIVE && !status.flattening(),
                status -> status.withEquity(Money.ZERO, Money.ZERO)
                        .switchedTo(
                                TradingMode.ACTIVE,
                                false,
                                reason,
                                states.clock().instant()),
                Severity.HIGH);
    }

    /** The kill switch: no entries, and every position is closed. */
    public Switched flatten(String reason) {
        return switchUnless(
                status -> status.mode() == TradingMode.HALTED && status.flattening(),
                status -> status.switchedTo(
                        TradingMode.HALTED, true, reason, states.clock().instant()),
                Severity.CRITICAL);
    }

    private Switched stop(TradingMode mode, String reason, Severity severity) {
        return switchUnless(
                status -> status.mode() == mode,
                status -> status.switchedTo(
                        mode, status.flattening(), reason, states.clock().instant()),
                severity);
    }

    private Switched switchUnless(
            Predicate<TradingStatus> isSo, UnaryOperator<TradingStatus> wanted, Severity severity) {
        return states.insist(status -> isSo.test(status) ? status : wanted.apply(status), severity, Figures.NONE);
    }
}
