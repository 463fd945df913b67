package io.spreadtrader.core.monitor;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.decision.InputsDigest;
import io.spreadtrader.core.execution.PriceWalk;
import io.spreadtrader.core.execution.RefusalPause;
import io.spreadtrader.core.exit.ExitSnapshot;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.order.Walk;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.trading.ComboQuotes;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.SpreadQuote;
import io.spreadtrader.core.value.VerticalSpread;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the one exit intent of a position, with its bounds, its decision and its alert. */
final class ExitIntents {
    private final TradingPorts ports;
    private final PriceWalk walk;
    private final ComboQuotes quotes;
    private final Alerting alerting;
    private final Duration quoteMaxAge;

    ExitIntents(TradingPorts ports) {
        this.ports = ports;
        this.walk = new PriceWalk(ports.configuration());
        this.quotes = new ComboQuotes(ports.quotes());
        this.alerting = new Alerting(ports);
        this.quoteMaxAge = ports.configuration().get(Settings.QUOTE_MAX_AGE);
    }

    void exit(Position position, ExitReason reason, Figures figures, ExitSnapshot snapshot) {
        Position claimed = position.exiting(reason);
        String decisionId = RefusalPause.exitDecision(position);
        ClientOrderId orderId = ClientOrderId.of(decisionId, claimed.exitAttempts());
        boolean keepsLongLeg = hasNoBid(snapshot.longLeg());
        Price worst = worstPrice(position.spread(), keepsLongLeg);
        ComboOrder unpriced = order(orderId, position, keepsLongLeg, worst);
        Optional<SpreadQuote> quote = quotes.of(unpriced);
        Optional<Duration> staleBy = staleBy(snapshot);
        // Nobody knows where the middle of an old quote is now: the walk starts where it would have ended.
        int firstStep = staleBy.isPresent() ? PriceWalk.EXIT_STEPS : 0;
        Price limit =
                quote.map(now -> walk.exitLimit(now, firstStep, reason, worst)).orElse(worst);
        OrderIntent intent = new OrderIntent(
                unpriced.withLimit(limit),
                decisionId,
                position.id(),
                OrderPurpose.EXIT,
                worst,
                Optional.empty(),
                Optional.of(reason),
                OrderState.READY,
                new Walk(firstStep, ports.now(), 0),
                List.of(),
                ports.now(),
                "",
                0);
        Figures shown = keepsLongLeg ? figures.with("longLeg", "no bid, kept") : figures;
        ports.commitOwn(List.of(
                new Change.UpdatePosition(claimed),
                new Change.InsertIntent(intent),
                new Change.AppendDecision(new Decision(
                        decisionId + "/" + claimed.exitAttempts(),
                        ports.now(),
                        DecisionKind.EXIT,
                        position.underlying().ticker(),
                        reason.name(),
                        InputsDigest.of(
                                position.spread(), snapshot.underlying(), snapshot.longLeg(), snapshot.shortLeg()),
                        shown)),
                alerting.alert(
                        orderId + "#DECIDED",
                        severity(reason),
                        "exit#" + position.id() + "#" + reason,
                        "Exit " + reason + ": " + position.spread() + " (" + shown + ")",
                        shown)));
        staleBy.ifPresent(age -> alertStale(position, orderId, age));
    }

    /** The age of the older leg's quote, where that is too old to trust; an exit is not refused for it. */
    private Optional<Duration> staleBy(ExitSnapshot snapshot) {
        return Stream.of(snapshot.longLeg(), snapshot.shortLeg())
                .flatMap(Optional::stream)
                .map(quote -> Duration.between(quote.feedAliveAt(), snapshot.now()))
                .filter(age -> age.compareTo(quoteMaxAge) > 0)
                .max(Duration::compareTo);
    }

    private void alertStale(Position position, ClientOrderId orderId, Duration age) {
        alerting.once(
                orderId + "#STALE",
                Severity.WARNING,
                "exit-stale#" + position.id(),
                "Exit of " + position.underlying() + " starts at natural: its quotes are " + age.toSeconds() + " s old",
                Figures.of("age", age).with("limit", quoteMaxAge));
    }

    private static Severity severity(ExitReason reason) {
        return switch (reason) {
            case KILL_SWITCH -> Severity.CRITICAL;
            case STOP_LOSS, ASSIGNMENT_RISK -> Severity.HIGH;
            default -> Severity.INFO;
        };
    }

    private static boolean hasNoBid(Optional<OptionQuote> longLeg) {
        return longLeg.isPresent() && !longLeg.get().bid().isPositive();
    }

    /** A credit spread pays at most its width; a debit spread never pays to be rid of itself. */
    private Price worstPrice(VerticalSpread spread, boolean keepsLongLeg) {
        return spread.isCredit() || keepsLongLeg ? spread.width() : walk.tick().negated();
    }

    private static ComboOrder order(ClientOrderId id, Position position, boolean keepsLongLeg, Price limit) {
        VerticalSpread spread = position.spread();
        return keepsLongLeg
                ? new ComboOrder(id, List.of(new ComboLeg(spread.shortLeg(), 1)), position.openContracts(), limit)
                : ComboOrder.toClose(id, spread, position.openContracts(), limit);
    }
}
