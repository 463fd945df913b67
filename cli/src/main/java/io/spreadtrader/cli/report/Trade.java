package io.spreadtrader.cli.report;

import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.local.DemoOutcome;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A position from its signal to its end.
 *
 * @param signal what it was opened on
 * @param exitPremium net price per share of closing it, as the orders that did filled: positive received, negative
 *     paid; empty while open, and where it expired or was assigned
 * @param exitFigures the numbers behind the exit
 * @param unrealized at the last mid prices, before fees; zero once closed
 */
public record Trade(
        Position position,
        Optional<Signal> signal,
        Optional<Price> exitPremium,
        Figures exitFigures,
        Money unrealized) {

    /** Every position that ever held something, in the order of opening. */
    static List<Trade> of(DemoOutcome outcome) {
        return outcome.positions().stream()
                .filter(position -> position.contracts() > 0)
                .sorted(Comparator.comparing(Position::openedAt).thenComparing(Position::id))
                .map(position -> of(position, outcome))
                .toList();
    }

    private static Trade of(Position position, DemoOutcome outcome) {
        List<OrderIntent> orders = outcome.intents().stream()
                .filter(intent -> intent.positionId().equals(position.id()))
                .toList();
        Optional<Signal> signal = orders.stream()
                .flatMap(intent -> intent.plan().stream())
                .map(plan -> plan.signal())
                .findFirst();
        List<OrderIntent> exits = orders.stream()
                .filter(intent -> intent.purpose() == OrderPurpose.EXIT || intent.purpose() == OrderPurpose.PROTECTION)
                .toList();
        return new Trade(
                position,
                signal,
                exitPremium(exits),
                exitFigures(position, outcome.decisions()),
                outcome.unrealized().getOrDefault(position.id(), Money.ZERO));
    }

    private static Optional<Price> exitPremium(List<OrderIntent> exits) {
        int closed = exits.stream().mapToInt(OrderIntent::filled).sum();
        if (closed == 0) {
            return Optional.empty();
        }
        Price received = Price.ZERO;
        for (OrderIntent exit : exits) {
            for (Execution execution : exit.executions()) {
                received = received.minus(execution.price().times((long) execution.quantity()));
            }
        }
        return Optional.of(Price.ofDollars(received.dollars() / closed));
    }

    /** The last decision to leave this position for the reason it was left for. */
    private static Figures exitFigures(Position position, List<Decision> decisions) {
        return position.exitReason()
                .flatMap(reason -> decisions.stream()
                        .filter(decision -> isAbout(position, reason, decision))
                        .reduce((_, later) -> later))
                .map(Decision::figures)
                .orElse(Figures.NONE);
    }

    private static boolean isAbout(Position position, ExitReason reason, Decision decision) {
        boolean exit = decision.kind() == DecisionKind.EXIT || decision.kind() == DecisionKind.ASSIGNMENT;
        boolean same = decision.subject().equals(position.id())
                || decision.id().contains(position.id())
                || decision.subject().equals(position.underlying().ticker());
        return exit
                && same
                && decision.outcome().equals(reason.name())
                && !decision.at().isBefore(position.openedAt())
                && !decision.at().isAfter(position.closedAt().orElse(Instant.MAX));
    }

    public boolean isOpen() {
        return position.isOpen();
    }

    /** Realised and, while it is open, unrealised at the last mid prices; after the fees paid so far. */
    public Money profit() {
        return position.ledger()
                .realized()
                .plus(unrealized)
                .minus(position.ledger().fees());
    }

    /** {@code bull call 250/260}. */
    public String structure() {
        return position.spread()
                        .type()
                        .name()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace('_', ' ')
                + " "
                + strike(position.spread().longLeg().strike())
                + "/"
                + strike(position.spread().shortLeg().strike());
    }

    /** {@code $2.10 paid}. */
    public String entryPrice() {
        return priced(position.averagePremium().negated());
    }

    /** {@code $3.40 received}. */
    public Optional<String> exitPrice() {
        return exitPremium.map(Trade::priced);
    }

    /** Where the stop lies: so many ATR against the position, from the underlying at the fill. */
    public Price stop(double stopAtr) {
        double distance = position.direction().sign() * stopAtr * position.atrAtEntry();
        return Price.ofDollars(position.underlyingAtEntry().dollars() - distance);
    }

    /** The underlying at which the spread is worth at expiration what it cost. */
    public Price breakeven() {
        Price premium = position.averagePremium();
        Price anchor = position.spread().isCredit()
                ? position.spread().shortLeg().strike()
                : position.spread().longLeg().strike();
        Price distance = premium.absolute();
        boolean up = position.spread().right() == io.spreadtrader.core.value.PutCall.CALL;
        return up ? anchor.plus(distance) : anchor.minus(distance);
    }

    static String strike(Price strike) {
        return strike.decimal().stripTrailingZeros().toPlainString();
    }

    private static String priced(Price received) {
        return "$"
                + Price.ofCents(Math.round(received.absolute().tenThousandths() / 100.0))
                + (received.isNegative() ? " paid" : " received");
    }
}
