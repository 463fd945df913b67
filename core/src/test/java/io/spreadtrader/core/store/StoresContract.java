package io.spreadtrader.core.store;

import static io.spreadtrader.core.store.BooksBuilder.AT;
import static io.spreadtrader.core.store.BooksBuilder.SESSION;
import static io.spreadtrader.core.store.BooksBuilder.aDay;
import static io.spreadtrader.core.store.BooksBuilder.aDecision;
import static io.spreadtrader.core.store.BooksBuilder.aPosition;
import static io.spreadtrader.core.store.BooksBuilder.aQueuedSignal;
import static io.spreadtrader.core.store.BooksBuilder.aRun;
import static io.spreadtrader.core.store.BooksBuilder.aSpread;
import static io.spreadtrader.core.store.BooksBuilder.anAlert;
import static io.spreadtrader.core.store.BooksBuilder.anIntent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.difference.AccountDifferences;
import io.spreadtrader.core.difference.CashAgreement;
import io.spreadtrader.core.difference.HoldingDifference;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.portfolio.Portfolio;
import io.spreadtrader.core.portfolio.Reservation;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.signal.QueuedSignal;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every set of stores must do, whatever they are made of. */
public abstract class StoresContract {
    private Stores stores;

    /** Empty stores. */
    protected abstract Stores emptyStores();

    @BeforeEach
    void startEmpty() {
        stores = emptyStores();
    }

    private void commit(Change... changes) {
        assertThat(stores.transactions().commit(List.of(changes))).isEmpty();
    }

    private void refused(Change... changes) {
        assertThat(stores.transactions().commit(List.of(changes))).isPresent();
    }

    @Test
    void allChangesOfACommitBecomeVisibleTogether() {
        commit(
                new Change.InsertSignal(aQueuedSignal("AAPL")),
                new Change.InsertIntent(anIntent("AAPL")),
                new Change.AppendDecision(aDecision("one")));

        assertThat(stores.signals().queued()).containsExactly(aQueuedSignal("AAPL"));
        assertThat(stores.intents().live()).containsExactly(anIntent("AAPL"));
        assertThat(stores.decisions().all()).containsExactly(aDecision("one"));
    }

    @Test
    void aFailedConditionLeavesNothingBehindAndNamesTheChange() {
        commit(new Change.AppendDecision(aDecision("one")));
        Change failing = new Change.AppendDecision(aDecision("one"));

        assertThat(stores.transactions().commit(List.of(new Change.InsertIntent(anIntent("AAPL")), failing)))
                .contains(failing);
        assertThat(stores.intents().all()).isEmpty();
        assertThat(stores.decisions().all()).hasSize(1);
    }

    @Test
    void oneCommitTouchesAnItemOnce() {
        refused(new Change.AppendDecision(aDecision("one")), new Change.AppendDecision(aDecision("one")));
        assertThat(stores.decisions().all()).isEmpty();
    }

    @Test
    void anIntentIsInsertedOnceAndMovesOneVersionAtATime() {
        OrderIntent ready = anIntent("AAPL");
        OrderIntent claimed = ready.movedTo(OrderState.CLAIMED, "");
        commit(new Change.InsertIntent(ready));
        refused(new Change.InsertIntent(ready));
        commit(new Change.UpdateIntent(claimed));
        refused(new Change.UpdateIntent(claimed));
        refused(new Change.UpdateIntent(
                claimed.movedTo(OrderState.SUBMITTING, "").movedTo(OrderState.SUBMITTED, "")));

        assertThat(stores.intents().find(ready.id())).contains(claimed);
        assertThat(stores.intents().find(anIntent("MSFT").id())).isEmpty();
    }

    @Test
    void anUpdateOfWhatWasNeverInsertedIsRefused() {
        refused(new Change.UpdateIntent(anIntent("AAPL").movedTo(OrderState.CLAIMED, "")));
        refused(new Change.UpdatePosition(aPosition("AAPL").exiting(ExitReason.STOP_LOSS)));
        refused(new Change.PutRun(aRun("run", "a")));
        refused(new Change.UpdateAlert(AlertDelivery.waiting(anAlert("a"))));
        refused(new Change.SettleSignal(aQueuedSignal("AAPL").movedTo(QueuedSignal.State.DENIED, "X")));
    }

    @Test
    void anEndedIntentIsNoLongerLiveButKept() {
        OrderIntent ready = anIntent("AAPL");
        commit(new Change.InsertIntent(ready), new Change.InsertIntent(anIntent("MSFT")));
        commit(new Change.UpdateIntent(ready.movedTo(OrderState.EXPIRED, "late")));

        assertThat(stores.intents().live()).containsExactly(anIntent("MSFT"));
        assertThat(stores.intents().all()).hasSize(2);
    }

    @Test
    void aSignalIsStoredOnceAndSettledOnce() {
        QueuedSignal queued = aQueuedSignal("AAPL");
        commit(new Change.InsertSignal(queued));
        refused(new Change.InsertSignal(queued));
        QueuedSignal denied = queued.movedTo(QueuedSignal.State.DENIED, "NO_TRADE");
        commit(new Change.SettleSignal(denied));
        refused(new Change.SettleSignal(queued.movedTo(QueuedSignal.State.DECIDED, "x")));

        assertThat(stores.signals().queued()).isEmpty();
        assertThat(stores.signals().signal(queued.id())).contains(denied);
        assertThat(stores.signals().signals(SESSION)).containsExactly(denied);
        assertThat(stores.signals().signals(SESSION.plusDays(1))).isEmpty();
    }

    @Test
    void aRunIsOpenedOnceAndEndMarksOfDifferentWritersAddUp() {
        commit(new Change.OpenRun(aRun("run", "a", "b")));
        refused(new Change.OpenRun(aRun("run", "a")));
        commit(new Change.PutRun(aRun("run", "a", "b").withEnded("a", 1)));
        commit(new Change.PutRun(aRun("run", "a", "b").withEnded("b", 1)));

        assertThat(stores.signals().run("run").orElseThrow().isComplete()).isTrue();
        assertThat(stores.signals().runs(SESSION)).hasSize(1);
        assertThat(stores.signals().runs(SESSION.plusDays(1))).isEmpty();
    }

    @Test
    void aDecidedRunStaysDecidedWhenALateEndMarkArrives() {
        commit(new Change.OpenRun(aRun("run", "a")));
        commit(new Change.PutRun(aRun("run", "a").withDecided()));
        commit(new Change.PutRun(aRun("run", "a").withEnded("a", 1)));

        assertThat(stores.signals().run("run").orElseThrow().decided()).isTrue();
    }

    @Test
    void aClosedPositionIsNoLongerOpenButKept() {
        Position open = aPosition("AAPL");
        commit(new Change.InsertPosition(open), new Change.InsertPosition(aPosition("MSFT")));
        Position closed = open.closed(ExitReason.PROFIT_TARGET, AT);
        commit(new Change.UpdatePosition(closed));

        assertThat(stores.positions().open()).containsExactly(aPosition("MSFT"));
        assertThat(stores.positions().find(open.id())).contains(closed);
        assertThat(stores.positions().all()).hasSize(2);
    }

    @Test
    void thePortfolioAndTheTradingStateMoveOneVersionAtATime() {
        Portfolio first = stores.portfolio().current();
        Reservation reservation = new Reservation("p", Symbol.of("AAPL"), "T", 1, Money.ofDollars(100), 0);
        commit(new Change.UpdatePortfolio(first.withEntry(reservation, SESSION)));
        refused(new Change.UpdatePortfolio(first.withEntry(reservation, SESSION)));
        TradingStatus status = stores.tradingState().current();
        commit(new Change.UpdateTradingStatus(status.switchedTo(TradingMode.HALTED, false, "test", AT)));
        refused(new Change.UpdateTradingStatus(status.switchedTo(TradingMode.ACTIVE, false, "test", AT)));

        assertThat(stores.portfolio().current().entriesOn(SESSION)).isEqualTo(1);
        assertThat(stores.tradingState().current().mode()).isEqualTo(TradingMode.HALTED);
    }

    @Test
    void whatDiffersMovesOneVersionAtATimeWhoeverWritesIt() {
        AccountDifferences none = stores.differences().current();
        HoldingDifference one = new HoldingDifference(aSpread("AAPL").longLeg(), 0, 2);
        CashAgreement cash = new CashAgreement(
                Money.ofDollars(100_000),
                Map.of("P", Money.ofDollars(-350)),
                Money.ZERO,
                Map.of("P", LocalDate.of(2026, 1, 5)),
                AT);
        AccountDifferences found = none.compared(List.of(one), List.of(), List.of(), Optional.of(cash), AT);
        commit(new Change.UpdateDifferences(found));
        refused(new Change.UpdateDifferences(none.compared(List.of(), List.of(), List.of(), Optional.empty(), AT)));

        assertThat(none.found()).isEmpty();
        assertThat(stores.differences().current()).isEqualTo(found);
    }

    @Test
    void alertsWaitUntilDelivered() {
        commit(new Change.QueueAlert(anAlert("a")), new Change.QueueAlert(anAlert("b")));
        refused(new Change.QueueAlert(anAlert("a")));
        commit(new Change.UpdateAlert(AlertDelivery.waiting(anAlert("a")).delivered(0, AT)));

        assertThat(stores.alerts().waiting()).containsExactly(AlertDelivery.waiting(anAlert("b")));
        assertThat(stores.alerts().all()).hasSize(2);
    }

    @Test
    void theLastDeliveryOfACauseIsTheLatestOfItsAlerts() {
        commit(new Change.QueueAlert(anAlert("a")), new Change.QueueAlert(anAlert("b")));
        assertThat(stores.alerts().lastDelivered("cause")).isEmpty();
        commit(new Change.UpdateAlert(AlertDelivery.waiting(anAlert("a")).delivered(0, AT.plusSeconds(60))));
        commit(new Change.UpdateAlert(AlertDelivery.waiting(anAlert("b")).delivered(0, AT)));

        assertThat(stores.alerts().lastDelivered("cause")).contains(AT.plusSeconds(60));
        assertThat(stores.alerts().lastDelivered("another")).isEmpty();
    }

    @Test
    void intentsAreFoundByWhenTheyWereCreated() {
        commit(new Change.InsertIntent(anIntent("AAPL")));

        assertThat(stores.intents().createdSince(AT)).containsExactly(anIntent("AAPL"));
        assertThat(stores.intents().createdSince(AT.plusNanos(1))).isEmpty();
    }

    @Test
    void aDecisionIsFoundByItsId() {
        commit(new Change.AppendDecision(aDecision("one")));

        assertThat(stores.decisions().find("one")).contains(aDecision("one"));
        assertThat(stores.decisions().find("two")).isEmpty();
    }

    @Test
    void aDayIsClosedOnce() {
        commit(new Change.CloseDay(aDay(SESSION)));
        refused(new Change.CloseDay(aDay(SESSION)));

        assertThat(stores.days().all()).containsExactly(aDay(SESSION));
    }

    @Test
    void theLogsHashChangesWithEveryDecision() {
        String empty = stores.decisions().hash();
        commit(new Change.AppendDecision(aDecision("one")));
        String one = stores.decisions().hash();
        commit(new Change.AppendDecision(aDecision("two")));

        assertThat(List.of(empty, one, stores.decisions().hash())).doesNotHaveDuplicates();
    }

    @Test
    void ofParallelWritersOfOneVersionExactlyOneWins() throws Exception {
        AtomicInteger wins = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Void>> writers = new ArrayList<>();
            for (int writer = 0; writer < 8; writer++) {
                String id = "p" + writer;
                Portfolio read = stores.portfolio().current();
                writers.add(() -> {
                    Reservation mine = new Reservation(id, Symbol.of("AAPL"), "T", 1, Money.ofDollars(100), 0);
                    boolean won = stores.transactions()
                            .commit(List.of(new Change.UpdatePortfolio(read.withEntry(mine, SESSION))))
                            .isEmpty();
                    wins.addAndGet(won ? 1 : 0);
                    return null;
                });
            }
            for (var done : threads.invokeAll(writers)) {
                done.get();
            }
        }

        assertThat(wins).hasValue(1);
        assertThat(stores.portfolio().current().reservations()).hasSize(1);
    }

    @Test
    void aSingleWritersConflictIsABug() {
        commit(new Change.AppendDecision(aDecision("one")));
        assertThatThrownBy(() -> stores.transactions().commitOwn(List.of(new Change.AppendDecision(aDecision("one")))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("one");
    }
}
