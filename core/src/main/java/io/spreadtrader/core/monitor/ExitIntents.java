package io.spreadtrader.core.monitor;

import io.spreadtrader.core.alert.Severity;
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
import java.util.List;
import java.util.Optional;

/** Makes the one exit intent of a position, with its bounds, its decision and its alert. */
final class ExitIntents {
    private final TradingPorts ports;
    private final PriceWalk walk;
    private final ComboQuotes quotes;
    private final Alerting alerting;

    ExitIntents(TradingPorts ports) {
        this.ports = ports;
        this.walk = new PriceWalk(ports.configuration());
        this.quotes = new ComboQuotes(ports.quotes());
        this.alerting = new Alerting(ports);
    }

    void exit(Position position, ExitReason reason, Figures figures, ExitSnapshot snapshot) {
        Position claimed = position.exiting(reason);
        String decisionId = RefusalPause.exitDecision(position);
        ClientOrderId orderId = ClientOrderId.of(decisionId, claimed.exitAttempts());
        boolean keepsLongLeg = hasNoBid(snapshot.longLeg());
        Price worst = worstPrice(position.spread(), keepsLongLeg);
        ComboOrder unpriced = order(orderId, position, keepsLongLeg, worst);
        Optional<SpreadQuote> quote = quotes.of(unpriced);
        Price limit = quote.map(now -> walk.exitLimit(now, 0, reason, worst)).orElse(worst);
        OrderIntent intent = new OrderIntent(
                unpriced.withLimit(limit),
                decisionId,
                position.id(),
                OrderPurpose.EXIT,
                worst,
                Optional.empty(),
                Optional.of(reason),
                OrderState.READY,
                Walk.startingAt(ports.now()),
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
