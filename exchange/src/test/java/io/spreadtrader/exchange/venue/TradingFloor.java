package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.port.Rates;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.risk.ApprovedOrders;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.core.value.VerticalSpread;
import io.spreadtrader.exchange.market.QuotedMarket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** An exchange, its journal and what its client heard; the day is a Wednesday and it is 10:00. */
final class TradingFloor {
    static final LocalDate WEDNESDAY = LocalDate.of(2026, 1, 14);
    static final LocalDate FRIDAY = LocalDate.of(2026, 1, 16);
    static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 20);
    static final Instant TEN = Weekdays.at(WEDNESDAY, LocalTime.of(10, 0));
    static final Money CASH = Money.ofDollars(100_000);

    final List<ExchangeEvent> journal = new ArrayList<>();
    final List<BrokerEvent> heard = new ArrayList<>();
    /** The state before each event of the journal but the first. */
    final List<ExchangeState> states = new ArrayList<>();

    boolean recordsStates;
    final Exchange exchange;
    final Broker broker;

    TradingFloor(QuotedMarket market) {
        this(market, CASH, 1);
    }

    TradingFloor(QuotedMarket market, Money cash, long seed) {
        exchange = Exchange.open(setup(market, seed), cash, TEN, this::write);
        broker = exchange.broker();
        broker.listen(heard::add);
    }

    private void write(ExchangeEvent event) {
        if (recordsStates) {
            states.add(exchange.state());
        }
        journal.add(event);
    }

    static ExchangeSetup setup(QuotedMarket market, long seed) {
        return new ExchangeSetup(
                market, Weekdays.CALENDAR, new FlatRate(), new CommissionSchedule(Money.ofCents(5)), seed);
    }

    /** Four percent. */
    record FlatRate() implements Rates {
        @Override
        public double rate(LocalDate date, int days) {
            return 0.04;
        }

        @Override
        public String source() {
            return "flat";
        }
    }

    static OptionContract call(LocalDate expiration, String strike) {
        return OptionContract.of(Symbol.of("ABC"), expiration, Price.parse(strike), PutCall.CALL);
    }

    static OptionContract put(LocalDate expiration, String strike) {
        return OptionContract.of(Symbol.of("ABC"), expiration, Price.parse(strike), PutCall.PUT);
    }

    static ComboOrder open(String id, OptionContract bought, OptionContract sold, int contracts, String limit) {
        return ComboOrder.toOpen(name(id), new VerticalSpread(bought, sold), contracts, Price.parse(limit));
    }

    static ComboOrder close(String id, OptionContract held, OptionContract owed, int contracts, String limit) {
        return ComboOrder.toClose(name(id), new VerticalSpread(held, owed), contracts, Price.parse(limit));
    }

    static ComboOrder single(String id, Instrument instrument, int ratio, int quantity, String limit) {
        return new ComboOrder(name(id), List.of(new ComboLeg(instrument, ratio)), quantity, Price.parse(limit));
    }

    static ClientOrderId name(String id) {
        return new ClientOrderId(id);
    }

    TradingFloor place(ComboOrder order) {
        broker.place(ApprovedOrders.of(order));
        return this;
    }

    TradingFloor pass(Duration time) {
        exchange.advanceTo(exchange.time().plus(time));
        return this;
    }

    TradingFloor until(LocalDate date, int hour, int minute) {
        exchange.advanceTo(Weekdays.at(date, LocalTime.of(hour, minute)));
        return this;
    }

    List<Execution> executions() {
        return heard.stream()
                .filter(BrokerEvent.Executed.class::isInstance)
                .map(event -> ((BrokerEvent.Executed) event).execution())
                .toList();
    }

    List<BrokerEvent.HoldingChanged> changes() {
        return heard.stream()
                .filter(BrokerEvent.HoldingChanged.class::isInstance)
                .map(BrokerEvent.HoldingChanged.class::cast)
                .toList();
    }

    /** What a two-legged order's executions so far cost per share, weighing each by its quantity. */
    Price net(int contracts) {
        long units = executions().stream()
                .mapToLong(execution -> execution.price().tenThousandths() * execution.quantity())
                .sum();
        return Price.ofTenThousandths(units / contracts);
    }
}
