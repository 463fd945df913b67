package io.spreadtrader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** status, positions, orders and decisions on what a real demo of two days left. */
class OperatorLooksTest {
    @TempDir
    static Path made;

    private static TradedState traded;

    @TempDir
    Path state;

    @BeforeAll
    static void trade() {
        traded = TradedState.madeIn(made);
    }

    @Test
    void statusSaysWhatTheSystemMayDoAndWhereItStands() {
        String out = shown("status", traded.copiedTo(state));

        assertThat(out)
                .startsWith("Trading is ACTIVE")
                .contains("SIMULATED · stopped · market time 2026-01-06")
                .contains("books        journal in ")
                .contains("reconciled   not known here")
                .contains("high-water mark $100,")
                .contains("Tue 6 Jan 2026, SIMULATED", "books balance")
                .contains(" of 5", " of 3 in this session", " may be lost at worst", " either way")
                .contains("all settled", "none waits");
    }

    @Test
    void statusIsOneDocumentToo() throws IOException {
        JsonNode status = document("status", traded.copiedTo(state));

        assertThat(status.fieldNames())
                .toIterable()
                .containsExactly(
                        "trading",
                        "running",
                        "marketTime",
                        "dataLabel",
                        "books",
                        "reconciliation",
                        "broker",
                        "measures",
                        "lastDay",
                        "limits",
                        "openPositions",
                        "liveOrders",
                        "queuedSignals",
                        "waitingAlerts");
        assertThat(status.get("trading").get("mode").asText()).isEqualTo("ACTIVE");
        assertThat(status.get("running").asBoolean()).isFalse();
        assertThat(status.get("lastDay").get("session").asText()).isEqualTo("2026-01-06");
        assertThat(status.get("openPositions").asInt())
                .isPositive()
                .isEqualTo(status.get("lastDay").get("openPositions").asInt())
                .isEqualTo(status.get("limits").get("reservations").asInt());
    }

    @Test
    void positionsShowEachWithItsRiskAndItsExit() throws IOException {
        String out = shown("positions", traded.copiedTo(state));
        JsonNode positions = document("positions", state).get("positions");

        assertThat(positions).isNotEmpty();
        assertThat(out).startsWith(positions.size() + " open position").contains("held; opened 2026-01-0");
        for (JsonNode position : positions) {
            int away = position.get("type").asText().startsWith("BULL") ? -1 : 1;
            double stop = position.get("underlyingAtEntry").asDouble()
                    + away * 2 * position.get("atrAtEntry").asDouble();
            assertThat(position.get("stop").asDouble()).isCloseTo(stop, org.assertj.core.data.Offset.offset(0.0001));
            assertThat(position.get("worstLoss").asDouble()).isBetween(1.0, 2_100.0);
            assertThat(position.get("daysToExpiration").asInt()).isBetween(28, 45);
            assertThat(out)
                    .contains(position.get("symbol").asText())
                    .contains(position.get("stop").asText());
        }
    }

    @Test
    void ordersShowHowFarEachHasWalkedAndWhy() throws IOException {
        String out = shown("orders", traded.withAWorkingOrder(state));
        JsonNode orders = document("orders", state).get("orders");

        assertThat(orders).isNotEmpty();
        assertThat(out).startsWith(orders.size() + " live order").contains("accepted", " s", " by ");
        JsonNode accepted = orders.findParents("state").stream()
                .filter(order -> order.get("state").asText().equals("ACCEPTED"))
                .findFirst()
                .orElseThrow();
        assertThat(accepted.get("purpose").asText()).isEqualTo("ENTRY");
        assertThat(accepted.get("limit").asDouble())
                .isLessThanOrEqualTo(accepted.get("worstPrice").asDouble());
        assertThat(accepted.get("ageSeconds").asInt()).isBetween(0, 60);
        assertThat(out).contains(accepted.get("id").asText());
    }

    @Test
    void ordersSayWhenThereIsNone() {
        assertThat(shown("orders", traded.copiedTo(state)).lines())
                .singleElement()
                .asString()
                .startsWith("0 live orders · SIMULATED · stopped · market time 2026-01-06");
    }

    @Test
    void decisionsAreThoseOfTheDay() {
        traded.copiedTo(state);
        CommandRun run = CommandRun.of("decisions", "--state", state.toString(), "--day", "2026-01-06");

        assertThat(run.status()).as(run.errors()).isZero();
        assertThat(run.out()).contains("2026-01-06 15:0", "SIMULATED").doesNotContain("2026-01-05 15:0");
    }

    @Test
    void fitsATerminal() {
        traded.withAWorkingOrder(state);
        for (String command : List.of("status", "positions", "orders")) {
            assertThat(shown(command, state).lines()).as(command).allSatisfy(line -> assertThat(line.length())
                    .isLessThanOrEqualTo(line.startsWith("books") ? Integer.MAX_VALUE : 80));
        }
    }

    private static String shown(String command, Path state) {
        CommandRun run = CommandRun.of(command, "--state", state.toString());
        assertThat(run.status()).as(run.errors()).isZero();
        assertThat(run.errors()).isEmpty();
        return run.out();
    }

    private static JsonNode document(String command, Path state) throws IOException {
        CommandRun run = CommandRun.of(command, "--state", state.toString(), "--format", "json");
        assertThat(run.status()).as(run.errors()).isZero();
        return new ObjectMapper().readTree(run.out());
    }
}
