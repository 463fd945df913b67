package io.spreadtrader.core.entry;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.decision.InputsDigest;
import io.spreadtrader.core.signal.QueuedSignal;
import io.spreadtrader.core.signal.ScanRun;
import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.signal.SignalMessage;
import io.spreadtrader.core.signal.SignalMessage.Arrived;
import io.spreadtrader.core.signal.SignalMessage.ShardEnded;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.trading.EntryWindow;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Stores signals and end marks as they arrive, and nothing else: deciding waits until the run is whole. Delivering a
 * shard again changes nothing.
 */
public final class GatherSignals {
    private final TradingPorts ports;
    private final EntryWindow window;
    private final Alerting alerting;

    public GatherSignals(TradingPorts ports) {
        this.ports = ports;
        this.window = new EntryWindow(ports.configuration(), ports.calendar());
        this.alerting = new Alerting(ports);
    }

    /** A shard's signals and its end mark, with nothing left unjudged. */
    public void accept(String runId, String shard, List<Signal> signals) {
        accept(runId, shard, signals, Collections.emptySortedMap());
    }

    /** One shard's signals, what could not be judged in it, and its end mark. */
    public void accept(String runId, String shard, List<Signal> signals, SortedMap<Symbol, String> rejected) {
        signals.forEach(signal -> accept(new Arrived(runId, signal)));
        accept(new ShardEnded(runId, shard, signals.size(), InputsDigest.of(signals), rejected));
    }

    /** One message, as it comes. */
    public void accept(SignalMessage message) {
        switch (message) {
            case Arrived arrived -> arrive(arrived);
            case ShardEnded ended -> ports.stores().signals().run(ended.runId()).ifPresent(run -> endShard(run, ended));
        }
    }

    private void arrive(Arrived arrived) {
        Instant now = ports.now();
        MarketSession session = sessionOf(arrived.runId(), now);
        QueuedSignal arriving = QueuedSignal.arriving(arrived.signal(), arrived.runId(), session.date(), now);
        if (ports.stores().signals().signal(arriving.id()).isPresent()) {
            return;
        }
        // Too late for its own session it is stored all the same, to be settled as expired with the rest.
        if (window.isOpen(session, now) || !now.isBefore(window.endsAt(session))) {
            ports.commit(new Change.InsertSignal(arriving));
        } else {
            ports.commit(new Change.InsertSignal(arriving), queuedAlert(arriving, session));
        }
    }

    /** That of its run, however late it comes: yesterday's opinion is not traded today. Without a run the next one. */
    private MarketSession sessionOf(String runId, Instant now) {
        return ports.stores()
                .signals()
                .run(runId)
                .flatMap(run -> ports.calendar().session(run.session()))
                .orElseGet(() -> window.sessionFor(now));
    }

    private void endShard(ScanRun run, ShardEnded ended) {
        if (!run.endedShards().contains(ended.shard())) {
            ports.commit(
                    new Change.PutRun(run.withEnded(ended.shard(), ended.signals())),
                    new Change.AppendDecision(new Decision(
                            run.id() + "#" + ended.shard(),
                            ports.now(),
                            DecisionKind.SCAN,
                            ended.shard(),
                            "SCANNED",
                            ended.inputs(),
                            figures(ended))));
        }
    }

    private static Figures figures(ShardEnded ended) {
        Figures figures = Figures.of("signals", ended.signals());
        for (Map.Entry<Symbol, String> entry : ended.rejected().entrySet()) {
            figures = figures.with(entry.getKey().ticker(), entry.getValue());
        }
        return figures;
    }

    private Change queuedAlert(QueuedSignal queued, MarketSession session) {
        Signal signal = queued.signal();
        return alerting.alert(
                queued.id() + "#QUEUED",
                Severity.INFO,
                "queued#" + queued.runId(),
                signal.symbol() + " " + signal.direction() + " " + signal.strategy()
                        + " queued: entries are decided on " + session.date() + " from "
                        + LocalTime.ofInstant(window.opensAt(session), MarketCalendar.NEW_YORK) + " New York time",
                Figures.of("strength", signal.strength()).with("session", session.date()));
    }
}
