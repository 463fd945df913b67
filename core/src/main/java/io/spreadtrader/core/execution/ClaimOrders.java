package io.spreadtrader.core.execution;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.decision.InputsDigest;
import io.spreadtrader.core.order.EntryPlan;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.order.Walk;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.risk.ApprovedOrder;
import io.spreadtrader.core.risk.DenialReason;
import io.spreadtrader.core.risk.EntryRequest;
import io.spreadtrader.core.risk.EntryVerdict;
import io.spreadtrader.core.risk.ExitVerdict;
import io.spreadtrader.core.risk.RiskPolicy;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.trading.EntryWindow;
import io.spreadtrader.core.trading.MarketSnapshots;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes intents that are ready and sends them. What came through a table is a request, not permission: each is
 * assessed again on fresh quotes, and {@code SUBMITTING} is durable before the broker hears of it.
 */
final class ClaimOrders {
    /** An exit that may not be sent now is tried again after this. */
    private static final Duration EXIT_RETRY = Duration.ofMinutes(1);

    private final TradingPorts ports;
    private final MarketSnapshots snapshots;
    private final RiskPolicy risk;
    private final PriceWalk walk;
    private final EntryWindow window;
    private final Reservations reservations;
    private final Alerting alerting;

    ClaimOrders(TradingPorts ports, MarketSnapshots snapshots) {
        this.ports = ports;
        this.snapshots = snapshots;
        this.risk = new RiskPolicy(ports.configuration(), ports.calendar());
        this.walk = new PriceWalk(ports.configuration());
        this.window = new EntryWindow(ports.configuration(), ports.calendar());
        this.reservations = new Reservations(ports);
        this.alerting = new Alerting(ports);
    }

    /** @return whether anything was done */
    boolean take(OrderIntent ready) {
        return ready.purpose() == OrderPurpose.ENTRY ? takeEntry(ready) : takeExit(ready);
    }

    private boolean takeEntry(OrderIntent ready) {
        EntryPlan plan = ready.plan().orElseThrow();
        Optional<MarketSession> session =
                ports.calendar().session(ports.calendar().dateOf(ready.createdAt()));
        boolean late = session.isEmpty() || !window.isOpen(session.get(), ports.now());
        if (late) {
            end(ready, ready.movedTo(OrderState.EXPIRED, "WINDOW_ENDED"), "WINDOW_ENDED", Figures.NONE);
            return true;
        }
        OrderIntent claimed = ready.movedTo(OrderState.CLAIMED, "");
        ports.commitOwn(java.util.List.of(new Change.UpdateIntent(claimed)));
        EntryVerdict verdict = risk.assessEntry(
                new EntryRequest(claimed.order(), claimed.worstPrice(), plan), snapshots.forRisk(plan.spread()));
        switch (verdict) {
            case EntryVerdict.Denied(DenialReason reason, Figures figures) ->
                end(claimed, claimed.movedTo(OrderState.DENIED, reason.name()), reason.name(), figures);
            case EntryVerdict.Approved(ApprovedOrder approved) ->
                submit(claimed, approved, ports.now().plus(walk.entryInterval()));
        }
        return true;
    }

    private boolean takeExit(OrderIntent ready) {
        if (ports.now().isBefore(ready.walk().nextAt())) {
            return false;
        }
        Position position = ports.stores().positions().find(ready.positionId()).orElseThrow();
        ExitVerdict verdict =
                risk.assessExit(ready.order(), ready.worstPrice(), position, snapshots.forRisk(position.spread()));
        switch (verdict) {
            case ExitVerdict.Denied ignored -> {
                Walk later = ready.walk().waitingUntil(ports.now().plus(EXIT_RETRY));
                ports.commitOwn(java.util.List.of(
                        new Change.UpdateIntent(ready.withWalk(ready.order().limit(), later))));
            }
            case ExitVerdict.Approved(ApprovedOrder approved) -> {
                OrderIntent claimed = ready.movedTo(OrderState.CLAIMED, "");
                ports.commitOwn(java.util.List.of(new Change.UpdateIntent(claimed)));
                submit(claimed, approved, ports.now().plus(walk.exitInterval(snapshots.orderMessagesToday())));
            }
        }
        return true;
    }

    private void submit(OrderIntent claimed, ApprovedOrder approved, Instant nextStepAt) {
        OrderIntent submitting = claimed.movedTo(OrderState.SUBMITTING, "");
        ports.commitOwn(java.util.List.of(new Change.UpdateIntent(submitting)));
        ports.broker().place(approved);
        OrderIntent submitted = submitting
                .movedTo(OrderState.SUBMITTED, "")
                .withWalk(submitting.order().limit(), submitting.walk().waitingUntil(nextStepAt));
        ports.commitOwn(java.util.List.of(new Change.UpdateIntent(submitted.asNextOf(submitting))));
    }

    private void end(OrderIntent stored, OrderIntent ended, String reason, Figures figures) {
        ports.commitOwn(java.util.List.of(
                new Change.UpdateIntent(ended.asNextOf(stored)),
                reservations.released(stored.positionId()),
                new Change.AppendDecision(new Decision(
                        stored.id() + "#SUBMISSION",
                        ports.now(),
                        DecisionKind.SUBMISSION,
                        stored.order().underlying().ticker(),
                        reason,
                        InputsDigest.of(stored.order()),
                        figures)),
                alerting.alert(
                        stored.id() + "#" + reason,
                        Severity.WARNING,
                        "entry-refused#" + stored.order().underlying(),
                        "Entry in " + stored.order().underlying() + " not sent: " + reason
                                + (figures.isEmpty() ? "" : " (" + figures + ")"),
                        figures)));
    }
}
