package io.spreadtrader.aws.tables;

import static io.spreadtrader.core.store.BooksBuilder.aPosition;
import static io.spreadtrader.core.store.BooksBuilder.anAlert;
import static io.spreadtrader.core.store.BooksBuilder.anIntent;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.aws.Embedded;
import io.spreadtrader.core.store.Change;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The gateway looks every minute of a simulated day and every second of a real one: what a look asks is counted. */
class LookCostTest {
    private final List<String> calls = new ArrayList<>();
    private final DynamoDbClient counted = Embedded.tables(new ExecutionInterceptor() {
        @Override
        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            calls.add(context.request().getClass().getSimpleName());
        }
    });
    private final String prefix = Embedded.emptyTables();
    private final SingleWriterStores stores = new SingleWriterStores(counted, prefix);

    private void lookAtEverything() {
        stores.look(() -> {
            for (int each = 0; each < 5; each++) {
                stores.intents().live().forEach(intent -> stores.intents().find(intent.id()));
                stores.positions().open().forEach(open -> stores.positions().find(open.id()));
                stores.tradingState().current();
                stores.portfolio().current();
                stores.alerts().waiting();
                stores.days().all();
            }
        });
    }

    @Test
    void a_look_at_which_nothing_is_new_asks_for_two_lists_and_two_items() {
        stores.transactions()
                .commit(List.of(
                        new Change.InsertIntent(anIntent("AAPL")),
                        new Change.InsertIntent(anIntent("MSFT")),
                        new Change.InsertPosition(aPosition("AAPL")),
                        new Change.QueueAlert(anAlert("a"))));
        lookAtEverything();
        calls.clear();

        lookAtEverything();

        assertThat(calls).containsExactlyInAnyOrder("QueryRequest", "QueryRequest", "GetItemRequest", "GetItemRequest");
    }

    @Test
    void a_new_intent_of_another_costs_one_more_call() {
        lookAtEverything();
        new DynamoStores(Embedded.tables(), prefix)
                .transactions()
                .commit(List.of(new Change.InsertIntent(anIntent("AAPL"))));
        calls.clear();

        lookAtEverything();

        assertThat(calls).hasSize(5).contains("BatchGetItemRequest");
    }

    @Test
    void TEMPORARY_timing() {
        for (int round = 0; round < 6; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < 200; i++) {
                lookAtEverything();
            }
            long looked = System.nanoTime();
            var open = new DynamoStores(counted, prefix);
            for (int i = 0; i < 50; i++) {
                String name = "R" + round + "X" + i;
                var read = open.portfolio().current();
                var signal = io.spreadtrader.core.store.BooksBuilder.aQueuedSignal(name);
                open.transactions().commit(List.of(new Change.InsertSignal(signal)));
                long before = System.nanoTime();
                var mine = new io.spreadtrader.core.portfolio.Reservation(
                        "p", signal.signal().symbol(), "T", 1, io.spreadtrader.core.value.Money.ofDollars(1), 0);
                assertThat(open.transactions()
                                .commit(List.of(
                                        new Change.InsertIntent(anIntent(name)),
                                        new Change.SettleSignal(signal.movedTo(
                                                io.spreadtrader.core.signal.QueuedSignal.State.DECIDED, "x")),
                                        new Change.UpdatePortfolio(
                                                read.withEntry(mine, io.spreadtrader.core.store.BooksBuilder.SESSION)),
                                        new Change.AppendDecision(
                                                io.spreadtrader.core.store.BooksBuilder.aDecision(name)))))
                        .isEmpty();
                open.transactions()
                        .commit(List.of(new Change.UpdateIntent(
                                anIntent(name).movedTo(io.spreadtrader.core.order.OrderState.EXPIRED, ""))));
                entry += System.nanoTime() - before;
            }
            System.err.printf(
                    "TIMING look %.2f ms; entry + expiry commit %.2f ms%n", (looked - start) / 200e6, entry / 50e6);
            entry = 0;
        }
    }

    private long entry;
}
