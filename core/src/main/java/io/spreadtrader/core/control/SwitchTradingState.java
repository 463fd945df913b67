package io.spreadtrader.core.control;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.decision.InputsDigest;
import io.spreadtrader.core.run.DayBook;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.store.TradingMode;
import io.spreadtrader.core.store.TradingStatus;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Money;

/**
 * Switches the trading state: by a person in any direction, by losses only toward less trading. Losses are measured
 * on equity at mid prices.
 */
public final class SwitchTradingState {
    /** A limit is near when more than this share of it is used up. */
    private static final double NEAR = 0.8;

    private final TradingPorts ports;
    private final Alerting alerting;
    private final StateSwitch states;
    private final double dailyLossLimit;
    private final double drawdownLimit;

    public SwitchTradingState(TradingPorts ports) {
        this.ports = ports;
        this.alerting = new Alerting(ports);
        this.states = new StateSwitch(ports.stores(), ports.clock(), ports.label());
        this.dailyLossLimit = ports.configuration().get(Settings.DAILY_LOSS_LIMIT);
        this.drawdownLimit = ports.configuration().get(Settings.DRAWDOWN_LIMIT);
    }

    /**
     * Takes the equity the session's loss is measured against, once per session: that of the last close, so that what a
     * night takes counts as this day's loss.
     */
    public void startDay(MarketSession session) {
        String id = session.date() + "#OPEN";
        if (ports.stores().decisions().find(id).isPresent()) {
            return;
        }
        Money equity = ports.accountView().account().equityMid();
        Money before =
                ports.stores().days().all().stream().map(DayBook::equityMid).reduce(equity, (earlier, later) -> later);
        TradingStatus status = current();
        Money highWaterMark = status.highWaterMark().max(before).max(equity);
        // The decision's id is the guard: a second start of the same session conflicts and changes nothing.
        ports.commit(
                new Change.AppendDecision(new Decision(
                        id,
                        ports.now(),
                        DecisionKind.DAY,
                        session.date().toString(),
                        "OPEN",
                        InputsDigest.of(equity),
                        Figures.of("equity", equity).with("dayStart", before).with("highWaterMark", highWaterMark))),
                new Change.UpdateTradingStatus(status.withEquity(highWaterMark, before)));
    }

    /** Measures losses now and reduces or halts where a limit is crossed. */
    public void check() {
        TradingStatus status = current();
        Money equity = ports.accountView().account().equityMid();
        if (!status.isMeasured()) {
            measureAnew(status, equity);
            return;
        }
        Money dayLoss = status.dayStartEquity().minus(equity);
        Money drawdown = status.highWaterMark().minus(equity);
        Figures figures = Figures.of("equity", equity)
                .with("dayLoss", dayLoss)
                .with("drawdown", drawdown)
                .with("highWaterMark", status.highWaterMark());
        if (status.mode() != TradingMode.HALTED
                && drawdown.isAbove(status.highWaterMark().times(drawdownLimit))) {
            byLoss(status, TradingMode.HALTED, "DRAWDOWN_LIMIT", Severity.CRITICAL, figures);
        } else if (status.mode() == TradingMode.ACTIVE
                && dayLoss.isAbove(status.dayStartEquity().times(dailyLossLimit))) {
            byLoss(status, TradingMode.REDUCING, "DAILY_LOSS_LIMIT", Severity.HIGH, figures);
        } else if (status.mode() == TradingMode.ACTIVE) {
            warnNear("daily-loss-limit", dayLoss, status.dayStartEquity().times(dailyLossLimit), figures);
            warnNear("drawdown-limit", drawdown, status.highWaterMark().times(drawdownLimit), figures);
        }
    }

    /** A person resumed where no account could be asked: losses count from here. */
    private void measureAnew(TradingStatus status, Money equity) {
        if (!equity.isPositive()) {
            return;
        }
        TradingStatus measured = status.withEquity(equity, equity);
        ports.commit(
                new Change.UpdateTradingStatus(measured),
                new Change.AppendDecision(new Decision(
                        "trading-state#" + measured.version(),
                        ports.now(),
                        DecisionKind.TRADING_STATE,
                        status.mode().name(),
                        "MEASURED",
                        InputsDigest.of(equity),
                        Figures.of("equity", equity))));
    }

    /** Once a day for each limit, when most of it is used up. */
    private void warnNear(String limit, Money used, Money allowed, Figures figures) {
        if (allowed.isPositive() && used.isAbove(allowed.times(NEAR))) {
            alerting.once(
                    ports.today() + "#NEAR#" + limit,
                    Severity.WARNING,
                    "near#" + limit,
                    "Close to the " + limit + ": " + used + " of " + allowed,
                    figures.with("limit", allowed));
        }
    }

    /** A person stops entries and cancels working ones; exits continue. A flatten under way goes on. */
    public void halt(String reason) {
        states.insist(
                status -> status.switchedTo(TradingMode.HALTED, status.flattening(), reason, ports.now()),
                Severity.CRITICAL,
                Figures.NONE);
    }

    /** A person stops entries. A flatten under way goes on. */
    public void reduce(String reason) {
        states.insist(
                status -> status.switchedTo(TradingMode.REDUCING, status.flattening(), reason, ports.now()),
                Severity.HIGH,
                Figures.NONE);
    }

    /** Only a person returns to ACTIVE. The high-water mark starts anew, or the drawdown would halt again at once. */
    public void resume(String reason) {
        Money equity = ports.accountView().account().equityMid();
        states.insist(
                status -> status.withEquity(equity, equity).switchedTo(TradingMode.ACTIVE, false, reason, ports.now()),
                Severity.HIGH,
                Figures.of("equity", equity));
    }

    /** The kill switch: no entries, and every position is closed. */
    public void flatten(String reason) {
        states.insist(
                status -> status.switchedTo(TradingMode.HALTED, true, reason, ports.now()),
                Severity.CRITICAL,
                Figures.NONE);
    }

    /** Where a person switches at the same moment, the next look measures again. */
    private void byLoss(TradingStatus status, TradingMode mode, String reason, Severity severity, Figures figures) {
        states.change(status, status.switchedTo(mode, status.flattening(), reason, ports.now()), severity, figures);
    }

    private TradingStatus current() {
        return ports.stores().tradingState().current();
    }
}
