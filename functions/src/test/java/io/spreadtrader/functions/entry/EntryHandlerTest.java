package io.spreadtrader.functions.entry;

import static io.spreadtrader.functions.FunctionsScenario.RUN;
import static io.spreadtrader.functions.FunctionsScenario.arrived;
import static io.spreadtrader.functions.FunctionsScenario.ended;
import static io.spreadtrader.functions.FunctionsScenario.signal;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.memory.MemoryStores;
import io.spreadtrader.core.signal.QueuedSignal;
import io.spreadtrader.functions.FunctionsScenario;
import io.spreadtrader.functions.batch.BatchOutcome;
import io.spreadtrader.functions.batch.QueueMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryHandlerTest {
    private final FunctionsScenario functions = new FunctionsScenario(MemoryStores.forgetful());

    @Test
    void aPoisonMessageHoldsUpItsOwnGroupOnly() {
        functions.openRun("s");
        BatchOutcome outcome = functions
                .entry()
                .handle(List.of(
                        arrived(signal("AAA", "high-base", 0.5)),
                        new QueueMessage("poison", "BBB", "{\"schemaVersion\":99}"),
                        arrived(signal("BBB", "high-base", 0.5)),
                        arrived(signal("CCC", "high-base", 0.5)),
                        ended("s", 3)));

        assertThat(outcome.failures()).extracting(BatchOutcome.Failure::group).containsExactly("BBB", "BBB");
        assertThat(outcome.failedIds()).startsWith("poison");
        assertThat(functions.stores().signals().queued())
                .extracting(QueuedSignal::id)
                .containsExactly(RUN + "#AAA#high-base", RUN + "#CCC#high-base");
        assertThat(functions.stores().signals().run(RUN).orElseThrow().isComplete())
                .isTrue();
    }

    @Test
    void aBatchDeliveredAgainCommitsNothing() {
        functions.openRun("s");
        List<QueueMessage> batch = List.of(arrived(signal("AAA", "high-base", 0.5)), ended("s", 1));
        functions.entry().handle(batch);
        int before = functions.committed().size();

        assertThat(functions.entry().handle(batch).failures()).isEmpty();
        assertThat(functions.committed()).hasSize(before);
    }
}
