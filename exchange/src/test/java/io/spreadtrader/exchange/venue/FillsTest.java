package io.spreadtrader.exchange.venue;

import static io.spreadtrader.exchange.venue.TradingFloor.FEBRUARY;
import static io.spreadtrader.exchange.venue.TradingFloor.TEN;
import static io.spreadtrader.exchange.venue.TradingFloor.call;
import static io.spreadtrader.exchange.venue.TradingFloor.name;
import static io.spreadtrader.exchange.venue.TradingFloor.open;
import static io.spreadtrader.exchange.venue.TradingFloor.single;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Best 2.00, mid 2.20, natural 2.40 for the 100/105 bull call; the calls are 4.00-4.20 and 1.80-2.00. */
class FillsTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private final OptionContract lower = call(FEBRUARY, "100");
    private final OptionContract upper = call(FEBRUARY, "105");
    private final ScriptedMarket market = new ScriptedMarket()
            .stock("ABC", TEN, "101.00")
            .option(lower, TEN, "4.00", "4.20")
            .option(upper, TEN, "1.80", "2.00");
    private final TradingFloor floor = new TradingFloor(market);

    @Test
    void anOrderThatCrossesFillsAtNaturalOnceItHasArrived() {
        floor.place(open("1", lower, upper, 2, "2.60"));
        assertThat(floor.heard).isEmpty();

        floor.pass(SECOND);

        assertThat(floor.heard.getFirst()).isInstanceOf(BrokerEvent.OrderAccepted.class);
        assertThat(floor.executions())
                .extracting(Execution::quantity, Execution::price)
                .containsExactly(tuple(2, Price.parse("4.20")), tuple(-2, Price.parse("1.80")));
        assertThat(floor.broker.holdings()).containsOnly(Map.entry(lower, 2), Map.entry(upper, -2));
        // 2 x 100 x 2.40 and four contracts at 0.70
        assertThat(floor.broker.account().cash()).isEqualTo(Money.parse("99517.20"));
        assertThat(floor.broker.openOrders()).isEmpty();
    }

    @Test
    void arrivalTakesTensOfMilliseconds() {
        floor.place(open("1", lower, upper, 1, "2.40"));
        floor.pass(Duration.ofMillis(19));
        assertThat(floor.heard).isEmpty();
        floor.pass(Duration.ofMillis(61));
        assertThat(floor.executions()).hasSize(2);
    }

    @Test
    void atMidAnOrderRestsForEver() {
        floor.place(open("1", lower, upper, 1, "2.20")).pass(HOUR);
        assertThat(floor.executions()).isEmpty();
        assertThat(floor.broker.openOrders()).hasSize(1);
    }

    @Test
    void betweenMidAndNaturalAnOrderFillsInTimeAtItsLimit() {
        floor.place(open("1", lower, upper, 1, "2.31")).pass(SECOND);
        assertThat(floor.executions()).isEmpty();
        floor.pass(HOUR);
        assertThat(floor.net(1)).isEqualTo(Price.parse("2.31"));
        assertThat(floor.executions())
                .allSatisfy(execution ->
                        assertThat(execution.at().getEpochSecond() % 5).isZero());
    }

    @Test
    void beyondMidOnOurSideAnOrderFillsOnlyWhenTheMarketMoves() {
        floor.place(open("1", lower, upper, 1, "2.10")).pass(HOUR);
        assertThat(floor.executions()).isEmpty();
        market.option(lower, floor.exchange.time(), "3.65", "3.85");
        floor.pass(Duration.ofSeconds(6));
        // natural is 2.05 now, better than the limit
        assertThat(floor.net(1)).isEqualTo(Price.parse("2.05"));
    }

    @Test
    void aCreditSpreadSentWithADebitsSignFillsAtNatural() {
        floor.place(open("1", upper, lower, 1, "2.00")).pass(SECOND);
        assertThat(floor.net(1)).isEqualTo(Price.parse("-2.00"));
    }

    @Test
    void aDebitSpreadSentWithACreditsSignRestsUnfilled() {
        floor.place(open("1", lower, upper, 1, "-2.40")).pass(HOUR);
        assertThat(floor.executions()).isEmpty();
        assertThat(floor.broker.openOrders()).hasSize(1);
    }

    @Test
    void anOrderLargerThanTheDisplayedSizeFillsInParts() {
        market.option(upper, TEN, "1.80", "2.00", 3);
        floor.place(open("1", lower, upper, 7, "2.40")).pass(SECOND);
        assertThat(floor.broker.holdings()).containsEntry(lower, 3).containsEntry(upper, -3);
        floor.pass(Duration.ofSeconds(5));
        assertThat(floor.broker.holdings()).containsEntry(lower, 6).containsEntry(upper, -6);
        floor.pass(Duration.ofSeconds(5));
        assertThat(floor.broker.holdings()).containsEntry(lower, 7).containsEntry(upper, -7);
        assertThat(floor.broker.openOrders()).isEmpty();
    }

    @Test
    void twoOrdersCannotTakeTheSameDisplayedSizeAtOneInstant() {
        market.option(upper, TEN, "1.80", "2.00", 0);
        floor.place(open("1", lower, upper, 3, "2.40"))
                .place(open("2", lower, upper, 3, "2.40"))
                .pass(SECOND);
        market.option(upper, floor.exchange.time(), "1.80", "2.00", 4);
        floor.pass(Duration.ofSeconds(4));
        assertThat(floor.broker.holdings()).containsEntry(lower, 4);
    }

    @Test
    void withoutAQuoteWithACrossedOneOrWithoutABidNothingFills() {
        market.noQuote(upper, TEN);
        floor.place(open("1", lower, upper, 1, "4.90")).pass(SECOND);
        market.option(upper, floor.exchange.time(), "2.10", "2.00");
        floor.pass(Duration.ofMinutes(1));
        market.option(upper, floor.exchange.time(), "0.00", "0.05");
        floor.pass(Duration.ofMinutes(1));
        market.option(upper, floor.exchange.time(), "1.80", "2.00").halted("ABC", floor.exchange.time(), "101.00");
        floor.pass(Duration.ofMinutes(1));
        assertThat(floor.executions()).isEmpty();

        market.stock("ABC", floor.exchange.time(), "101.00");
        floor.pass(Duration.ofSeconds(5));
        assertThat(floor.executions()).hasSize(2);
    }

    @Test
    void aLegWithoutABidCanBeBought() {
        market.option(upper, TEN, "0.00", "0.05");
        floor.place(single("1", upper, 1, 1, "0.05")).pass(SECOND);
        assertThat(floor.executions()).hasSize(1);
    }

    @Test
    void aModifiedLimitThatCrossesFillsOnArrival() {
        floor.place(open("1", lower, upper, 1, "2.00")).pass(SECOND);
        floor.broker.modify(name("1"), Price.parse("2.40"));
        floor.pass(SECOND);
        assertThat(floor.net(1)).isEqualTo(Price.parse("2.40"));
    }

    @Test
    void aCancelTakesEffectOnArrivalAndCanLoseTheRace() {
        floor.place(open("1", lower, upper, 1, "2.00"));
        floor.exchange.advanceTo(TEN.plusMillis(4_990));
        floor.broker.cancel(name("1"));
        market.option(lower, TEN.plusSeconds(4), "3.50", "3.80");
        floor.pass(SECOND);
        assertThat(floor.executions()).hasSize(2);
        assertThat(floor.heard).noneMatch(BrokerEvent.OrderCanceled.class::isInstance);
    }

    @Test
    void aCanceledOrderIsGone() {
        floor.place(open("1", lower, upper, 1, "2.00")).pass(SECOND);
        floor.broker.cancel(name("1"));
        assertThat(floor.broker.openOrders()).hasSize(1);
        floor.pass(SECOND);
        assertThat(floor.heard.getLast()).isInstanceOf(BrokerEvent.OrderCanceled.class);
        assertThat(floor.broker.openOrders()).isEmpty();
    }

    @Test
    void sharesAndOneContractTradeAsOneOrder() {
        ComboOrder repair = new ComboOrder(
                name("1"),
                List.of(new ComboLeg(new Stock(Symbol.of("ABC")), 100), new ComboLeg(lower, -1)),
                2,
                Price.parse("97.01"));
        floor.place(repair).pass(SECOND);
        assertThat(floor.executions()).extracting(Execution::quantity).containsExactly(200, -2);
        assertThat(floor.executions())
                .extracting(Execution::price)
                .containsExactly(Price.parse("101.01"), Price.parse("4.00"));
    }

    @Test
    void sharesAloneTradeByTheSameRules() {
        Stock stock = new Stock(Symbol.of("ABC"));
        floor.place(single("1", stock, 1, 30, "101.50"))
                .place(single("2", stock, -1, 10, "-100.99"))
                .place(single("3", stock, 1, 10, "100.50"))
                .pass(SECOND);
        assertThat(floor.executions())
                .extracting(Execution::price)
                .containsExactlyInAnyOrder(Price.parse("101.01"), Price.parse("100.99"));
        assertThat(floor.broker.holdings()).containsEntry(stock, 20);
    }

    @Test
    void anOrderPaysAtLeastADollarBesideItsFeesAndLaterFillsGiveTheTopUpBack() {
        market.option(lower, TEN, "4.00", "4.20", 1);
        floor.place(single("1", lower, 1, 3, "4.20")).pass(SECOND);
        assertThat(floor.executions().getFirst().commission()).isEqualTo(Money.parse("1.05"));
        floor.pass(Duration.ofSeconds(10));
        assertThat(floor.executions())
                .extracting(Execution::commission)
                .containsExactly(Money.parse("1.05"), Money.parse("0.35"), Money.parse("0.70"));
    }
}
