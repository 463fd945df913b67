package io.spreadtrader.functions;

import static io.spreadtrader.functions.FunctionsScenario.arrived;
import static io.spreadtrader.functions.FunctionsScenario.ended;
import static io.spreadtrader.functions.FunctionsScenario.signal;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.memory.MemoryStores;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.signal.QueuedSignal;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.functions.batch.QueueMessage;
import io.spreadtrader.functions.decide.DecideHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;

/** However many deciders look at one run at once, its entries are those of one. */
public abstract class ParallelDecidersContract {
    private static final int DECIDERS = 8;
    private static final int SIGNALS = 14;

    /** New and empty at every call. */
    protected abstract Stores stores();

    @RepeatedTest(3)
    public void eightDecidersAtOnceGiveTheEntriesOfOne() throws Exception {
        FunctionsScenario alone = gathered(MemoryStores.forgetful());
        alone.decide().handle();
        FunctionsScenario together = gathered(stores());
        decideAtOnce(together);

        assertThat(entries(together)).isEqualTo(entries(alone)).hasSize(3);
        assertThat(outcomes(together)).isEqualTo(outcomes(alone));
        assertThat(together.stores().portfolio().current().reservations())
                .isEqualTo(alone.stores().portfolio().current().reservations());
        assertThat(settled(together)).hasSize(SIGNALS).doesNotHaveDuplicates();
    }

    private static FunctionsScenario gathered(Stores stores) {
        FunctionsScenario functions = new FunctionsScenario(stores);
        functions.openRun("shard-000");
        List<QueueMessage> messages = new ArrayList<>();
        for (int rank = 0; rank < SIGNALS; rank++) {
            messages.add(arrived(signal("A" + (char) ('A' + rank), "high-base", 0.9 - rank * 0.01)));
        }
        messages.add(ended("shard-000", SIGNALS));
        assertThat(functions.entry().handle(messages).failures()).isEmpty();
        return functions;
    }

    private static void decideAtOnce(FunctionsScenario functions) throws Exception {
        CyclicBarrier start = new CyclicBarrier(DECIDERS);
        List<Callable<Object>> deciders = new ArrayList<>();
        for (int decider = 0; decider < DECIDERS; decider++) {
            DecideHandler handler = functions.decide();
            deciders.add(() -> {
                start.await();
                return handler.handle();
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(DECIDERS)) {
            for (Future<Object> done : threads.invokeAll(deciders)) {
                done.get();
            }
        }
    }

    private static List<OrderIntent> entries(FunctionsScenario functions) {
        return functions.stores().intents().all();
    }

    private static SortedMap<String, String> outcomes(FunctionsScenario functions) {
        SortedMap<String, String> outcomes = new TreeMap<>();
        for (QueuedSignal signal :
                functions.stores().signals().signals(functions.session().date())) {
            outcomes.put(signal.id(), signal.state() + " " + signal.outcome());
        }
        return outcomes;
    }

    private static List<String> settled(FunctionsScenario functions) {
        return functions.committed().stream()
                .filter(Change.SettleSignal.class::isInstance)
                .map(change -> ((Change.SettleSignal) change).signal().id())
                .toList();
    }
}
