package io.spreadtrader.core.execution;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.difference.HoldingDifference;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.order.Walk;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.protection.MissingStop;
import io.spreadtrader.core.protection.StopEnd;
import io.spreadtrader.core.protection.StopLifetime;
import io.spreadtrader.core.risk.ExitVerdict;
import io.spreadtrader.core.risk.RiskPolicy;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.trading.MarketSnapshots;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Figures;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Takes a stop that is ready, and holds everything else of its position back while one lives. What may not be sent now
 * is dropped: a later look wishes for it anew.
 */
final class ClaimStop {
    /** A withdrawal that takes longer than this is told to a person: an exit waits for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration LOOK_AGAIN_LATE = Duration.ofSeconds(5);

    private final TradingPorts ports;
    private final MarketSnapshots snapshots;
    private final RiskPolicy risk;
    private final StopLifetime lifetime;
    private final SubmitOrder submit;
    private final MissingStop missing;
    private final Alerting alerting;

    ClaimStop(TradingPorts ports, MarketSnapshots snapshots, RiskPolicy risk, SubmitOrder submit) {
        this.ports = ports;
        this.snapshots = snapshots;
        this.risk = risk;
        this.lifetime = new StopLifetime(ports, snapshots);
        this.submit = submit;
        this.missing = new MissingStop(ports);
        this.alerting = new Alerting(ports);
    }

    void take(OrderIntent ready) {
        Optional<StopEnd> end = lifetime.endOf(ready);
        if (end.isPresent() || !lifetime.isAlone(ready)) {
            drop(ready, end.orElse(StopEnd.NOT_OPEN).name(), Figures.NONE);
            return;
        }
        Position position = ports.stores().positions().find(ready.positionId()).orElseThrow();
        List<HoldingDifference> differences = lifetime.differences(position);
        if (!differences.isEmpty()) {
            refuse(ready, position, MissingStop.HOLDINGS_DIFFER, MissingStop.figures(differences));
            return;
        }
        ExitVerdict verdict =
                risk.assessExit(ready.order(), ready.worstPrice(), position, snapshots.forRisk(position.spread()));
        switch (verdict) {
            case ExitVerdict.Denied(var reason, var figures) -> refuse(ready, position, reason.name(), figures);
            case ExitVerdict.Approved(var approved) -> {
                OrderIntent claimed = ready.movedTo(OrderState.CLAIMED, "");
                ports.commitOwn(List.of(new Change.UpdateIntent(claimed)));
                submit.submit(claimed, approved, ports.now());
            }
        }
    }

    /** It is wanted and may not be sent: a person is told. */
    private void refuse(OrderIntent ready, Position position, String why, Figures figures) {
        drop(ready, why, figures);
        ports.commit(missing.alert(position, why, figures));
    }

    /** It was never sent, so nothing follows from its end. */
    private void drop(OrderIntent ready, String why, Figures figures) {
        ports.commitOwn(List.of(
                new Change.UpdateIntent(ready.movedTo(OrderState.DENIED, why)), missing.dropped(ready, why, figures)));
    }

    /** Whether this exit or repair must wait: a stop of its position may still fill, or has and we do not know it yet. */
    boolean holdsBack(OrderIntent ready) {
        Position position = ports.stores().positions().find(ready.positionId()).orElseThrow();
        if (!lifetime.mayStillTrade(position)) {
            return false;
        }
        Duration waited = Duration.between(ready.createdAt(), ports.now());
        boolean patient = waited.compareTo(PATIENCE) <= 0;
        if (!patient) {
            alerting.once(
                    ready.id() + "#WAITS_STOP",
                    Severity.HIGH,
                    "exit-waits#" + ready.positionId(),
                    "Exit of " + ready.order().underlying()
                            + " waits: what became of its stop at the broker is not known",
                    Figures.of("waited", waited));
        }
        Walk later = ready.walk().waitingUntil(ports.now().plus(patient ? LOOK_AGAIN : LOOK_AGAIN_LATE));
        ports.commitOwn(
                List.of(new Change.UpdateIntent(ready.withWalk(ready.order().limit(), later))));
        return true;
    }

    /** What the stop left of a wish to close: sent for no more than is held. */
    static OrderIntent fitted(OrderIntent ready, Position position) {
        int longs = position.ledger().quantity(position.spread().longLeg());
        int shorts = -position.ledger().quantity(position.spread().shortLeg());
        boolean whole = longs == shorts && longs > 0;
        return whole && longs < ready.order().quantity() ? ready.withQuantity(longs) : ready;
    }
}
