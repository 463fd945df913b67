package io.spreadtrader.core.protection;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.decision.InputsDigest;
import io.spreadtrader.core.difference.HoldingDifference;
import io.spreadtrader.core.exit.ExitSnapshot;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.order.Walk;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.risk.ExitVerdict;
import io.spreadtrader.core.risk.RiskPolicy;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.trading.MarketSnapshots;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Figures;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Wishes for a stop at the broker for every open position that has none and for which nothing else is under way. Like
 * any order it is durable before it is sent. Withdrawing one is the work of who works orders.
 */
public final class ProtectPositions {
    /** A broker that refuses so many a day is not asked again that day. */
    private static final int MOST_PER_DAY = 20;

    private static final int LONGEST_DOUBLINGS = 4;

    private final TradingPorts ports;
    private final MarketSnapshots snapshots;
    private final RiskPolicy risk;
    private final ProtectiveStop stop;
    private final StopLifetime lifetime;
    private final MissingStop missing;
    private final Alerting alerting;

    public ProtectPositions(TradingPorts ports, MarketSnapshots snapshots) {
        this.ports = ports;
        this.snapshots = snapshots;
        this.risk = new RiskPolicy(ports.configuration(), ports.calendar());
        this.stop = new ProtectiveStop(ports.configuration());
        this.lifetime = new StopLifetime(ports, snapshots);
        this.missing = new MissingStop(ports);
        this.alerting = new Alerting(ports);
    }

    /** One look at every position that may lack its stop. */
    public void protect(MarketSession session) {
        if (!lifetime.isOn()) {
            return;
        }
        List<OrderIntent> live = ports.stores().intents().live();
        for (Position position : ports.stores().positions().open()) {
            boolean free = live.stream().noneMatch(intent -> intent.positionId().equals(position.id()));
            if (free
                    && position.openContracts() > 0
                    && lifetime.endFor(position).isEmpty()) {
                protect(position, session);
            }
        }
    }

    private void protect(Position position, MarketSession session) {
        int attempt = nextAttempt(position);
        ExitSnapshot snapshot = snapshots.forExit(position, session);
        if (rests(position, attempt)) {
            return;
        }
        ClientOrderId id = ClientOrderId.of(decisionId(position), attempt);
        List<HoldingDifference> differences = lifetime.differences(position);
        if (!differences.isEmpty()) {
            missing.tell(id, position, MissingStop.HOLDINGS_DIFFER, MissingStop.figures(differences));
            return;
        }
        if (stop.isReached(position, snapshot.underlying())) {
            return;
        }
        Optional<ComboOrder> order = stop.order(id, position, snapshot);
        if (order.isEmpty()) {
            alertUnpriced(position);
            return;
        }
        ExitVerdict verdict =
                risk.assessExit(order.get(), order.get().limit(), position, snapshots.forRisk(position.spread()));
        switch (verdict) {
            case ExitVerdict.Denied(var reason, var figures) -> missing.tell(id, position, reason.name(), figures);
            case ExitVerdict.Approved _ -> commit(position, order.get(), snapshot);
        }
    }

    /** Stops are named by the day they were placed on, so that a name is never used twice. */
    private String decisionId(Position position) {
        return decisionId(position, ports.today());
    }

    static String decisionId(Position position, LocalDate day) {
        return position.id() + "#STOP#" + day;
    }

    private int nextAttempt(Position position) {
        int attempt = 1;
        while (attempt(position, attempt).isPresent()) {
            attempt++;
        }
        return attempt;
    }

    private Optional<OrderIntent> attempt(Position position, int number) {
        return ports.stores().intents().find(ClientOrderId.of(decisionId(position), number));
    }

    /** After a refusal a pause that doubles from one minute to sixteen; withdrawn for the night, until tomorrow. */
    private boolean rests(Position position, int next) {
        Optional<OrderIntent> last = attempt(position, next - 1);
        if (last.isEmpty()) {
            return false;
        }
        if (last.get().note().equals(StopEnd.ASSIGNMENT_PLAUSIBLE.name())) {
            return true;
        }
        if (next > MOST_PER_DAY) {
            alertGivenUp(position);
            return true;
        }
        Duration pause = Duration.ofMinutes(1L << Math.min(next - 2, LONGEST_DOUBLINGS));
        return last.get().state() == OrderState.REJECTED
                && ports.now().isBefore(last.get().createdAt().plus(pause));
    }

    private void commit(Position position, ComboOrder order, ExitSnapshot snapshot) {
        Figures figures = Figures.of("contracts", order.quantity())
                .with("limit", order.limit())
                .with("stop", order.condition().orElseThrow().level());
        OrderIntent intent = new OrderIntent(
                order,
                decisionId(position),
                position.id(),
                OrderPurpose.PROTECTION,
                order.limit(),
                Optional.empty(),
                Optional.of(ExitReason.STOP_LOSS),
                OrderState.READY,
                Walk.startingAt(ports.now()),
                List.of(),
                ports.now(),
                "",
                0);
        ports.commitOwn(List.of(
                new Change.InsertIntent(intent),
                new Change.AppendDecision(new Decision(
                        order.id().value(),
                        ports.now(),
                        DecisionKind.PROTECTION,
                        position.underlying().ticker(),
                        "STOP_AT_BROKER",
                        InputsDigest.of(
                                position.spread(), snapshot.underlying(), snapshot.longLeg(), snapshot.shortLeg()),
                        figures)),
                alerting.alert(
                        order.id() + "#DECIDED",
                        Severity.INFO,
                        "broker-stop#" + position.id(),
                        "Stop at the broker: " + position.spread() + " (" + figures + ")",
                        figures)));
    }

    private void alertUnpriced(Position position) {
        alerting.once(
                decisionId(position) + "#UNPRICED",
                Severity.WARNING,
                "broker-stop-unpriced#" + position.id(),
                position.spread() + " has no stop at the broker: its quotes imply no volatility to price one with",
                Figures.of("stop", stop.condition(position).level()));
    }

    private void alertGivenUp(Position position) {
        alerting.once(
                decisionId(position) + "#GIVEN_UP",
                Severity.HIGH,
                "broker-stop-given-up#" + position.id(),
                position.spread() + " has no stop at the broker today: " + MOST_PER_DAY + " were tried",
                Figures.of("attempts", MOST_PER_DAY));
    }
}
