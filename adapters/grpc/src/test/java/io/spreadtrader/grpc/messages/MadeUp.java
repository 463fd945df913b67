package io.spreadtrader.grpc.messages;

import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.broker.CompletedOrder;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.port.AccountSummary;
import io.spreadtrader.core.port.WhatIf;
import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Direction;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionChain;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/** Values of core made up at random, always the same from the same seed. */
public final class MadeUp {
    private final RandomGenerator random;

    public MadeUp(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    Symbol symbol() {
        String ticker = Character.toString('A' + random.nextInt(26)) + random.nextInt(1000);
        return Symbol.of(random.nextBoolean() ? ticker : ticker + ".B");
    }

    Price price() {
        return Price.ofTenThousandths(random.nextBoolean() ? random.nextLong() : random.nextLong(-100_000, 100_000));
    }

    private Price positivePrice() {
        return Price.ofTenThousandths(random.nextLong(1, Long.MAX_VALUE));
    }

    private Money money() {
        return Money.ofCents(random.nextLong());
    }

    Instant instant() {
        return Instant.ofEpochSecond(
                random.nextLong(-62_135_596_800L, 253_402_300_800L), random.nextInt(1_000_000_000));
    }

    LocalDate date() {
        return LocalDate.ofEpochDay(random.nextLong(-100_000, 100_000));
    }

    OptionContract contract() {
        return contract(symbol());
    }

    private OptionContract contract(Symbol underlying) {
        return new OptionContract(
                underlying, date(), positivePrice(), any(PutCall.values()), random.nextInt(1, 1_000), text());
    }

    Instrument instrument() {
        return random.nextBoolean() ? new Stock(symbol()) : contract();
    }

    StockQuote stockQuote() {
        return new StockQuote(symbol(), price(), price(), positivePrice(), instant(), instant(), random.nextBoolean());
    }

    OptionQuote optionQuote() {
        return new OptionQuote(
                contract(),
                price(),
                price(),
                random.nextInt(),
                random.nextInt(),
                random.nextLong(),
                random.nextLong(),
                instant(),
                instant(),
                random.nextBoolean() ? OptionalDouble.of(random.nextGaussian()) : OptionalDouble.empty());
    }

    OptionChain chain() {
        List<OptionQuote> quotes = IntStream.range(0, random.nextInt(5))
                .mapToObj(_ -> optionQuote())
                .toList();
        return new OptionChain(stockQuote(), quotes, instant(), any(DataLabel.values()));
    }

    ComboOrder order() {
        Symbol underlying = symbol();
        List<ComboLeg> legs = List.of(
                new ComboLeg(contract(underlying), random.nextInt(1, 200)),
                new ComboLeg(new Stock(underlying), -random.nextInt(1, 200)));
        return new ComboOrder(new ClientOrderId("order " + text()), legs, random.nextInt(1, 100), price());
    }

    Execution execution() {
        return new Execution(
                text(),
                new ClientOrderId("order " + text()),
                instrument(),
                random.nextInt(),
                price(),
                money(),
                instant());
    }

    BrokerEvent.HoldingChanged holdingChanged() {
        return new BrokerEvent.HoldingChanged(
                text(),
                any(BrokerEvent.HoldingChange.values()),
                instrument(),
                random.nextInt(),
                price(),
                money(),
                instant());
    }

    CompletedOrder completedOrder() {
        return new CompletedOrder(
                new ClientOrderId(text()),
                any(new OrderState[] {OrderState.FILLED, OrderState.CANCELED, OrderState.EXPIRED, OrderState.REJECTED}),
                random.nextInt());
    }

    AccountSummary account() {
        return new AccountSummary(
                money(),
                money(),
                money(),
                money(),
                random.nextBoolean() ? OptionalInt.of(random.nextInt(4)) : OptionalInt.empty());
    }

    WhatIf whatIf() {
        return new WhatIf(money(), money());
    }

    Signal signal(Symbol symbol) {
        return new Signal(
                symbol,
                date(),
                any(Direction.values()),
                text(),
                price(),
                random.nextDouble(Double.MIN_VALUE, 1_000),
                random.nextDouble() * 100,
                random.nextDouble(),
                List.of(text(), text()));
    }

    private String text() {
        return random.nextInt(8) == 0 ? "" : "Größe 😀 " + random.nextLong();
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
