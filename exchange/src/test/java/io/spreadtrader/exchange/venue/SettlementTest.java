package io.spreadtrader.exchange.venue;

import static io.spreadtrader.exchange.venue.TradingFloor.FRIDAY;
import static io.spreadtrader.exchange.venue.TradingFloor.TEN;
import static io.spreadtrader.exchange.venue.TradingFloor.WEDNESDAY;
import static io.spreadtrader.exchange.venue.TradingFloor.call;
import static io.spreadtrader.exchange.venue.TradingFloor.open;
import static io.spreadtrader.exchange.venue.TradingFloor.put;
import static io.spreadtrader.exchange.venue.TradingFloor.single;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.spreadtrader.core.broker.BrokerEvent.HoldingChange;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChanged;
import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettlementTest {
    private static final Stock SHARES = new Stock(Symbol.of("ABC"));
    private static final LocalDate THURSDAY = LocalDate.of(2026, 1, 15);
    private final OptionContract lower = call(FRIDAY, "100");
    private final OptionContract upper = call(FRIDAY, "105");
    private final ScriptedMarket market = new ScriptedMarket()
            .stock("ABC", TEN, "101.00")
            .option(lower, TEN, "2.00", "2.20")
            .option(upper, TEN, "0.50", "0.60");
    private final TradingFloor floor = new TradingFloor(market);

    @Test
    void outOfTheMoneyOptionsExpireWorthless() {
        bullCall(1);
        endFridayAt("99.00");
        assertThat(floor.changes())
                .extracting(HoldingChanged::change, HoldingChanged::instrument, HoldingChanged::quantity)
                .containsExactly(tuple(HoldingChange.EXPIRATION, lower, -1), tuple(HoldingChange.EXPIRATION, upper, 1));
        assertThat(floor.broker.holdings()).isEmpty();
        assertThat(cash()).isEqualTo("99828.60");
    }

    @Test
    void bothLegsInTheMoneyCancelOutAndPayTheWidth() {
        bullCall(2);
        endFridayAt("110.00");
        assertThat(floor.changes())
                .extracting(HoldingChanged::change, HoldingChanged::quantity, HoldingChanged::price)
                .containsExactly(
                        tuple(HoldingChange.EXERCISE, -2, Price.ZERO),
                        tuple(HoldingChange.EXERCISE, 200, Price.parse("100")),
                        tuple(HoldingChange.ASSIGNMENT, 2, Price.ZERO),
                        tuple(HoldingChange.ASSIGNMENT, -200, Price.parse("105")));
        assertThat(floor.broker.holdings()).isEmpty();
        assertThat(cash()).isEqualTo("100657.20");
    }

    @Test
    void betweenTheStrikesTheLongLegBringsShares() {
        bullCall(1);
        endFridayAt("102.00");
        assertThat(floor.broker.holdings()).containsOnly(Map.entry(SHARES, 100));
        assertThat(cash()).isEqualTo("89828.60");
    }

    @Test
    void aCentInTheMoneyIsExercised() {
        floor.place(single("1", lower, 1, 1, "2.20")).pass(Duration.ofSeconds(1));
        endFridayAt("100.01");
        assertThat(floor.broker.holdings()).containsEntry(SHARES, 100);
    }

    @Test
    void nearTheStrikeHoldersOfShortContractsDecideForThemselves() {
        floor.place(open("1", upper, lower, 40, "-1.40")).pass(Duration.ofSeconds(1));
        market.stock("ABC", at(FRIDAY, 14, 0), "99.00");
        endFridayAt("100.05");
        int assigned = -floor.broker.holdings().get(SHARES) / 100;
        assertThat(assigned).isBetween(8, 32);
        assertThat(floor.changes())
                .extracting(HoldingChanged::change, HoldingChanged::instrument, HoldingChanged::quantity)
                .contains(
                        tuple(HoldingChange.ASSIGNMENT, lower, assigned),
                        tuple(HoldingChange.EXPIRATION, lower, 40 - assigned));
    }

    @Test
    void theBrokerClosesWhatTheAccountCouldNotBear() {
        bullCall(40);
        market.stock("ABC", at(FRIDAY, 14, 0), "102.00")
                .option(lower, at(FRIDAY, 14, 0), "2.00", "2.10")
                .option(upper, at(FRIDAY, 14, 0), "0.01", "0.04");
        floor.until(FRIDAY, 15, 0);
        assertThat(floor.changes())
                .extracting(
                        HoldingChanged::change,
                        HoldingChanged::instrument,
                        HoldingChanged::quantity,
                        HoldingChanged::price,
                        HoldingChanged::fee)
                .containsExactly(
                        tuple(HoldingChange.LIQUIDATION, lower, -40, Price.parse("2.00"), Money.parse("28.00")),
                        tuple(HoldingChange.LIQUIDATION, upper, 40, Price.parse("0.04"), Money.parse("12.00")));
        assertThat(floor.broker.holdings()).isEmpty();
    }

    @Test
    void theBrokerLeavesWhatTheAccountCanBear() {
        bullCall(10);
        market.stock("ABC", at(FRIDAY, 14, 0), "102.00");
        floor.until(FRIDAY, 15, 30);
        assertThat(floor.changes()).isEmpty();
    }

    @Test
    void shortCallsAreAssignedOnTheEveOfADividendThatBeatsTheirTimeValue() {
        market.event("ABC", new StockEvent.ExDividend(THURSDAY, 0.80, false))
                .fairValue(put(FRIDAY, "100"), TEN, Price.parse("0.10"));
        floor.place(open("1", upper, lower, 40, "-1.40"))
                .until(WEDNESDAY, 17, 0)
                .until(THURSDAY, 7, 0);
        int assigned = -floor.broker.holdings().get(SHARES) / 100;
        assertThat(assigned).isBetween(25, 40);
        assertThat(floor.changes()).allSatisfy(change -> {
            assertThat(change.change()).isEqualTo(HoldingChange.ASSIGNMENT);
            assertThat(change.at()).isEqualTo(at(THURSDAY, 7, 0));
        });
        floor.until(THURSDAY, 9, 30);
        HoldingChanged dividend = floor.changes().getLast();
        assertThat(dividend.change()).isEqualTo(HoldingChange.DIVIDEND);
        assertThat(dividend.fee()).isEqualTo(Money.ofCents(assigned * 80_00L));
    }

    @Test
    void shortCallsAreLeftAloneWhereTimeValueBeatsTheDividend() {
        market.event("ABC", new StockEvent.ExDividend(THURSDAY, 0.80, false))
                .fairValue(put(FRIDAY, "100"), TEN, Price.parse("0.90"));
        floor.place(open("1", upper, lower, 40, "-1.40")).until(THURSDAY, 8, 0);
        assertThat(floor.changes()).isEmpty();
    }

    @Test
    void deepShortPutsAreAssignedWhenTheInterestBeatsTheCall() {
        LocalDate later = LocalDate.of(2026, 2, 20);
        OptionContract deep = put(later, "150");
        OptionContract wing = put(later, "140");
        market.option(deep, TEN, "49.00", "49.40")
                .option(wing, TEN, "39.00", "39.40")
                .fairValue(call(later, "150"), TEN, Price.parse("0.01"));
        floor.place(open("1", wing, deep, 20, "-9.50")).until(LocalDate.of(2026, 1, 20), 8, 0);
        assertThat(floor.broker.holdings().get(SHARES)).isPositive();
        assertThat(floor.changes())
                .filteredOn(change -> change.instrument().equals(SHARES))
                .allSatisfy(change -> assertThat(change.price()).isEqualTo(Price.parse("150")));
    }

    @Test
    void sharesHeldReceiveADividendOnce() {
        market.event("ABC", new StockEvent.ExDividend(THURSDAY, 0.375, false));
        floor.place(single("1", SHARES, 1, 100, "101.50"))
                .until(THURSDAY, 12, 0)
                .until(FRIDAY, 12, 0);
        assertThat(floor.changes())
                .extracting(HoldingChanged::change, HoldingChanged::quantity, HoldingChanged::fee)
                .containsExactly(tuple(HoldingChange.DIVIDEND, 0, Money.parse("-37.50")));
    }

    @Test
    void borrowedSharesCostAFeeForEveryNight() {
        floor.place(single("1", SHARES, -1, 400, "-100.00")).until(FRIDAY, 16, 0);
        assertThat(floor.changes())
                .extracting(HoldingChanged::change, HoldingChanged::fee)
                .containsExactly(
                        tuple(HoldingChange.BORROW_FEE, Money.parse("0.28")),
                        tuple(HoldingChange.BORROW_FEE, Money.parse("0.28")),
                        tuple(HoldingChange.BORROW_FEE, Money.parse("0.84")));
    }

    @Test
    void whatHasNoQuoteIsMarkedAtFairValueAndElseAtIntrinsicValue() {
        OptionContract unseen = call(FRIDAY, "90");
        assertThat(floor.exchange.mark(unseen)).isEqualTo(Price.parse("11.00"));
        market.noQuote(lower, TEN).fairValue(lower, TEN, Price.parse("2.33"));
        assertThat(floor.exchange.mark(lower)).isEqualTo(Price.parse("2.33"));
        assertThat(floor.exchange.mark(upper)).isEqualTo(Price.parse("0.55"));
    }

    @Test
    void aStockThatIsNoLongerQuotedIsMarkedAndSettledAtItsLastPrice() {
        bullCall(2);
        market.stock("ABC", at(FRIDAY, 10, 0), "110.00").gone("ABC", at(FRIDAY, 11, 0));
        floor.until(FRIDAY, 12, 0);
        assertThat(floor.exchange.mark(SHARES)).isEqualTo(Price.parse("110.00"));
        assertThat(floor.exchange.mark(lower)).isEqualTo(Price.parse("10.00"));
        floor.until(FRIDAY, 16, 0);
        assertThat(floor.broker.holdings()).isEmpty();
        assertThat(cash()).isEqualTo("100657.20");
    }

    @Test
    void equityIsCashPlusHoldingsAtMidOrAtWhatCrossingWouldBring() {
        bullCall(1);
        assertThat(floor.broker.account().equityMid()).isEqualTo(Money.parse("99983.60"));
        assertThat(floor.broker.account().equityLiquidation()).isEqualTo(Money.parse("99967.20"));
    }

    private void bullCall(int contracts) {
        floor.place(open("1", lower, upper, contracts, "1.70")).pass(Duration.ofSeconds(1));
    }

    private void endFridayAt(String price) {
        market.stock("ABC", at(FRIDAY, 15, 59), price);
        floor.until(FRIDAY, 16, 0);
    }

    private String cash() {
        return floor.broker.account().cash().toString();
    }

    private static Instant at(LocalDate date, int hour, int minute) {
        return Weekdays.at(date, LocalTime.of(hour, minute));
    }
}
