package io.spreadtrader.functions;

import static io.spreadtrader.functions.FunctionsScenario.arrived;
import static io.spreadtrader.functions.FunctionsScenario.ended;
import static io.spreadtrader.functions.FunctionsScenario.signal;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.signal.QueuedSignal;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.functions.batch.QueueMessage;
import io.spreadtrader.functions.decide.DecideHandler;
import io.spreadtrader.functions.entry.EntryHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** However often and in whatever order messages come, each signal counts once and each stock is entered once. */
public abstract class RedeliveryContract {
    private static final int DELIVERIES = 10;
    private static final int SHARD_SIGNALS = 100;
    private static final int BATCH = 10;
    private static final long SEED = 20260211;

    /** New and empty at every call. */
    protected abstract Stores stores();

    /** A multiple of 100; fewer where each takes long. */
    protected int signals() {
        return 2_000;
    }

    /**
     * The decider runs all the while: first on an unfinished run, from its deadline on with signals still arriving, and
     * last when the window has ended.
     */
    @Test
    public void everySignalIsSettledOnceHoweverOftenItIsDelivered() {
        FunctionsScenario functions = new FunctionsScenario(stores());
        functions.openRun(shards());
        EntryHandler entry = functions.entry();
        DecideHandler decide = functions.decide();
        List<QueueMessage> deliveries = deliveries();
        int perMinute = deliveries.size() / 12;
        for (int from = 0; from < deliveries.size(); from += BATCH) {
            List<QueueMessage> batch = deliveries.subList(from, Math.min(deliveries.size(), from + BATCH));
            assertThat(entry.handle(batch).failures()).isEmpty();
            if (from / perMinute != (from + BATCH) / perMinute) {
                functions.clock().pass(Duration.ofMinutes(1));
                decide.handle();
            }
        }
        decide.handle();

        assertThat(functions.stores().signals().queued()).isEmpty();
        List<QueuedSignal> all =
                functions.stores().signals().signals(functions.session().date());
        assertThat(all).hasSize(signals());
        assertThat(settled(functions)).hasSize(signals()).doesNotHaveDuplicates();
        List<OrderIntent> intents = functions.stores().intents().all();
        assertThat(intents).isNotEmpty().hasSizeLessThanOrEqualTo(3);
        assertThat(intents).extracting(intent -> intent.order().underlying()).doesNotHaveDuplicates();
        assertThat(all.stream().filter(signal -> signal.state() == QueuedSignal.State.DECIDED))
                .hasSameSizeAs(intents);
    }

    /** Two strategies find something in each of a thousand stocks. */
    private List<QueueMessage> deliveries() {
        List<QueueMessage> messages = new ArrayList<>();
        for (int number = 0; number < signals(); number++) {
            int stock = number / 2;
            String ticker =
                    "" + (char) ('A' + stock / 676) + (char) ('A' + stock / 26 % 26) + (char) ('A' + stock % 26);
            double strength = (number * 7919 % signals()) / (double) signals();
            messages.add(arrived(signal(ticker, number % 2 == 0 ? "high-base" : "bull-pullback", strength)));
        }
        for (String shard : shards()) {
            messages.add(ended(shard, SHARD_SIGNALS));
        }
        List<QueueMessage> deliveries = new ArrayList<>();
        for (int time = 0; time < DELIVERIES; time++) {
            deliveries.addAll(messages);
        }
        Collections.shuffle(deliveries, new Random(SEED));
        return deliveries;
    }

    private String[] shards() {
        String[] shards = new String[signals() / SHARD_SIGNALS];
        for (int shard = 0; shard < shards.length; shard++) {
            shards[shard] = "shard-0" + (char) ('0' + shard / 10) + (char) ('0' + shard % 10);
        }
        return shards;
    }

    private static List<String> settled(FunctionsScenario functions) {
        return functions.committed().stream()
                .filter(Change.SettleSignal.class::isInstance)
                .map(change -> ((Change.SettleSignal) change).signal().id())
                .toList();
    }
}
