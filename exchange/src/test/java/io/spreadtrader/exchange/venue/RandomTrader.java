package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.risk.ApprovedOrders;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.exchange.random.Stream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Does something at a minute that depends on the seed and the minute alone: places, modifies, cancels, closes. */
final class RandomTrader {
    private final Chance chance;
    private final Exchange exchange;
    private final Broker broker;
    private long minute;

    RandomTrader(long seed, Exchange exchange) {
        chance = Chance.of(seed);
        this.exchange = exchange;
        broker = exchange.broker();
    }

    void act(Instant at) {
        minute = at.getEpochSecond() / 60;
        List<ComboOrder> open = broker.openOrders();
        switch (pick("what", 12)) {
            case 0, 1, 2 -> place(vertical());
            case 3 ->
                place(new ComboOrder(name(), List.of(new ComboLeg(stock(), side())), 1 + pick("n", 150), limit(100)));
            case 4 ->
                place(new ComboOrder(name(), List.of(new ComboLeg(option(0), side())), 1 + pick("n", 5), limit(4)));
            case 5 ->
                place(new ComboOrder(
                        name(),
                        List.of(new ComboLeg(stock(), 100 * side()), new ComboLeg(option(0), -side())),
                        1 + pick("n", 3),
                        limit(96)));
            case 6 -> open.stream().findFirst().ifPresent(order -> broker.cancel(order.id()));
            case 7, 8 ->
                open.forEach(order -> broker.modify(
                        order.id(), order.limit().plus(Price.ofCents(10)).floorTo(Price.ofCents(1))));
            case 9 -> closeOne();
            default -> {}
        }
    }

    private void closeOne() {
        List<Instrument> held = new ArrayList<>(broker.holdings().keySet());
        if (!held.isEmpty()) {
            Instrument instrument = held.get(pick("held", held.size()));
            int quantity = broker.holdings().get(instrument);
            Price mark = exchange.mark(instrument).plus(Price.ofCents(20)).floorTo(Price.ofCents(1));
            int side = -Integer.signum(quantity);
            place(new ComboOrder(
                    name(),
                    List.of(new ComboLeg(instrument, side)),
                    Math.abs(quantity),
                    side > 0 ? mark : mark.negated().plus(Price.ofCents(40))));
        }
    }

    private ComboOrder vertical() {
        OptionContract first = option(0);
        OptionContract second = option(1);
        return new ComboOrder(
                name(),
                List.of(new ComboLeg(first, side()), new ComboLeg(second, -side())),
                1 + pick("n", 8),
                Price.ofCents(side() * (pick("limit", 200) + 50 * side())));
    }

    private void place(ComboOrder order) {
        broker.place(ApprovedOrders.of(order));
    }

    private ClientOrderId name() {
        return new ClientOrderId("R" + (pick("again", 20) == 0 ? minute - 7 : minute));
    }

    private Symbol symbol() {
        return Symbol.of("S" + pick("symbol", 3));
    }

    private Stock stock() {
        return new Stock(symbol());
    }

    private OptionContract option(int which) {
        int strike = 90 + 5 * ((pick("strike", 4) + which * (1 + pick("apart", 2))));
        return OptionContract.of(
                symbol(),
                pick("expiration", 2) == 0 ? TradingFloor.FRIDAY : TradingFloor.FRIDAY.plusDays(7),
                Price.ofCents(strike * 100L),
                pick("right", 2) == 0 ? PutCall.PUT : PutCall.CALL);
    }

    private int side() {
        return pick("side", 2) == 0 ? 1 : -1;
    }

    private Price limit(int around) {
        return Price.ofCents(side() * (long) around * 100 + pick("cents", 200));
    }

    private int pick(String purpose, int count) {
        return (int) (chance.uniform(Stream.OWN_SHOCK, purpose, minute) * count);
    }
}
