package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.broker.BrokerEvent.HoldingChange;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChanged;
import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Shares;
import io.spreadtrader.core.value.Stock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What holding shares brings and costs: dividends on ex-dates, a fee for borrowed shares every night. */
record Carry(ExchangeSetup setup) {
    /** Annual, simple, of the shares' value: an easy-to-borrow large company. */
    private static final double BORROW_RATE = 0.0025;

    private static final double DAYS_PER_YEAR = 360.0;

    /** Booked at the open of the first session on or after the ex-date: shares held receive, shares owed pay. */
    Optional<HoldingChanged> dividend(Stock stock, int shares, MarketSession session) {
        MarketSession before = setup.calendar().sessionBefore(session.date());
        Price perShare =
                setup.market().events().events(stock.underlying(), before.date().plusDays(1), session.date()).stream()
                        .map(event -> event instanceof StockEvent.ExDividend dividend
                                ? Price.ofDollars(dividend.amount())
                                : Price.ZERO)
                        .reduce(Price.ZERO, Price::plus);
        Money received = perShare.times(Shares.of(shares));
        return received.equals(Money.ZERO)
                ? Optional.empty()
                : Optional.of(Changes.charge(HoldingChange.DIVIDEND, stock, received.negated(), session.open()));
    }

    /** For the nights until the next session, on the close's value. */
    Optional<HoldingChanged> borrowFee(Stock stock, int shares, Price mark, MarketSession session) {
        long nights = ChronoUnit.DAYS.between(
                session.date(), setup.calendar().sessionAfter(session.date()).date());
        Money owed = stock.worth(-shares, mark);
        Money fee = owed.times(BORROW_RATE * nights / DAYS_PER_YEAR);
        return fee.isPositive()
                ? Optional.of(Changes.charge(HoldingChange.BORROW_FEE, stock, fee, session.close()))
                : Optional.empty();
    }
}
