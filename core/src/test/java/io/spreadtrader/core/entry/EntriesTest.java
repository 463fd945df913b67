package io.spreadtrader.core.entry;

import static io.spreadtrader.core.spread.ChainBuilder.NOW;
import static io.spreadtrader.core.spread.ChainBuilder.TODAY;
import static io.spreadtrader.core.spread.ChainBuilder.aChain;
import static io.spreadtrader.core.trading.TradingScenario.aTrader;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.signal.QueuedSignal;
import io.spreadtrader.core.signal.ScanRun;
import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.trading.TradingScenario;
import io.spreadtrader.core.value.Direction;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From signals that arrive to entries that are ready: GatherSignals and DecideEntries. */
class EntriesTest {
    private static final String RUN = TODAY + "#15:00";

    private final TradingScenario trader = aTrader();
    private MarketSession session = trader.session();

    @BeforeEach
    void waitForTheWindow() {
        trader.clock().moveTo(NOW);
        session = trader.session();
    }

    private void openRun(String... shards) {
        trader.ports()
                .commitOwn(List.of(new Change.OpenRun(
                        ScanRun.opened(RUN, TODAY, trader.clock().instant(), Set.of(shards)))));
    }

    private void list(String... symbols) {
        for (String symbol : symbols) {
            trader.list(aChain().of(Symbol.of(symbol)).build());
        }
    }

    private static Signal signal(String symbol, String strategy, double strength) {
        return new Signal(
                Symbol.of(symbol),
                TODAY,
                Direction.LONG,
                strategy,
                Price.ofCents(10_000),
                2.0,
                65,
                strength,
                List.of("rsi"));
    }

    private void gather(String shard, Signal... signals) {
        new GatherSignals(trader.ports()).accept(RUN, shard, List.of(signals));
    }

    private void decide() {
        new DecideEntries(trader.ports(), trader.snapshots()).decide(session);
    }

    private String outcome(String symbol, String strategy) {
        return trader.stores()
                .signals()
                .signal(RUN + "#" + symbol + "#" + strategy)
                .orElseThrow()
                .outcome();
    }

    private List<String> entered() {
        return trader.stores().intents().all().stream()
                .map(intent -> intent.order().underlying().ticker())
                .toList();
    }

    @Test
    void whatCouldNotBeJudgedIsInTheDecisionOfItsShard() {
        openRun("s");
        String why = "UNEXPLAINED_SPLIT: close 180.0 then open 60.0 looks like 3 for 1";
        new GatherSignals(trader.ports()).accept(RUN, "s", List.of(), new TreeMap<>(Map.of(Symbol.of("ZZZ"), why)));

        assertThat(trader.stores()
                        .decisions()
                        .find(RUN + "#s")
                        .orElseThrow()
                        .figures()
                        .values())
                .containsEntry("ZZZ", why);
    }

    @Test
    void aSignalBecomesOneReadyIntentWithItsPlaceReserved() {
        list("AAA");
        openRun("s");
        gather("s", signal("AAA", "high-base", 0.5));
        decide();
        decide();

        OrderIntent intent = trader.stores().intents().all().getFirst();
        assertThat(entered()).containsExactly("AAA");
        assertThat(intent.state()).isEqualTo(OrderState.READY);
        assertThat(intent.order().limit().isAbove(intent.worstPrice())).isFalse();
        assertThat(outcome("AAA", "high-base")).isEqualTo(intent.decisionId());
        assertThat(trader.stores().portfolio().current().reservations()).containsOnlyKeys(intent.positionId());
        assertThat(trader.stores().portfolio().current().entriesOn(TODAY)).isEqualTo(1);
    }

    @Test
    void theStrongestAreDecidedFirstWhateverOrderTheyArriveIn() {
        list("AAA", "BBB", "CCC", "DDD", "EEE");
        openRun("s", "t");
        gather("t", signal("EEE", "high-base", 0.9), signal("AAA", "high-base", 0.1));
        gather("s", signal("DDD", "high-base", 0.9), signal("CCC", "high-base", 0.2), signal("BBB", "high-base", 0.3));
        decide();

        // Two per cent each within four per cent of a sector: the third finds no room.
        assertThat(entered()).startsWith("DDD", "EEE").doesNotContain("AAA");
    }

    @Test
    void ofTwoSignalsInOneStockTheStrongerIsTraded() {
        list("AAA");
        openRun("s");
        gather("s", signal("AAA", "high-base", 0.4), signal("AAA", "bull-pullback", 0.6));
        decide();

        assertThat(entered()).containsExactly("AAA");
        assertThat(outcome("AAA", "high-base")).isEqualTo("WEAKER_SIGNAL");
    }

    @Test
    void aSecondSignalInAStockDecidedAlreadyIsRefused() {
        list("AAA");
        openRun("s", "late");
        gather("s", signal("AAA", "high-base", 0.4));
        trader.clock().pass(Duration.ofMinutes(3));
        decide();
        gather("late", signal("AAA", "bull-pullback", 0.6));
        decide();

        assertThat(entered()).containsExactly("AAA");
        assertThat(outcome("AAA", "bull-pullback")).isIn("DUPLICATE_POSITION", "ALREADY_DECIDED");
    }

    @Test
    void nothingIsDecidedBeforeEveryShardHasEndedOrThreeMinutesHavePassed() {
        list("AAA");
        openRun("s", "missing");
        gather("s", signal("AAA", "high-base", 0.5));
        decide();
        assertThat(entered()).isEmpty();
        trader.clock().pass(Duration.ofMinutes(3).minusMillis(1));
        decide();
        assertThat(entered()).isEmpty();
        trader.clock().pass(Duration.ofMillis(1));
        decide();

        assertThat(entered()).hasSize(1);
    }

    @Test
    void onlyTheBestChainsOfARunAreFetched() {
        Signal[] signals = new Signal[12];
        for (int rank = 0; rank < signals.length; rank++) {
            signals[rank] = signal("A" + (char) ('A' + rank), "high-base", 0.9 - rank * 0.01);
        }
        openRun("s");
        gather("s", signals);
        decide();

        assertThat(outcome("AJ", "high-base")).isEqualTo("NO_CHAIN");
        assertThat(outcome("AK", "high-base")).isEqualTo("BEYOND_CHAINS_PER_RUN");
    }

    @Test
    void afterARestartTheRestKeepTheirPlacesInTheRanking() {
        Signal[] signals = new Signal[12];
        for (int rank = 0; rank < signals.length; rank++) {
            signals[rank] = signal("A" + (char) ('A' + rank), "high-base", 0.9 - rank * 0.01);
        }
        openRun("s");
        gather("s", signals);
        gather("s", signal("AA", "bull-pullback", 0.1));
        for (QueuedSignal settled : trader.stores().signals().queued().stream()
                .filter(queued -> queued.signal().strength() > 0.875)
                .toList()) {
            trader.ports()
                    .commitOwn(List.of(new Change.SettleSignal(settled.movedTo(QueuedSignal.State.DENIED, "before"))));
        }
        decide();

        assertThat(outcome("AA", "high-base")).isEqualTo("before");
        assertThat(outcome("AA", "bull-pullback")).isEqualTo("WEAKER_SIGNAL");
        assertThat(outcome("AJ", "high-base")).isEqualTo("NO_CHAIN");
        assertThat(outcome("AK", "high-base")).isEqualTo("BEYOND_CHAINS_PER_RUN");
    }

    @Test
    void theWindowOpensAnHourBeforeTheCloseAndEndsTenMinutesBeforeIt() {
        list("AAA");
        trader.clock().moveTo(session.close().minus(Duration.ofHours(1)).minusMillis(1));
        openRun("s");
        gather("s", signal("AAA", "high-base", 0.5));
        decide();
        assertThat(entered()).isEmpty();
        assertThat(trader.alerts(Severity.INFO)).hasSize(1);
        trader.clock().moveTo(session.close().minus(Duration.ofMinutes(10)));
        decide();

        assertThat(outcome("AAA", "high-base")).isEqualTo("WINDOW_ENDED");
        assertThat(entered()).isEmpty();
    }

    @Test
    void aSignalAfterTheWindowWaitsForTheNextSession() {
        trader.clock().moveTo(session.close().minus(Duration.ofMinutes(10)));
        gather("s", signal("AAA", "high-base", 0.5));
        decide();

        assertThat(trader.stores().signals().queued())
                .extracting(QueuedSignal::session)
                .containsExactly(LocalDate.of(2026, 2, 12));
    }

    @Test
    void aRunsSignalThatComesAfterItsWindowIsNotTradedInTheNextSession() {
        list("AAA");
        openRun("s");
        trader.clock().moveTo(session.close().minus(Duration.ofMinutes(10)));
        gather("s", signal("AAA", "high-base", 0.5));
        trader.clock().moveTo(Instant.parse("2026-02-12T20:15:00Z"));
        new DecideEntries(trader.ports(), trader.snapshots()).decide(trader.session());

        assertThat(entered()).isEmpty();
        assertThat(outcome("AAA", "high-base")).isEqualTo("WINDOW_ENDED");
    }

    @Test
    void aSignalNobodyDecidedInItsOwnSessionIsNotTradedInTheNext() {
        list("AAA");
        trader.clock().moveTo(Instant.parse("2026-02-10T20:15:00Z"));
        gather("s", signal("AAA", "high-base", 0.5));
        trader.clock().moveTo(NOW);
        openRun();
        decide();

        assertThat(entered()).isEmpty();
        assertThat(outcome("AAA", "high-base")).isEqualTo("WINDOW_ENDED");
    }

    @Test
    void aShardDeliveredAgainChangesNothing() {
        openRun("s");
        gather("s", signal("AAA", "high-base", 0.5));
        int commits = trader.journal().size();
        gather("s", signal("AAA", "high-base", 0.5));

        assertThat(trader.journal()).hasSize(commits);
    }

    @Test
    void haltedNothingIsEntered() {
        list("AAA");
        openRun("s");
        gather("s", signal("AAA", "high-base", 0.5));
        trader.control().halt("test");
        decide();

        assertThat(outcome("AAA", "high-base")).isEqualTo("TRADING_HALTED");
    }
}
