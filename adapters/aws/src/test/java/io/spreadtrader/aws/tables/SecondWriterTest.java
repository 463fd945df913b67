package io.spreadtrader.aws.tables;

import static io.spreadtrader.core.store.BooksBuilder.AT;
import static io.spreadtrader.core.store.BooksBuilder.SESSION;
import static io.spreadtrader.core.store.BooksBuilder.aDay;
import static io.spreadtrader.core.store.BooksBuilder.aDecision;
import static io.spreadtrader.core.store.BooksBuilder.aPosition;
import static io.spreadtrader.core.store.BooksBuilder.aQueuedSignal;
import static io.spreadtrader.core.store.BooksBuilder.anAlert;
import static io.spreadtrader.core.store.BooksBuilder.anIntent;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.aws.Embedded;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.portfolio.Reservation;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.store.AlertDelivery;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.store.TradingMode;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Symbol;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The gateway's stores beside another process that writes what others may write. */
class SecondWriterTest {
    private final String prefix = Embedded.emptyTables();
    private final SingleWriterStores gateway = new SingleWriterStores(Embedded.tables(), prefix);
    private final Stores other = new DynamoStores(Embedded.tables(), prefix);

    private static void commit(Stores stores, Change... changes) {
        assertThat(stores.transactions().commit(List.of(changes))).isEmpty();
    }

    @Test
    void what_others_write_is_seen_at_once() {
        assertThat(gateway.intents().live()).isEmpty();
        assertThat(gateway.alerts().waiting()).isEmpty();
        assertThat(gateway.intents().createdSince(AT)).isEmpty();

        commit(other, new Change.InsertIntent(anIntent("AAPL")), new Change.QueueAlert(anAlert("a")));
        commit(other, new Change.InsertSignal(aQueuedSignal("AAPL")), new Change.AppendDecision(aDecision("one")));
        halt();
        reserve();

        assertThat(gateway.intents().live()).containsExactly(anIntent("AAPL"));
        assertThat(gateway.intents().createdSince(AT)).containsExactly(anIntent("AAPL"));
        assertThat(gateway.alerts().waiting()).containsExactly(AlertDelivery.waiting(anAlert("a")));
        assertThat(gateway.tradingState().current().mode()).isEqualTo(TradingMode.HALTED);
        assertThat(gateway.portfolio().current().entriesOn(SESSION)).isEqualTo(1);
        assertThat(gateway.signals().queued()).hasSize(1);
        assertThat(gateway.decisions().find("one")).isPresent();
    }

    /** The report function closes the day, and the gateway starts the next one on its figures. */
    @Test
    void a_day_that_another_closed_is_seen() {
        assertThat(gateway.days().all()).isEmpty();

        commit(other, new Change.CloseDay(aDay(SESSION)));

        assertThat(gateway.days().all()).containsExactly(aDay(SESSION));
    }

    private void halt() {
        commit(
                other,
                new Change.UpdateTradingStatus(
                        other.tradingState().current().switchedTo(TradingMode.HALTED, false, "a person", AT)));
    }

    private void reserve() {
        Reservation taken = new Reservation("p", Symbol.of("AAPL"), "T", 1, Money.ofDollars(100), 0);
        commit(other, new Change.UpdatePortfolio(other.portfolio().current().withEntry(taken, SESSION)));
    }

    @Test
    void within_a_look_what_others_write_stands_still_and_own_writes_show() {
        OrderIntent ready = anIntent("AAPL");
        commit(other, new Change.InsertIntent(ready));
        gateway.look(() -> {
            assertThat(gateway.intents().live()).containsExactly(ready);
            assertThat(gateway.tradingState().current().mode()).isEqualTo(TradingMode.ACTIVE);
            commit(other, new Change.InsertIntent(anIntent("MSFT")));
            halt();
            assertThat(gateway.intents().live()).containsExactly(ready);
            assertThat(gateway.tradingState().current().mode()).isEqualTo(TradingMode.ACTIVE);

            OrderIntent claimed = ready.movedTo(OrderState.CLAIMED, "");
            commit(gateway, new Change.UpdateIntent(claimed), new Change.QueueAlert(anAlert("mine")));
            assertThat(gateway.intents().live()).containsExactly(claimed);
            assertThat(gateway.alerts().waiting()).hasSize(1);
        });

        assertThat(gateway.intents().live()).hasSize(2);
        assertThat(gateway.tradingState().current().mode()).isEqualTo(TradingMode.HALTED);
    }

    @Test
    void another_thread_is_not_held_back_by_the_gateways_look() {
        gateway.look(() -> {
            assertThat(gateway.tradingState().current().mode()).isEqualTo(TradingMode.ACTIVE);
            halt();
            CompletableFuture<TradingMode> seen = CompletableFuture.supplyAsync(
                    () -> gateway.tradingState().current().mode());

            assertThat(seen.join()).isEqualTo(TradingMode.HALTED);
            assertThat(gateway.tradingState().current().mode()).isEqualTo(TradingMode.ACTIVE);
        });
    }

    @Test
    void after_a_conflict_everything_concerned_is_read_anew() {
        OrderIntent ready = anIntent("AAPL");
        commit(gateway, new Change.InsertIntent(ready), new Change.InsertPosition(aPosition("AAPL")));
        OrderIntent expired = ready.movedTo(OrderState.EXPIRED, "by another");
        Position closed = aPosition("AAPL").closed(ExitReason.STOP_LOSS, AT);
        commit(other, new Change.UpdateIntent(expired), new Change.UpdatePosition(closed));

        Change claim = new Change.UpdateIntent(ready.movedTo(OrderState.CLAIMED, ""));
        assertThat(gateway.transactions()
                        .commit(List.of(
                                claim,
                                new Change.UpdatePosition(aPosition("AAPL").exiting(ExitReason.STOP_LOSS)))))
                .contains(claim);

        assertThat(gateway.intents().find(ready.id())).contains(expired);
        assertThat(gateway.positions().find(closed.id())).contains(closed);
        assertThat(gateway.positions().open()).isEmpty();
    }

    @Test
    void both_tell_the_same_of_everything_the_gateway_wrote() {
        OrderIntent ready = anIntent("AAPL");
        commit(gateway, new Change.InsertIntent(ready), new Change.InsertIntent(anIntent("MSFT")));
        commit(gateway, new Change.InsertPosition(aPosition("AAPL")), new Change.InsertPosition(aPosition("MSFT")));
        assertThat(gateway.positions().open()).hasSize(2);
        assertThat(gateway.days().all()).isEmpty();
        commit(
                gateway,
                new Change.UpdateIntent(ready.movedTo(OrderState.EXPIRED, "late")),
                new Change.UpdatePosition(aPosition("MSFT").closed(ExitReason.STOP_LOSS, AT)),
                new Change.QueueAlert(anAlert("a")));
        assertThat(gateway.alerts().lastDelivered("cause")).isEmpty();
        commit(
                gateway,
                new Change.UpdateAlert(AlertDelivery.waiting(anAlert("a")).delivered(0, AT)),
                new Change.CloseDay(aDay(SESSION)));

        assertThat(gateway.alerts().lastDelivered("cause"))
                .contains(AT)
                .isEqualTo(other.alerts().lastDelivered("cause"));
        assertThat(gateway.intents().live()).isEqualTo(other.intents().live()).hasSize(1);
        assertThat(gateway.intents().all()).isEqualTo(other.intents().all()).hasSize(2);
        assertThat(gateway.positions().open())
                .isEqualTo(other.positions().open())
                .hasSize(1);
        assertThat(gateway.positions().all()).isEqualTo(other.positions().all()).hasSize(2);
        assertThat(gateway.alerts().waiting())
                .isEqualTo(other.alerts().waiting())
                .isEmpty();
        assertThat(gateway.days().all()).isEqualTo(other.days().all()).hasSize(1);
    }
}
