package io.spreadtrader.exchange.venue;

import static io.spreadtrader.exchange.venue.TradingFloor.CASH;
import static io.spreadtrader.exchange.venue.TradingFloor.FEBRUARY;
import static io.spreadtrader.exchange.venue.TradingFloor.FRIDAY;
import static io.spreadtrader.exchange.venue.TradingFloor.TEN;
import static io.spreadtrader.exchange.venue.TradingFloor.WEDNESDAY;
import static io.spreadtrader.exchange.venue.TradingFloor.call;
import static io.spreadtrader.exchange.venue.TradingFloor.close;
import static io.spreadtrader.exchange.venue.TradingFloor.name;
import static io.spreadtrader.exchange.venue.TradingFloor.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Comparison;
import io.spreadtrader.core.order.PriceCondition;
import io.spreadtrader.core.order.TimeInForce;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two bull calls 100/105 are held; a stop at 95 rests, good till cancelled, to sell them for 0.50 or more. */
class ConditionalOrdersTest {
    private static final LocalDate THURSDAY = WEDNESDAY.plusDays(1);
    private static final Duration SECONDS = Duration.ofSeconds(6);
    private final OptionContract lower = call(FEBRUARY, "100");
    private final OptionContract upper = call(FEBRUARY, "105");
    private final ScriptedMarket market = new ScriptedMarket()
            .stock("ABC", TEN, "101.00")
            .option(lower, TEN, "4.00", "4.20")
            .option(upper, TEN, "1.80", "2.00");
    private final TradingFloor floor = new TradingFloor(market);

    @BeforeEach
    void holdTwoAndRestAStop() {
        floor.place(open("entry", lower, upper, 2, "2.60")).pass(SECONDS);
        floor.place(stop("stop", 2)).pass(SECONDS);
        assertThat(floor.broker.holdings()).containsEntry(lower, 2).containsEntry(upper, -2);
    }

    private ComboOrder stop(String id, int contracts) {
        return close(id, lower, upper, contracts, "-0.50").restingUntil(at(Comparison.AT_OR_BELOW, "95.00"));
    }

    private static PriceCondition at(Comparison comparison, String level) {
        return new PriceCondition(Symbol.of("ABC"), comparison, Price.parse(level));
    }

    private void fall(Instant at, String last) {
        market.stock("ABC", at, last).option(lower, at, "1.20", "1.30").option(upper, at, "0.40", "0.50");
    }

    private Instant soon() {
        return floor.exchange.time().plusSeconds(60);
    }

    @Test
    void itRestsThoughItsLimitCrossesAndTradesOnceTheUnderlyingIsThere() {
        floor.pass(Duration.ofHours(1));
        assertThat(floor.executions()).as("the entry's alone").hasSize(2);
        assertThat(floor.broker.openOrders()).containsExactly(stop("stop", 2));

        Instant early = soon();
        fall(early, "95.01");
        floor.exchange.advanceTo(early.plusSeconds(30));
        assertThat(floor.broker.holdings()).as("a cent above").isNotEmpty();

        Instant reached = early.plusSeconds(60);
        fall(reached, "95.00");
        floor.exchange.advanceTo(reached.plus(SECONDS));
        assertThat(floor.broker.holdings()).isEmpty();
        // Sold at natural, 1.20 - 0.50, better than its limit.
        assertThat(floor.executions().subList(2, 4))
                .extracting(execution -> execution.price())
                .containsExactly(Price.parse("1.20"), Price.parse("0.50"));
        assertThat(floor.broker.completedOrders().getLast().orderId()).isEqualTo(name("stop"));
    }

    @Test
    void onceReleasedItWorksWhereverTheUnderlyingGoes() {
        Instant reached = soon();
        market.stock("ABC", reached, "94.00").noQuote(lower, reached);
        Instant back = reached.plusSeconds(30);
        market.stock("ABC", back, "99.00").option(lower, back, "3.00", "3.10");
        floor.exchange.advanceTo(back.plus(SECONDS));
        assertThat(floor.broker.holdings()).isEmpty();
        assertThat(floor.journal)
                .filteredOn(ExchangeEvent.ConditionMet.class::isInstance)
                .hasSize(1);
    }

    @Test
    void aboveIsTheMirrorOfBelowAndAMetConditionTradesOnArrival() {
        floor.broker.cancel(name("stop"));
        floor.place(close("above", lower, upper, 1, "-0.50").restingUntil(at(Comparison.AT_OR_ABOVE, "101.01")));
        floor.pass(SECONDS);
        assertThat(floor.broker.holdings()).containsEntry(lower, 2);
        floor.place(close("there", lower, upper, 1, "-0.50").restingUntil(at(Comparison.AT_OR_ABOVE, "101.00")));
        floor.pass(Duration.ofMillis(100));
        assertThat(floor.broker.holdings()).containsEntry(lower, 1);
    }

    @Test
    void itOutlivesTheDayAndADayOrderDoesNot() {
        floor.place(open("day", lower, upper, 1, "1.00"));
        floor.until(THURSDAY, 9, 45);
        assertThat(floor.heard)
                .filteredOn(BrokerEvent.OrderExpired.class::isInstance)
                .hasSize(1);
        assertThat(floor.broker.openOrders()).containsExactly(stop("stop", 2));

        fall(Weekdays.at(THURSDAY, LocalTime.of(10, 0)), "90.00");
        floor.until(THURSDAY, 10, 1);
        assertThat(floor.broker.holdings()).isEmpty();
    }

    @Test
    void outsideTheSessionNothingIsReleasedAndNothingTrades() {
        Instant night = Weekdays.at(THURSDAY, LocalTime.of(8, 0));
        fall(night, "90.00");
        floor.until(THURSDAY, 8, 30);
        floor.broker.modify(name("stop"), Price.parse("-0.40"));
        floor.until(THURSDAY, 9, 29);
        assertThat(floor.journal).noneMatch(ExchangeEvent.ConditionMet.class::isInstance);
        floor.until(THURSDAY, 9, 31);
        assertThat(floor.broker.holdings()).isEmpty();
    }

    @Test
    void modifyingAWaitingOrderChangesItsLimitAndNothingElse() {
        floor.broker.modify(name("stop"), Price.parse("-0.30"));
        floor.pass(SECONDS);
        assertThat(floor.broker.openOrders()).containsExactly(stop("stop", 2).withLimit(Price.parse("-0.30")));
        assertThat(floor.broker.holdings()).containsEntry(lower, 2);
    }

    @Test
    void aCancelledOneIsGoneForGood() {
        floor.broker.cancel(name("stop"));
        floor.pass(SECONDS);
        fall(soon(), "90.00");
        floor.pass(Duration.ofMinutes(5));
        assertThat(floor.broker.openOrders()).isEmpty();
        assertThat(floor.broker.holdings()).containsEntry(lower, 2);
    }

    @Test
    void aClosingOrderTakesNoBuyingPowerHoweverManyOfThemRest() {
        Money without = floor.broker.account().buyingPower();
        floor.place(stop("again", 2)).pass(SECONDS);
        assertThat(floor.broker.openOrders()).hasSize(2);
        assertThat(floor.broker.account().buyingPower()).isEqualTo(without);
    }

    @Test
    void itEndsWithTheLastSessionOfItsContracts() {
        OptionContract weekly = call(FRIDAY, "100");
        market.option(weekly, TEN, "3.00", "3.10");
        floor.place(TradingFloor.single("short", weekly, 1, 1, "1.00")
                        .restingUntil(at(Comparison.AT_OR_BELOW, "50.00")))
                .pass(SECONDS);
        floor.until(FRIDAY, 15, 59);
        assertThat(floor.broker.openOrders()).hasSize(2);
        floor.until(FRIDAY, 16, 1);
        assertThat(floor.heard)
                .filteredOn(BrokerEvent.OrderExpired.class::isInstance)
                .extracting(event -> ((BrokerEvent.OrderExpired) event).orderId())
                .containsExactly(name("short"));
        assertThat(floor.broker.openOrders()).containsExactly(stop("stop", 2));
    }

    @Test
    void killedAfterAnyEventTheReplayedExchangeGoesOnAsIfNothingHadHappened() {
        fall(Weekdays.at(THURSDAY, LocalTime.of(10, 0)), "94.50");
        market.option(lower, Weekdays.at(THURSDAY, LocalTime.of(10, 0)), "1.20", "1.30", 1);
        Instant end = Weekdays.at(THURSDAY, LocalTime.of(11, 0));
        floor.exchange.advanceTo(end);
        assertThat(floor.broker.holdings()).as("sold one by one").isEmpty();
        int placed = indexOfPlacement();
        for (int kept = placed + 1; kept <= floor.journal.size(); kept++) {
            List<ExchangeEvent> journal = new ArrayList<>(floor.journal.subList(0, kept));
            Exchange replayed = Exchange.replay(TradingFloor.setup(market, 1), List.copyOf(journal), journal::add);
            replayed.advanceTo(end);
            assertThat(journal).as("killed after %s events", kept).isEqualTo(floor.journal);
        }
    }

    private int indexOfPlacement() {
        for (int index = 0; index < floor.journal.size(); index++) {
            if (floor.journal.get(index) instanceof ExchangeEvent.OrderReceived received
                    && received.order().id().equals(name("stop"))) {
                return index;
            }
        }
        throw new AssertionError("the stop was never placed");
    }

    @Test
    void anUnconditionalOrderMayOutliveTheDayToo() {
        ComboOrder resting = new ComboOrder(
                name("resting"),
                open("x", lower, upper, 1, "1.00").legs(),
                1,
                Price.parse("1.00"),
                Optional.empty(),
                Optional.of(TimeInForce.GOOD_TILL_CANCELED));
        floor.place(resting);
        floor.until(THURSDAY, 9, 45);
        assertThat(floor.broker.openOrders()).contains(resting);
        assertThat(floor.broker.account().cash()).isLessThan(CASH);
    }
}
