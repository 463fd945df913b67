package io.spreadtrader.core.execution;

import static io.spreadtrader.core.store.BooksBuilder.aPosition;
import static io.spreadtrader.core.trading.TradingScenario.ACME;
import static io.spreadtrader.core.trading.TradingScenario.POSITION;
import static io.spreadtrader.core.trading.TradingScenario.aTrader;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChange;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChanged;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.order.Walk;
import io.spreadtrader.core.portfolio.Reservation;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Lot;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionLedger;
import io.spreadtrader.core.position.SplitPosition;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.TradingScenario;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.VerticalSpread;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A spread held while one order that closes all of it works at the broker, and what happens to both. */
final class SplitSpread {
    private static final Stock STOCK = new Stock(ACME);
    private static final Price PAID = Price.ofCents(397);
    private static final Price RECEIVED = Price.ofCents(222);
    private static final Money FEE = Money.ofCents(133);

    private final TradingScenario trader = aTrader();
    private final VerticalSpread spread;
    private final ClientOrderId order;

    /** @param purpose of the order: an exit of ours or the stop at the broker */
    SplitSpread(VerticalSpread spread, int contracts, OrderPurpose purpose) {
        this.spread = spread;
        this.order = ClientOrderId.of(POSITION + "#" + purpose, 1);
        PositionLedger ledger = PositionLedger.EMPTY
                .traded(spread.longLeg(), contracts, PAID, FEE)
                .traded(spread.shortLeg(), -contracts, RECEIVED, FEE);
        Position held = position(spread, contracts, ledger);
        trader.broker().pay(cash(ledger));
        trader.broker().hold(spread.longLeg(), contracts);
        trader.broker().hold(spread.shortLeg(), -contracts);
        OrderIntent closing = closing(contracts, purpose);
        trader.ports()
                .commitOwn(List.of(
                        new Change.InsertPosition(
                                purpose == OrderPurpose.EXIT
                                        ? held.exiting(ExitReason.STOP_LOSS).asFirst()
                                        : held),
                        new Change.InsertIntent(closing),
                        new Change.UpdatePortfolio(trader.stores()
                                .portfolio()
                                .current()
                                .with(new Reservation(
                                        POSITION, ACME, "Technology", contracts, Money.ofDollars(900), 100)))));
        trader.broker().placedBefore(closing.order());
    }

    private static Position position(VerticalSpread spread, int contracts, PositionLedger ledger) {
        Position like = aPosition(ACME.ticker());
        Money premium = ledger.lots().stream().map(Lot::cost).reduce(Money.ZERO, Money::plus);
        return new Position(
                like.id(),
                spread,
                like.strategy(),
                like.sector(),
                like.holdsThroughEarnings(),
                like.underlyingAtEntry(),
                like.atrAtEntry(),
                like.openedAt(),
                contracts,
                premium,
                ledger,
                like.state(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    private OrderIntent closing(int contracts, OrderPurpose purpose) {
        return new OrderIntent(
                ComboOrder.toClose(order, spread, contracts, Price.ofCents(-10)),
                POSITION + "#" + purpose,
                POSITION,
                purpose,
                Price.ofCents(-5),
                Optional.empty(),
                Optional.of(ExitReason.STOP_LOSS),
                OrderState.ACCEPTED,
                Walk.startingAt(trader.clock().instant()),
                List.of(),
                trader.clock().instant(),
                "",
                0);
    }

    /** Options and the shares they bring, as the next part. */
    void assign(int contracts) {
        OptionContract leg = spread.shortLeg();
        int shares = (leg.right() == PutCall.CALL ? -100 : 100) * contracts;
        change(HoldingChange.ASSIGNMENT, leg, contracts, Price.ZERO);
        change(HoldingChange.ASSIGNMENT, STOCK, shares, leg.strike());
    }

    /** The shares of a part are gone without an order of ours, its long options are not. */
    void coverShares(int number) {
        change(HoldingChange.LIQUIDATION, STOCK, -part(number).shares(), Price.ofCents(9_123));
    }

    private void change(HoldingChange kind, Instrument instrument, int units, Price price) {
        String id = kind + "/" + instrument.id() + "/"
                + trader.broker().holdingChanges().size();
        trader.broker()
                .change(new HoldingChanged(
                        id,
                        kind,
                        instrument,
                        units,
                        price,
                        Money.ZERO,
                        trader.clock().instant()));
    }

    /** At prices that differ from fill to fill. */
    void fill(int contracts) {
        if (contracts > 0) {
            double later = 0.07 * trader.broker().executions().size();
            trader.broker().fill(order, contracts, 1.25 - later / 10, 0.85 + later);
        }
    }

    void confirmCancel() {
        trader.broker().confirmCancel(order);
    }

    Position whole() {
        return trader.position();
    }

    static String partName(int number) {
        return POSITION + "#ASSIGNED#" + number;
    }

    Position part(int number) {
        return trader.stores()
                .positions()
                .find(SplitPosition.partId(whole(), number))
                .orElseThrow();
    }

    /** Units of the long leg and of the short one that a part holds. */
    List<Integer> held(int number) {
        PositionLedger ledger = part(number).ledger();
        return List.of(ledger.quantity(spread.longLeg()), ledger.quantity(spread.shortLeg()));
    }

    List<String> alerts(Severity severity) {
        return trader.alerts(severity);
    }

    /** Positions that keep a place in the portfolio. */
    Set<String> places() {
        return trader.stores().portfolio().current().reservations().keySet();
    }

    /** All that must hold once the order has ended. */
    void verify() {
        conserves();
        assertThat(LegSigns.wrong(whole(), spread.longLeg())).isZero();
        assertThat(LegSigns.wrong(whole(), spread.shortLeg())).isZero();
        for (Position position : trader.stores().positions().all()) {
            assertThat(position.isOpen())
                    .as("%s is open with %s", position.id(), position.ledger().lots())
                    .isEqualTo(!position.ledger().isFlat());
            assertThat(places().contains(position.id()))
                    .as("place of %s, which is %s", position.id(), position.state())
                    .isEqualTo(position.isOpen());
        }
    }

    /** Units and cash, both sides. */
    void conserves() {
        Map<Instrument, Integer> booked = new HashMap<>();
        Money cash = Money.ofDollars(100_000);
        for (Position position : trader.stores().positions().all()) {
            position.ledger().lots().forEach(lot -> booked.merge(lot.instrument(), lot.quantity(), Integer::sum));
            cash = cash.plus(cash(position.ledger()));
        }
        booked.values().removeIf(units -> units == 0);
        assertThat(booked).as("units").isEqualTo(trader.broker().holdings());
        assertThat(cash).as("cash").isEqualTo(trader.broker().account().cash());
    }

    /** Received less spent so far: what is held has been paid. */
    private static Money cash(PositionLedger ledger) {
        Money paid = ledger.lots().stream().map(Lot::cost).reduce(Money.ZERO, Money::plus);
        return ledger.realized().minus(ledger.fees()).minus(paid);
    }
}
