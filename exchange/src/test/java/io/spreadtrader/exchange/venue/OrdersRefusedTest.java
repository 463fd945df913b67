package io.spreadtrader.exchange.venue;

import static io.spreadtrader.exchange.venue.TradingFloor.FEBRUARY;
import static io.spreadtrader.exchange.venue.TradingFloor.TEN;
import static io.spreadtrader.exchange.venue.TradingFloor.WEDNESDAY;
import static io.spreadtrader.exchange.venue.TradingFloor.call;
import static io.spreadtrader.exchange.venue.TradingFloor.close;
import static io.spreadtrader.exchange.venue.TradingFloor.name;
import static io.spreadtrader.exchange.venue.TradingFloor.open;
import static io.spreadtrader.exchange.venue.TradingFloor.single;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.port.WhatIf;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OrdersRefusedTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private final OptionContract lower = call(FEBRUARY, "100");
    private final OptionContract upper = call(FEBRUARY, "105");
    private final ScriptedMarket market = new ScriptedMarket()
            .stock("ABC", TEN, "101.00")
            .option(lower, TEN, "4.00", "4.20")
            .option(upper, TEN, "1.80", "2.00");
    private final TradingFloor floor = new TradingFloor(market, Money.ofDollars(1_000), 1);

    @Test
    void outsideTradingHours() {
        floor.until(WEDNESDAY, 16, 0).place(open("1", lower, upper, 1, "2.40")).pass(SECOND);
        assertThat(refusal()).isEqualTo("market closed");
    }

    @Test
    void onesThatNeverReachedTheBookBeforeTheClose() {
        floor.exchange.advanceTo(TEN.plus(Duration.ofHours(6)).minusMillis(5));
        floor.place(open("1", lower, upper, 1, "2.40")).pass(SECOND);
        assertThat(refusal()).isEqualTo("market closed");
    }

    @Test
    void aSecondOneOfTheSameNameAndTheFirstIsUntouched() {
        floor.place(open("1", lower, upper, 1, "2.00")).pass(SECOND);
        floor.place(open("1", lower, upper, 1, "2.40")).pass(SECOND);
        assertThat(refusal()).isEqualTo("duplicate order id");
        assertThat(floor.broker.openOrders()).hasSize(1);
        assertThat(floor.executions()).isEmpty();
    }

    @Test
    void aNameOfAnOrderLongGone() {
        floor.place(open("1", lower, upper, 1, "2.40")).pass(SECOND);
        floor.place(open("1", lower, upper, 1, "2.40")).pass(SECOND);
        assertThat(refusal()).isEqualTo("duplicate order id");
        assertThat(floor.executions()).hasSize(2);
    }

    @Test
    void beyondBuyingPowerWithTheNumbers() {
        floor.place(open("1", lower, upper, 5, "2.40")).pass(SECOND);
        assertThat(refusal()).isEqualTo("insufficient buying power: needs 1207.00, has 1000.00");
    }

    @Test
    void beyondWhatWorkingOrdersLeave() {
        floor.place(open("1", lower, upper, 3, "2.00")).pass(SECOND);
        floor.place(open("2", lower, upper, 2, "2.40")).pass(SECOND);
        assertThat(refusal()).isEqualTo("insufficient buying power: needs 482.80, has 395.80");
    }

    @Test
    void aModificationBeyondBuyingPowerLeavesTheOrderAsItWas() {
        floor.place(open("1", lower, upper, 4, "2.00")).pass(SECOND);
        floor.broker.modify(name("1"), Price.parse("2.60"));
        floor.pass(SECOND);
        assertThat(floor.broker.openOrders().getFirst().limit()).isEqualTo(Price.parse("2.00"));
        assertThat(floor.journal).anyMatch(ExchangeEvent.ModificationRefused.class::isInstance);
    }

    @Test
    void finerThanTheTickOrOfAnExpiredContractOrAnUnknownSymbol() {
        floor.place(open("1", lower, upper, 1, "2.405")).pass(SECOND);
        assertThat(refusal()).isEqualTo("limit 2.4050 is no multiple of 0.01");
        floor.place(single("2", call(WEDNESDAY.minusDays(1), "100"), 1, 1, "1.00"))
                .pass(SECOND);
        assertThat(refusal()).isEqualTo("expired contract ABC 2026-01-13 C 100.00");
    }

    @Test
    void aCreditSpreadRequiresItsWidthLessTheCredit() {
        WhatIf whatIf = floor.broker.whatIf(open("1", upper, lower, 1, "-2.00"));
        assertThat(whatIf.marginChange()).isEqualTo(Money.parse("300.00"));
        assertThat(whatIf.buyingPowerAfter()).isEqualTo(Money.parse("698.60"));
        floor.place(open("1", upper, lower, 1, "-2.00")).pass(SECOND);
        assertThat(floor.broker.account().buyingPower()).isEqualTo(Money.parse("698.60"));
    }

    @Test
    void aDebitSpreadRequiresItsDebitAndClosingNeedsNothing() {
        assertThat(floor.broker.whatIf(open("1", lower, upper, 2, "2.40")).marginChange())
                .isEqualTo(Money.parse("480.00"));
        floor.place(open("1", lower, upper, 4, "2.40")).pass(SECOND);
        assertThat(floor.broker.account().buyingPower()).isEqualTo(Money.parse("34.40"));
        floor.place(close("2", lower, upper, 4, "-2.00")).pass(SECOND);
        assertThat(floor.broker.holdings()).isEmpty();
        assertThat(floor.broker.account().cash()).isEqualTo(Money.parse("828.80"));
    }

    @Test
    void openOrdersExpireAtTheClose() {
        floor.place(open("1", lower, upper, 1, "2.00")).until(WEDNESDAY, 16, 0);
        assertThat(floor.heard.getLast()).isInstanceOf(BrokerEvent.OrderExpired.class);
        assertThat(floor.exchange.nextEventAt()).isEmpty();
    }

    private String refusal() {
        return floor.heard.stream()
                .filter(BrokerEvent.OrderRejected.class::isInstance)
                .map(event -> ((BrokerEvent.OrderRejected) event).reason())
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
