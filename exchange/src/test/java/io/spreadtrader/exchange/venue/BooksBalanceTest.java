package io.spreadtrader.exchange.venue;

import static io.spreadtrader.exchange.venue.TradingFloor.CASH;
import static io.spreadtrader.exchange.venue.TradingFloor.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChange;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChanged;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.position.PositionLedger;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is traded, at every second hour: holdings are executions plus holding changes; cash is the start plus every cash
 * movement; account equity is cash plus holdings at their marks; a book keeper that only hears the broker arrives at
 * the same. No fill is worse than its order's limit, no leg's price is negative. The journal rebuilds the state after
 * every event, and the steps of the clock make no difference.
 */
class BooksBalanceTest {
    private static final int DAYS = 9;
    private static final int SHORT = 5;
    private static final Map<Long, TradingFloor> RUNS = new ConcurrentHashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void forARandomTraderOnARandomWalk(long seed) {
        TradingFloor floor = RUNS.computeIfAbsent(seed, BooksBalanceTest::run);
        assertThat(floor.executions()).hasSizeGreaterThan(40);
        assertThat(floor.changes()).hasSizeGreaterThan(5);
        noFillIsWorseThanItsLimit(floor);
    }

    @Test
    void replayingAnyPrefixOfTheJournalRebuildsTheStateAfterIt() {
        TradingFloor floor = run(2, DAYS, Duration.ofMinutes(1), true);
        ExchangeSetup setup = TradingFloor.setup(new RandomWalkMarket(2, TEN, 3), 2);
        assertThat(floor.journal).hasSizeGreaterThan(200);
        for (int prefix = 1; prefix < floor.journal.size(); prefix++) {
            Exchange twin = Exchange.replay(setup, floor.journal.subList(0, prefix), event -> {});
            assertThat(twin.state()).isEqualTo(floor.states.get(prefix - 1));
        }
    }

    @Test
    void withEveryKindOfHoldingChange() {
        Set<HoldingChange> seen = EnumSet.noneOf(HoldingChange.class);
        for (long seed = 1; seed <= 5; seed++) {
            RUNS.computeIfAbsent(seed, BooksBalanceTest::run).changes().forEach(change -> seen.add(change.change()));
        }
        assertThat(seen)
                .contains(
                        HoldingChange.ASSIGNMENT,
                        HoldingChange.EXERCISE,
                        HoldingChange.EXPIRATION,
                        HoldingChange.DIVIDEND,
                        HoldingChange.BORROW_FEE);
    }

    @Test
    void howTheClockIsSteppedMakesNoDifference() {
        List<ExchangeEvent> byMinutes = run(3, SHORT, Duration.ofMinutes(1), false).journal;
        assertThat(run(3, SHORT, Duration.ofSeconds(1), false).journal).isEqualTo(byMinutes);
        assertThat(run(3, SHORT, Duration.ZERO, false).journal).isEqualTo(byMinutes);
    }

    @Test
    void anExchangeKilledAfterAnyEventGoesOnAsIfNothingHadHappened() {
        List<ExchangeEvent> whole = quietly(TEN, List.of());
        assertThat(whole).hasSizeGreaterThan(30);
        for (int prefix = 8; prefix <= whole.size(); prefix++) {
            List<ExchangeEvent> before = whole.subList(0, prefix);
            assertThat(quietly(TEN, before)).as("killed after %s", prefix).isEqualTo(whole);
        }
    }

    /** Places at the start, then only lets time pass: every later event is the exchange's own. */
    private static List<ExchangeEvent> quietly(Instant start, List<ExchangeEvent> before) {
        RandomWalkMarket market = new RandomWalkMarket(5, start, 3);
        ExchangeSetup setup = TradingFloor.setup(market, 5);
        List<ExchangeEvent> journal = new ArrayList<>(before);
        Exchange exchange;
        if (before.isEmpty()) {
            exchange = Exchange.open(setup, CASH, start, journal::add);
            for (int order = 0; order < 7; order++) {
                exchange.place(spread(order));
            }
        } else {
            exchange = Exchange.replay(setup, before, journal::add);
        }
        exchange.advanceTo(start.plus(Duration.ofDays(DAYS)));
        return journal;
    }

    private static ComboOrder spread(int number) {
        String symbol = "S" + number % 3;
        var bought = OptionContract.of(
                Symbol.of(symbol),
                TradingFloor.FRIDAY.plusDays(7L * (number % 2)),
                Price.ofCents(9_500 + 500L * (number % 2)),
                number % 4 < 2 ? PutCall.CALL : PutCall.PUT);
        var sold = OptionContract.of(bought.underlying(), bought.expiration(), Price.ofCents(10_500), bought.right());
        boolean isCall = bought.right() == PutCall.CALL;
        return TradingFloor.open("Q" + number, bought, sold, 3 + number * 4, isCall ? "7.50" : "-1.00");
    }

    private static TradingFloor run(long seed) {
        return run(seed, DAYS, Duration.ofMinutes(1), false);
    }

    private static TradingFloor run(long seed, int days, Duration step, boolean recordsStates) {
        TradingFloor floor = new TradingFloor(new RandomWalkMarket(seed, TEN, 3), CASH, seed);
        floor.recordsStates = recordsStates;
        RandomTrader trader = new RandomTrader(seed, floor.exchange);
        Books books = new Books(floor);
        for (Instant at = TEN; at.isBefore(TEN.plus(Duration.ofDays(days))); at = at.plus(Duration.ofMinutes(1))) {
            advance(floor.exchange, at, step);
            if (Weekdays.CALENDAR.openSession(at).isPresent() && at.getEpochSecond() / 60 % 7 == 0) {
                trader.act(at);
            }
            if (at.getEpochSecond() % 7_200 == 0) {
                books.check();
            }
        }
        return floor;
    }

    /** By fixed steps, or from event to event where the step is zero. */
    private static void advance(Exchange exchange, Instant target, Duration step) {
        while (exchange.time().isBefore(target)) {
            Instant next = step.isZero()
                    ? exchange.nextEventAt().orElse(target)
                    : exchange.time().plus(step);
            exchange.advanceTo(next.isBefore(target) ? next : target);
            if (step.isZero() && next.equals(target)) {
                return;
            }
        }
    }

    /** Keeps books from the broker's reports alone. */
    private static final class Books {
        private final TradingFloor floor;

        Books(TradingFloor floor) {
            this.floor = floor;
        }

        void check() {
            PositionLedger ledger = PositionLedger.EMPTY;
            Map<Instrument, Integer> holdings = new HashMap<>();
            Money cash = CASH;
            for (var event : floor.heard) {
                if (event instanceof BrokerEvent.Executed(Execution execution)) {
                    ledger = ledger.traded(
                            execution.instrument(), execution.quantity(), execution.price(), execution.commission());
                    cash = cash.plus(Account.cashChange(
                            execution.instrument(), execution.quantity(), execution.price(), execution.commission()));
                    holdings.merge(execution.instrument(), execution.quantity(), Integer::sum);
                } else if (event instanceof HoldingChanged change) {
                    ledger = ledger.traded(change.instrument(), change.quantity(), change.price(), change.fee());
                    cash = cash.plus(
                            Account.cashChange(change.instrument(), change.quantity(), change.price(), change.fee()));
                    holdings.merge(change.instrument(), change.quantity(), Integer::sum);
                }
            }
            holdings.values().removeIf(quantity -> quantity == 0);
            assertThat(floor.broker.holdings()).isEqualTo(holdings);
            assertThat(floor.broker.account().cash()).isEqualTo(cash);
            assertThat(floor.broker.account().equityMid())
                    .isEqualTo(cash.plus(ledger.marketValue(floor.exchange::mark)));
            assertThat(floor.broker.account().equityMid().minus(CASH))
                    .isEqualTo(ledger.realized()
                            .plus(ledger.unrealized(floor.exchange::mark))
                            .minus(ledger.fees()));
        }
    }

    private static void noFillIsWorseThanItsLimit(TradingFloor floor) {
        Map<String, ComboOrder> orders = new HashMap<>();
        for (ExchangeEvent event : floor.journal) {
            switch (event) {
                case ExchangeEvent.OrderReceived received ->
                    orders.put(received.order().id().value(), received.order());
                case ExchangeEvent.OrderModified modified ->
                    orders.computeIfPresent(
                            modified.orderId().value(), (id, order) -> order.withLimit(modified.limit()));
                case ExchangeEvent.ComboExecuted executed -> {
                    ComboOrder order = orders.get(executed.orderId().value());
                    List<Integer> weights = ComboShape.of(order).orElseThrow().weights();
                    Price net = Price.ZERO;
                    for (int leg = 0; leg < weights.size(); leg++) {
                        Execution execution = executed.legs().get(leg);
                        assertThat(execution.price().isNegative()).isFalse();
                        net = net.plus(execution.price().times((long) weights.get(leg)));
                    }
                    assertThat(net).isLessThanOrEqualTo(order.limit());
                }
                default -> {}
            }
        }
    }
}
