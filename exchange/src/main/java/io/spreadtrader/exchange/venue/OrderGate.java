package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import java.time.Instant;
import java.util.Optional;

/** Why the exchange refuses an order on arrival. */
record OrderGate(ExchangeSetup setup, Timetable timetable, BuyingPower buyingPower) {
    /** Limits are whole multiples of this. */
    static final Price TICK = Price.ofCents(1);

    static final String MARKET_CLOSED = "market closed";
    static final String DUPLICATE = "duplicate order id";

    Optional<String> refusal(ComboOrder order, Account account, Book book, Instant at) {
        if (!timetable.isOpen(at)) {
            return Optional.of(MARKET_CLOSED);
        }
        if (setup.market().stock(order.underlying(), at).isEmpty()) {
            return Optional.of("unknown symbol " + order.underlying());
        }
        if (ComboShape.of(order).isEmpty()) {
            return Optional.of("the legs do not form a combo");
        }
        return expiredLeg(order, at)
                .or(() -> offTick(order.limit()))
                .or(() -> buyingPower.shortage(order, account, book, at));
    }

    /** Why a new limit of a working order is refused. */
    Optional<String> refusal(WorkingOrder order, Price limit, Account account, Book book, Instant at) {
        return offTick(limit).or(() -> buyingPower.shortage(order.rest().withLimit(limit), account, book, at));
    }

    private Optional<String> expiredLeg(ComboOrder order, Instant at) {
        return order.legs().stream()
                .map(ComboLeg::instrument)
                .filter(instrument -> instrument instanceof OptionContract contract
                        && contract.expiration().isBefore(setup.calendar().dateOf(at)))
                .findFirst()
                .map(instrument -> "expired contract " + instrument.id());
    }

    private static Optional<String> offTick(Price limit) {
        return limit.tenThousandths() % TICK.tenThousandths() == 0
                ? Optional.empty()
                : Optional.of("limit " + limit + " is no multiple of " + TICK);
    }
}
