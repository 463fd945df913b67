package io.spreadtrader.aws.tables;

import static io.spreadtrader.core.store.BooksBuilder.aPosition;
import static io.spreadtrader.core.store.BooksBuilder.anAlert;
import static io.spreadtrader.core.store.BooksBuilder.anIntent;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.aws.Embedded;
import io.spreadtrader.core.lease.LeaseRecord;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.store.ObservedStores;
import io.spreadtrader.core.store.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
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
        lookAtEverything(stores);
    }

    private static void lookAtEverything(SingleWriterStores stores) {
        stores.look(() -> {
            for (int each = 0; each < 5; each++) {
                stores.intents().live().forEach(intent -> stores.intents().find(intent.id()));
                stores.positions().open().forEach(open -> stores.positions().find(open.id()));
                stores.tradingState().current();
                stores.portfolio().current();
                stores.alerts().waiting();
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
    void where_all_writers_are_known_a_look_after_which_nobody_wrote_asks_for_nothing() {
        AtomicLong commits = new AtomicLong();
        new DynamoLease(counted, prefix).takeOver(Optional.empty(), new LeaseRecord("gateway", 1, 0));
        SingleWriterStores gateway = new SingleWriterStores(counted, prefix, () -> 1, commits::get);
        Stores other = new ObservedStores(new DynamoStores(counted, prefix), changes -> commits.incrementAndGet());
        lookAtEverything(gateway);
        gateway.transactions()
                .commit(List.of(new Change.InsertIntent(anIntent("AAPL")), new Change.QueueAlert(anAlert("a"))));
        calls.clear();

        lookAtEverything(gateway);
        assertThat(calls).isEmpty();
        assertThat(gateway.intents().live()).hasSize(1);

        other.transactions().commit(List.of(new Change.InsertIntent(anIntent("MSFT"))));
        gateway.look(() -> assertThat(gateway.intents().live()).hasSize(2));
    }
}
