package io.spreadtrader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.local.DemoPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
    private static final String[] SUMMARY_KEYS = {
        "days",
        "symbolsScanned",
        "signals",
        "ordersSubmitted",
        "fills",
        "positionsOpened",
        "positionsClosed",
        "exitsByReason",
        "alerts",
        "equityStart",
        "equityEnd",
        "equityEndLiquidation",
        "fees",
        "realizedPnl",
        "unrealizedPnl",
        "decisionLogHash",
        "dataLabel"
    };

    @TempDir
    Path folder;

    @Test
    void printsOneJsonDocumentWithEveryPromisedKeyAndNothingElse() throws IOException {
        CommandRun run = CommandRun.of("demo", "--format", "json");

        JsonNode summary = new ObjectMapper()
                .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(run.out());
        assertThat(run.status()).isZero();
        assertThat(summary.fieldNames()).toIterable().containsExactly(SUMMARY_KEYS);
        assertThat(summary.get("days").asInt()).isEqualTo(5);
        assertThat(summary.get("exitsByReason").toString()).isEqualTo("{\"STOP_LOSS\":1,\"PROFIT_TARGET\":2}");
        assertThat(summary.get("positionsOpened").asInt()).isEqualTo(5);
        assertThat(summary.get("positionsClosed").asInt()).isEqualTo(3);
        assertThat(summary.get("ordersSubmitted").asInt()).isEqualTo(8);
        assertThat(summary.get("fills").asInt()).isEqualTo(8);
        assertThat(summary.get("alerts").asInt()).isEqualTo(6);
        assertThat(summary.get("equityEnd").decimalValue()).isEqualByComparingTo("100236.20");
        assertThat(summary.get("dataLabel").asText()).isEqualTo("SIMULATED");
        assertThat(run.errors()).isEmpty();
    }

    @Test
    void writesEveryDocumentWholeAndWithItsLabel() throws IOException {
        Path out = folder.resolve("a/new/folder");

        assertThat(CommandRun.of("demo", "--out", out.toString()).status()).isZero();
        assertThat(CommandRun.of("demo", "--out", out.toString()).status())
                .as("again")
                .isZero();

        List<String> names = List.of("decisions.jsonl", "equity.csv", "report.html", "summary.json", "trades.csv");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(names);
        }
        for (String name : names) {
            assertThat(out.resolve(name)).content().contains("SIMULATED");
        }
        JsonNode decision = new ObjectMapper()
                .readTree(Files.readAllLines(out.resolve("decisions.jsonl")).getFirst());
        assertThat(decision.get("at").asText()).isEqualTo("2026-01-05T20:00:00Z");
        assertThat(Files.readAllLines(out.resolve("equity.csv"))).hasSize(6);
        assertThat(Files.readAllLines(out.resolve("trades.csv"))).hasSize(6);
    }

    @Test
    void plansWhatWasAskedFor() {
        DemoPlan plan = CommandRun.of(
                        "demo",
                        "--days",
                        "7",
                        "--seed",
                        "-9",
                        "--symbols",
                        "aapl,BRK-B",
                        "--state",
                        folder.resolve("state").toString(),
                        "--risk-per-trade",
                        "1%")
                .plan()
                .orElseThrow();

        assertThat(plan.days()).isEqualTo(7);
        assertThat(plan.seed()).isEqualTo(-9);
        assertThat(plan.symbols()).containsExactly("AAPL", "BRK.B");
        assertThat(plan.state()).contains(folder.resolve("state"));
        assertThat(plan.configuration().get(Settings.RISK_PER_TRADE)).isEqualTo(0.01);
    }

    @Test
    void runsFiveDaysOfSeedOneUnlessToldOtherwise() {
        DemoPlan plan = CommandRun.of("demo").plan().orElseThrow();

        assertThat(plan.days()).isEqualTo(5);
        assertThat(plan.seed()).isEqualTo(1);
        assertThat(plan.bars()).isEmpty();
    }

    @Test
    void runsTheWholePeriodWhenBothEndsAreGiven() {
        DemoPlan plan = CommandRun.of("demo", "--from", "2021-03-01", "--to", "2021-03-31")
                .plan()
                .orElseThrow();

        assertThat(plan.days()).isEqualTo(23);
        assertThat(plan.from()).contains(LocalDate.of(2021, 3, 1));
        assertThat(plan.to()).contains(LocalDate.of(2021, 3, 31));
    }

    @Test
    void leavesUnknownEventsToTheSystemUnlessTold() {
        assertThat(CommandRun.of("demo").plan().orElseThrow().configuration().origin(Settings.UNKNOWN_EVENTS))
                .isEqualTo(Origin.BUILT_IN);
        assertThat(unknownEvents("demo", "--unknown-events", "allow")).isEqualTo("allow");
        assertThat(CommandRun.in(Map.of("SPREADTRADER_UNKNOWN_EVENTS", "allow"), "demo")
                        .plan()
                        .orElseThrow()
                        .configuration()
                        .get(Settings.UNKNOWN_EVENTS))
                .isEqualTo("allow");
    }

    @Test
    void reportsToAPersonAndSaysWhereToLookNext() {
        CommandRun run = CommandRun.of("demo");

        assertThat(run.out())
                .startsWith("Trading demo   SIMULATED")
                .contains("NEXT")
                .contains("trader demo --out");
    }

    private static String unknownEvents(String... arguments) {
        return CommandRun.of(arguments).plan().orElseThrow().configuration().get(Settings.UNKNOWN_EVENTS);
    }
}
