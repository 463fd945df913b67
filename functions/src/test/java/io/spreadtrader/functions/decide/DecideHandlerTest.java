package io.spreadtrader.functions.decide;

import static io.spreadtrader.functions.FunctionsScenario.arrived;
import static io.spreadtrader.functions.FunctionsScenario.ended;
import static io.spreadtrader.functions.FunctionsScenario.signal;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.memory.MemoryStores;
import io.spreadtrader.functions.FunctionsScenario;
import io.spreadtrader.functions.decide.DecideResult.Outcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecideHandlerTest {
    private final FunctionsScenario functions = new FunctionsScenario(MemoryStores.forgetful());

    @Test
    void withNothingQueuedNobodyIsAskedAnything() {
        functions.openRun();

        assertThat(functions.decide().handle()).isEqualTo(new DecideResult(Outcome.NOTHING_QUEUED, 0, 0));
        assertThat(functions.chains().asked()).isZero();
    }

    @Test
    void aRunIsDecidedOnceWhole() {
        functions.openRun("s");
        functions.entry().handle(List.of(arrived(signal("AAA", "high-base", 0.5))));
        assertThat(functions.decide().handle()).isEqualTo(new DecideResult(Outcome.WAITING, 1, 0));
        functions.entry().handle(List.of(ended("s", 1)));

        assertThat(functions.decide().handle()).isEqualTo(new DecideResult(Outcome.SETTLED, 1, 1));
        assertThat(functions.decide().handle().outcome()).isEqualTo(Outcome.NOTHING_QUEUED);
        assertThat(functions.stores().intents().all()).hasSize(1);
    }

    @Test
    void outsideTheMarketsHoursSignalsWait() {
        functions.clock().moveTo(functions.session().close());
        functions.entry().handle(List.of(arrived(signal("AAA", "high-base", 0.5))));

        assertThat(functions.decide().handle().outcome()).isEqualTo(Outcome.NO_SESSION);
        functions.clock().pass(Duration.ofHours(18).plusMinutes(30));
        assertThat(functions.decide().handle().outcome()).isEqualTo(Outcome.WAITING);
    }
}
