package io.spreadtrader.functions.telemetry;

import static io.spreadtrader.functions.FunctionsScenario.RUN;
import static io.spreadtrader.functions.FunctionsScenario.signal;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.entry.GatherSignals;
import io.spreadtrader.core.memory.MemoryStores;
import io.spreadtrader.core.signal.SignalMessage;
import io.spreadtrader.functions.FunctionsScenario;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TelemetryTest {
    private final List<String> lines = new ArrayList<>();
    private final Counts counts = new Counts();

    @Test
    void anEntryCanBeFollowedFromItsRunToItsOrder() {
        FunctionsScenario functions = new FunctionsScenario(MemoryStores.forgetful());
        functions.openRun("s");
        GatherSignals gather = new GatherSignals(functions.ports());
        gather.accept(new SignalMessage.Arrived(RUN, signal("AAA", "high-base", 0.5)));
        gather.accept(RUN, "s", List.of(), new TreeMap<>());
        functions.decide().handle();
        functions.clock().pass(java.time.Duration.ofMinutes(4));
        functions.decide().handle();
        new CommitLog(new JsonLines(lines::add), counts).accept(functions.committed());

        assertThat(lines)
                .anyMatch(line -> line.startsWith("{\"event\":\"run\"") && line.contains("\"run\":\"" + RUN + "\""))
                .anyMatch(line -> line.startsWith("{\"event\":\"signal\"")
                        && line.contains("\"run\":\"" + RUN + "\"")
                        && line.contains("\"outcome\":\"2026-02-11#AAA#ENTRY\""))
                .anyMatch(line -> line.startsWith("{\"event\":\"order\"")
                        && line.contains("\"order\":\"2026-02-11#AAA#ENTRY/1\"")
                        && line.contains("\"decision\":\"2026-02-11#AAA#ENTRY\"")
                        && line.contains("\"symbol\":\"AAA\""))
                .allMatch(line -> !line.contains("\n"));
        assertThat(counts.taken()).containsEntry("Entries", 1).containsEntry("Signals", 1);
        assertThat(counts.taken()).isEmpty();
    }

    @Test
    void theCappedMetricsAreDeclaredAndOtherCountsAreFieldsOnly() {
        String document = MetricsDocument.of(
                Instant.ofEpochMilli(1_700_000_000_123L),
                "dev",
                "entry",
                new TreeMap<>(Map.of("Handled", 3, "Signals", 2)));

        assertThat(document)
                .isEqualTo("{\"_aws\":{\"Timestamp\":1700000000123,\"CloudWatchMetrics\":["
                        + "{\"Namespace\":\"SpreadTrader/dev\",\"Dimensions\":[[]],"
                        + "\"Metrics\":[{\"Name\":\"Signals\",\"Unit\":\"Count\"}]}]},"
                        + "\"Stage\":\"dev\",\"Function\":\"entry\",\"Handled\":3,\"Signals\":2}");
    }

    @Test
    void aCallWithoutAMetricDeclaresNone() {
        String document = MetricsDocument.of(Instant.EPOCH, "dev", "scan", Map.of("Handled", 1));

        assertThat(document).isEqualTo("{\"Stage\":\"dev\",\"Function\":\"scan\",\"Handled\":1}");
    }
}
