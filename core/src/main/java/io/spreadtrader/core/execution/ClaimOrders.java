package io.spreadtrader.core.execution;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.decision.InputsDigest;
import io.spreadtrader.core.order.ComboOrder;
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
import io.spreadtrader.core.spread.PriceBounds;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.trading.ComboQuotes;
import io.spreadtrader.core.trading.EntryQuestions;
import io.spreadtrader.core.trading.EntryWindow;
import io.spreadtrader.core.trading.MarketSnapshots;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.SpreadQuote;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    private final OrderEndings endings;
    private final ComboQuotes quotes;
    private final Alerting alerting;
    private final SubmitOrder submit;
    private final ClaimStop stops;

    ClaimOrders(TradingPorts ports, Broker broker, MarketSnapshots snapshots) {
        this.ports = ports;
        this.snapshots = snapshots;
        this.risk = new RiskPolicy(ports.configuration(), ports.calendar());
        this.walk = new PriceWalk(ports.configuration());
        this.window = new EntryWindow(ports.configuration(), ports.calendar());
        this.reservations = new Reservations(ports);
        this.endings = new OrderEndings(ports);
        this.quotes = new ComboQuotes(ports.quotes());
        this.alerting = new Alerting(ports);
        this.submit = new SubmitOrder(ports, broker);
        this.stops = new ClaimStop(ports, snapshots, risk, submit);
    }

    /** @return whether anything was done */
    boolean take(OrderIntent ready) {
        return switch (ready.purpose()) {
            case ENTRY -> takeEntry(ready);
            case EXIT, REPAIR -> takeExit(ready);
            case PROTECTION -> {
                stops.take(ready);
                yield true;
            }
        };
    }

    private boolean takeEntry(OrderIntent ready) {
        EntryPlan plan = ready.plan().orElseThrow();
        Optional<MarketSession> session =
                ports.calendar().session(ports.calendar().dateOf(ready.createdAt()));
        boolean late = session.isEmpty() || !window.isOpen(session.get(), ports.now());
        if (late) {
            end(ready, ready.movedTo(OrderState.DENIED, "WINDOW_ENDED"), "WINDOW_ENDED", Figures.NONE);
            return true;
        }
        BrokerCondition condition = ports.accountView().condition();
        if (condition.answers() && !condition.mayTrade()) {
            // A person has been told of the condition; the wish waits for its end, or for that of the window.
            return false;
        }
        OrderIntent claimed = ready.movedTo(OrderState.CLAIMED, "");
        ports.commitOwn(List.of(new Change.UpdateIntent(claimed)));
        OrderIntent priced = anchored(claimed, plan);
        EntryVerdict verdict = assessed(new EntryRequest(priced.order(), priced.worstPrice(), plan));
        switch (verdict) {
            case EntryVerdict.Denied(DenialReason reason, Figures figures) ->
                end(claimed, claimed.movedTo(OrderState.DENIED, reason.name()), reason.name(), figures);
            case EntryVerdict.Approved(ApprovedOrder approved) ->
                submit.submit(claimed, approved, ports.now().plus(walk.entryInterval()));
        }
        return true;
    }

    private EntryVerdict assessed(EntryRequest request) {
        try (EntryQuestions questions = snapshots.questionsAbout(request.atWorst())) {
            return risk.assessEntry(request, snapshots.forRisk(request.plan().spread(), questions));
        }
    }

    /** At the price of the moment: the decision's may be old by the time it is claimed. Without a quote, as decided. */
    private OrderIntent anchored(OrderIntent claimed, EntryPlan plan) {
        Price least = PriceBounds.ofEntry(plan.spread(), walk.tick()).least();
        return quotes.of(claimed.order())
                .map(quote -> walk.entryLimit(quote, 0, claimed.worstPrice()).max(least))
                .map(limit -> claimed.withWalk(limit, claimed.walk()))
                .orElse(claimed);
    }

    private boolean takeExit(OrderIntent stored) {
        if (ports.now().isBefore(stored.walk().nextAt())) {
            return false;
        }
        if (stops.holdsBack(stored)) {
            return true;
        }
        Position position = ports.stores().positions().find(stored.positionId()).orElseThrow();
        OrderIntent ready = ClaimStop.fitted(stored, position);
        if (!fits(ready.order(), position)) {
            // Assignment or expiration was faster: what it was to close is no longer there.
            OrderIntent denied = ready.movedTo(OrderState.DENIED, "POSITION_CHANGED");
            ports.commitRetrying(() -> {
                List<Change> changes = new ArrayList<>();
                changes.add(new Change.UpdateIntent(denied.asNextOf(stored)));
                changes.addAll(endings.of(denied, Optional.of(position), true));
                return changes;
            });
            return true;
        }
        Optional<SpreadQuote> quote = quotes.of(ready.order());
        ComboOrder order =
                quote.map(now -> ready.order().withLimit(limitOf(ready, now))).orElse(ready.order());
        ExitVerdict verdict =
                risk.assessExit(order, ready.worstPrice(), position, snapshots.forRisk(position.spread()));
        switch (verdict) {
            case ExitVerdict.Denied(DenialReason reason, Figures figures) -> wait(stored, reason.name(), figures);
            case ExitVerdict.Approved(ApprovedOrder approved) -> {
                if (quote.isEmpty()) {
                    // Without a quote the only limit known is the worst, and nobody should be offered that.
                    wait(stored, "NO_QUOTE", Figures.of("worst", ready.worstPrice()));
                } else {
                    OrderIntent claimed = ready.withWalk(order.limit(), ready.walk())
                            .movedTo(OrderState.CLAIMED, "")
                            .asNextOf(stored);
                    ports.commitOwn(List.of(new Change.UpdateIntent(claimed)));
                    submit.submit(
                            claimed, approved, ports.now().plus(walk.exitInterval(snapshots.orderMessagesToday())));
                }
            }
        }
        return true;
    }

    private Price limitOf(OrderIntent exit, SpreadQuote quote) {
        return walk.exitLimit(quote, exit.walk().step(), exit.exitReason().orElseThrow(), exit.worstPrice());
    }

    /** Whether the order only closes what the position holds. */
    private static boolean fits(ComboOrder order, Position position) {
        return order.legs().stream().allMatch(leg -> {
            long held = position.ledger().quantity(leg.instrument());
            long traded = (long) leg.ratio() * order.quantity();
            return Long.signum(held) == -Long.signum(traded) && Math.abs(traded) <= Math.abs(held);
        });
    }

    /** Tried again later; a person is told once per order and reason. */
    private void wait(OrderIntent ready, String reason, Figures figures) {
        Walk later = ready.walk().waitingUntil(ports.now().plus(EXIT_RETRY));
        ports.commitOwn(
                List.of(new Change.UpdateIntent(ready.withWalk(ready.order().limit(), later))));
        ports.commit(
                submission(ready, "WAITS_" + reason, figures),
                alerting.alert(
                        ready.id() + "#WAITS_" + reason,
                        Severity.HIGH,
                        "exit-waits#" + ready.positionId(),
                        "Exit of " + ready.order().underlying() + " waits: " + reason
                                + (figures.isEmpty() ? "" : " (" + figures + ")"),
                        figures));
    }

    private void end(OrderIntent stored, OrderIntent ended, String reason, Figures figures) {
        ports.commitRetrying(() -> List.of(
                new Change.UpdateIntent(ended.asNextOf(stored)),
                reservations.released(stored.positionId()),
                submission(stored, reason, figures),
                alerting.alert(
                        stored.id() + "#" + reason,
                        Severity.WARNING,
                        "entry-refused#" + stored.order().underlying(),
                        "Entry in " + stored.order().underlying() + " not sent: " + reason
                                + (figures.isEmpty() ? "" : " (" + figures + ")"),
                        figures)));
    }

    private Change submission(OrderIntent intent, String outcome, Figures figures) {
        String suffix = intent.purpose() == OrderPurpose.ENTRY ? "" : "#" + outcome;
        return new Change.AppendDecision(new Decision(
                intent.id() + "#SUBMISSION" + suffix,
                ports.now(),
                DecisionKind.SUBMISSION,
                intent.order().underlying().ticker(),
                outcome,
                InputsDigest.of(intent.order()),
                figures));
    }
}
