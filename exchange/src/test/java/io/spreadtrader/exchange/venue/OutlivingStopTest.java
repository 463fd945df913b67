package io.spreadtrader.exchange.venue;

import static io.spreadtrader.core.store.BooksBuilder.AT;
import static io.spreadtrader.core.store.BooksBuilder.aSpread;
import static io.spreadtrader.exchange.venue.TraderOnTheFloor.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.order.TimeInForce;
import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.store.AlertDelivery;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.VerticalSpread;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stop at the broker from end to end: the trader dies, the market goes on, the trader comes back. */
class OutlivingStopTest {
    private static final VerticalSpread SPREAD = aSpread("ACME");
    /** Of the same strike as the short leg: what its early exercise gives up. */
    private static final OptionContract PUT = OptionContract.of(
            ACME,
            SPREAD.expiration(),
            SPREAD.shortLeg().strike(),
            SPREAD.shortLeg().right().opposite());

    private static final Instant TUESDAY_OPEN = Instant.parse("2026-01-06T14:30:00Z");
    private static final Instant WEDNESDAY_OPEN = Instant.parse("2026-01-07T14:30:00Z");

    private final ScriptedMarket market = new ScriptedMarket().stock("ACME", AT.minusSeconds(60), "100.00");
    private final TraderOnTheFloor trader = aTrader();

    private TraderOnTheFloor aTrader() {
        quoted(AT.minusSeconds(60), "3.90", "2.20");
        return new TraderOnTheFloor(market);
    }

    /** Both legs a dime wide. */
    private void quoted(Instant at, String longBid, String shortBid) {
        Price dime = Price.ofCents(10);
        market.option(
                        SPREAD.longLeg(),
                        at,
                        longBid,
                        Price.parse(longBid).plus(dime).toString())
                .option(
                        SPREAD.shortLeg(),
                        at,
                        shortBid,
                        Price.parse(shortBid).plus(dime).toString());
    }

    @BeforeEach
    void holdTwoContractsAndTheirStop() {
        trader.start();
        trader.pass(Duration.ofMinutes(3));
        assertThat(trader.position().openContracts()).isEqualTo(2);
        assertThat(trader.exchange.broker().openOrders())
                .singleElement()
                .satisfies(order -> assertThat(order.timeInForce()).isEqualTo(TimeInForce.GOOD_TILL_CANCELED));
    }

    private void fallThroughTheStop(Instant at) {
        market.stock("ACME", at, "94.00");
        quoted(at, "1.60", "0.60");
    }

    private List<String> alerts(Severity severity) {
        return trader.stores.alerts().all().stream()
                .map(AlertDelivery::alert)
                .filter(alert -> alert.severity() == severity)
                .map(alert -> alert.text())
                .toList();
    }

    private void verifyBooks() {
        assertThat(trader.booked())
                .as("books")
                .isEqualTo(trader.exchange.broker().holdings());
        assertThat(trader.isReconciled()).isTrue();
        assertThat(trader.stores.intents().all())
                .flatExtracting(OrderIntent::executions)
                .as("executions, each once")
                .hasSize(2 * trader.tradedByOrder().size())
                .doesNotHaveDuplicates();
    }

    @Test
    void deadThroughTheStopItSoldOnceAndTheBooksSaySo() {
        trader.die();
        fallThroughTheStop(TUESDAY_OPEN.plusSeconds(3600));
        trader.until(TUESDAY_OPEN.plusSeconds(7200));
        assertThat(trader.exchange.broker().holdings())
                .as("sold while we were away")
                .isEmpty();
        assertThat(trader.position().isOpen()).as("and not known").isTrue();

        trader.start();
        trader.pass(Duration.ofMinutes(10));
        verifyBooks();
        assertThat(trader.position().exitReason()).contains(ExitReason.STOP_LOSS);
        assertThat(trader.tradedByOrder()).hasSize(2).allSatisfy((id, combos) -> assertThat(combos)
                .isEqualTo(2));
        assertThat(alerts(Severity.HIGH)).anySatisfy(text -> assertThat(text).startsWith("Stop at the broker filled"));
        assertThat(alerts(Severity.CRITICAL)).isEmpty();
        assertThat(trader.stores.portfolio().current().reservations()).isEmpty();
    }

    @Test
    void backInTheMiddleOfTheFallItSellsOnlyWhatTheStopLeft() {
        trader.die();
        Instant fall = TUESDAY_OPEN.plusSeconds(3600);
        market.stock("ACME", fall, "94.00");
        market.option(SPREAD.longLeg(), fall, "1.60", "1.70", 1).option(SPREAD.shortLeg(), fall, "0.60", "0.70");
        trader.until(fall.plusSeconds(2));
        assertThat(trader.exchange.broker().holdings()).containsEntry(SPREAD.longLeg(), 1);

        trader.start();
        trader.pass(Duration.ofMinutes(5));
        verifyBooks();
        assertThat(trader.exchange.broker().holdings()).isEmpty();
        assertThat(trader.position().exitReason()).contains(ExitReason.STOP_LOSS);
        assertThat(trader.tradedByOrder().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .as("two bought, two sold")
                .isEqualTo(4);
    }

    @Test
    void ourOwnExitWithdrawsItFirst() {
        fallThroughTheStop(TUESDAY_OPEN.plusSeconds(3600));
        trader.until(TUESDAY_OPEN.plusSeconds(3900));
        verifyBooks();
        assertThat(trader.position().isOpen()).isFalse();
        assertThat(trader.tradedByOrder()).hasSize(2);
        assertThat(alerts(Severity.CRITICAL)).isEmpty();
    }

    @Test
    void everyDayItIsTheSameOrder() {
        trader.until(WEDNESDAY_OPEN.plusSeconds(3600));
        assertThat(trader.stores.intents().all())
                .filteredOn(intent -> intent.purpose() == OrderPurpose.PROTECTION)
                .hasSize(1);
        assertThat(trader.exchange.broker().openOrders()).hasSize(1);
    }

    /** Assignment that night is not likely enough to leave, and happens all the same. */
    private void theEveOfADividend() {
        Instant morning = TUESDAY_OPEN;
        market.event("ACME", new StockEvent.ExDividend(LocalDate.of(2026, 1, 7), 0.60, false));
        market.stock("ACME", morning, "105.50");
        market.option(PUT, morning, "0.45", "0.55").fairValue(PUT, morning, Price.ZERO);
    }

    @Test
    void withdrawnOnTheEveItCannotOpenASpreadThatAssignmentHasTakenApart() {
        theEveOfADividend();
        trader.until(Instant.parse("2026-01-06T20:29:00Z"));
        assertThat(trader.exchange.broker().openOrders())
                .as("until half an hour before the close")
                .hasSize(1);
        trader.until(Instant.parse("2026-01-06T20:31:00Z"));
        assertThat(trader.exchange.broker().openOrders()).isEmpty();
        trader.until(Instant.parse("2026-01-06T20:50:00Z"));
        assertThat(trader.exchange.broker().openOrders())
                .as("and not again that day")
                .isEmpty();
        trader.die();
        fallThroughTheStop(WEDNESDAY_OPEN);
        trader.until(WEDNESDAY_OPEN.plusSeconds(1800));
        assertThat(trader.exchange.broker().holdings()).as("assigned").containsKey(new Stock(ACME));
        assertThat(trader.tradedByOrder()).as("the entry alone").hasSize(1);

        trader.start();
        trader.pass(Duration.ofMinutes(30));
        assertThat(trader.booked())
                .isEqualTo(trader.exchange.broker().holdings())
                .doesNotContainKey(new Stock(ACME));
        assertThat(trader.exchange.broker().holdings().getOrDefault(SPREAD.shortLeg(), 0))
                .as("never long what was short")
                .isNotPositive();
    }

    @Test
    void assignedWhileItRestsAndWeAreDeadItIsCancelledBeforeTheRepair() {
        theEveOfADividend();
        trader.until(TUESDAY_OPEN.plusSeconds(3600));
        trader.die();
        trader.until(WEDNESDAY_OPEN.plusSeconds(1800));
        assertThat(trader.exchange.broker().openOrders()).as("still resting").hasSize(1);
        assertThat(trader.exchange.broker().holdings()).as("assigned").containsKey(new Stock(ACME));

        trader.start();
        trader.pass(Duration.ofMinutes(30));
        assertThat(trader.booked())
                .isEqualTo(trader.exchange.broker().holdings())
                .doesNotContainKey(new Stock(ACME));
        assertThat(orderOfEnds()).startsWith("stop canceled", "repair received");
        assertThat(trader.position().state()).isNotEqualTo(PositionState.ASSIGNED);
        assertThat(trader.tradedByOrder().keySet()).noneMatch(id -> id.contains("#STOP#2026-01-05"));
    }

    private List<String> orderOfEnds() {
        return trader.journal.stream()
                .<String>mapMulti((event, told) -> {
                    if (event instanceof ExchangeEvent.OrderCanceled canceled
                            && canceled.orderId().value().contains("#STOP#")) {
                        told.accept("stop canceled");
                    } else if (event instanceof ExchangeEvent.OrderReceived(ComboOrder order, var arrives, var at)
                            && order.id().value().contains("#REPAIR")) {
                        told.accept("repair received");
                    }
                })
                .toList();
    }
}
