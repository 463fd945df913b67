package io.spreadtrader.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spreadtrader.cli.CommandRun;
import io.spreadtrader.cli.gateway.ScriptedGateway;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.WireCodec;
import io.spreadtrader.tws.wire.WrittenFields;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoctorCommandTest {
    private static final String HELLO = "v163..200";
    private static final List<String> VERSION = List.of("176|20260105 14:30:00 UTC|");
    private static final String START = "71|2|97||";
    private static final String TIME = "49|1|";

    @TempDir
    Path folder;

    @Test
    void findsNothingWrongWhereNothingIs() {
        CommandRun run = CommandRun.of("doctor", "--state", folder.toString());

        assertThat(run.status()).as(run.errors()).isZero();
        assertThat(run.out()).contains("jdk", "configuration", "is empty").doesNotContain("FAILED", "gateway");
    }

    @Test
    void namesAConfigurationAndDataThatCannotBeUsed() throws IOException {
        Path bars = Files.writeString(folder.resolve("A.csv"), "nothing,here\n1,2\n");
        CommandRun run = CommandRun.in(
                Map.of("SPREADTRADER_MAX_CONTRACT", "5"),
                "doctor",
                "--bars",
                bars.toString(),
                "--state",
                bars.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "CONFIGURATION_WRONG", "did you mean 'max-contracts'?", "BARS_UNUSABLE", "STATE_NOT_WRITABLE");
        assertThat(run.errors())
                .contains("3 of 4 checks failed: configuration CONFIGURATION_WRONG, bars BARS_UNUSABLE");
        assertThat(run.errors().lines()).hasSize(2);
    }

    @Test
    void namesAPortNobodyListensAt() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        JsonNode session = session(looked("127.0.0.1:" + port));

        assertThat(session.get("state").asText()).isEqualTo("REFUSED");
        assertThat(session.get("remedy").asText()).contains("start the Gateway");
    }

    @Test
    void namesAPortThatAcceptsAndNeverAnswers() throws IOException {
        try (ScriptedGateway silent = ScriptedGateway.answering(Map.of())) {
            assertThat(session(looked(silent.address())).get("state").asText()).isEqualTo("SILENT");
        }
        try (ScriptedGateway afterTheHandshake = ScriptedGateway.answering(Map.of(HELLO, VERSION))) {
            assertThat(session(looked(afterTheHandshake.address())).get("state").asText())
                    .isEqualTo("SILENT");
        }
    }

    @Test
    void namesAClientIdThatIsTaken() throws IOException {
        try (ScriptedGateway taken = ScriptedGateway.answering(Map.of(
                HELLO,
                VERSION,
                START,
                List.of(
                        "4|2|-1|326|Unable to connect as the client id is already in use||",
                        ScriptedGateway.HANG_UP)))) {
            assertThat(session(looked(taken.address())).get("state").asText()).isEqualTo("CLIENT_ID_IN_USE");
        }
    }

    @Test
    void tellsAccountsClocksAndMarketDataOfAGatewayThatAnswers() throws IOException {
        Map<String, List<String>> script = new HashMap<>(Map.of(
                HELLO,
                VERSION,
                START,
                List.of("15|1|DU1234567,U7654321|", "9|1|1|"),
                TIME,
                List.of("49|1|1000000000|")));
        script.put(
                "1|11|1000000000|0|AAPL|STK|||||SMART||USD|||0||0|0||",
                List.of("4|2|1000000000|10167|Requested market data is not subscribed||"));
        try (ScriptedGateway gateway = ScriptedGateway.answering(script)) {
            JsonNode checks = looked(gateway.address());

            assertThat(session(checks).get("outcome").asText()).isEqualTo("OK");
            assertThat(of(checks, "gateway time").get("state").asText()).isEqualTo("CLOCKS_DIFFER");
            assertThat(of(checks, "accounts").get("found").asText()).contains("LIVE", "U7654321");
            assertThat(of(checks, "market data").get("state").asText()).isEqualTo("DELAYED_DATA");
            assertThat(of(checks, "option data").get("outcome").asText()).isEqualTo("NOT_CHECKED");
        }
    }

    /** Any of the codes a line of the trader's counts as unpaid. */
    @ParameterizedTest
    @ValueSource(ints = {354, 10089, 10090, 10168, 10186})
    void namesAnAccountThatHasDataOfStocksAndNoneOfOptions(int code) throws IOException {
        try (ScriptedGateway gateway =
                ScriptedGateway.answering(stocksWithoutOptions("4|2|1000000004|" + code + "|no||"))) {
            JsonNode checks = looked(gateway.address());

            assertThat(of(checks, "market data").get("outcome").asText()).isEqualTo("OK");
            JsonNode options = of(checks, "option data");
            assertThat(options.get("state").asText()).isEqualTo("NO_MARKET_DATA");
            assertThat(options.get("found").asText()).startsWith(code + " no: ");
        }
    }

    @Test
    void asksForACallInTheMiddleOfTheSecondExpiration() throws IOException {
        try (ScriptedGateway gateway = ScriptedGateway.answering(stocksWithoutOptions("58|1|1000000004|1|"))) {
            CommandRun run = CommandRun.of("doctor", "--gateway", gateway.address(), "--timeout", "1");

            assertThat(run.out()).contains("AAPL 20260123 C 260.0 is live");
        }
    }

    @Test
    void namesAStockWithoutOptions() throws IOException {
        Map<String, List<String>> script = stocksWithoutOptions("");
        script.put("78|1000000002|AAPL||STK|265598|", List.of("76|1000000002|"));
        try (ScriptedGateway gateway = ScriptedGateway.answering(script)) {
            assertThat(of(looked(gateway.address()), "option data").get("state").asText())
                    .isEqualTo("NO_OPTIONS");
        }
    }

    /** @param last what is said of the option's quotes */
    private static Map<String, List<String>> stocksWithoutOptions(String last) {
        Map<String, List<String>> script = new HashMap<>(
                Map.of(HELLO, VERSION, START, List.of("15|1|DUSIM0001|", "9|1|1|"), TIME, List.of("49|1|1000000000|")));
        script.put("1|11|1000000000|0|AAPL|STK|||||SMART||USD|||0||0|0||", List.of("58|1|1000000000|1|"));
        script.put(
                "9|8|1000000001|0|AAPL|STK|||||SMART||USD|||0||||",
                List.of(details(1_000_000_001, "STK", "", 0, 265_598), "52|1|1000000001|"));
        script.put(
                "78|1000000002|AAPL||STK|265598|",
                List.of(
                        "75|1000000002|SMART|265598|AAPL|100|2|20260123|20260116|1|250.0|",
                        "75|1000000002|CBOE|265598|AAPL|100|1|20260220|0|",
                        "76|1000000002|"));
        script.put(
                "9|8|1000000003|0|AAPL|OPT|20260123||C||SMART||USD|||0||||",
                List.of(
                        details(1_000_000_003, "OPT", "20260123", 270, 13),
                        details(1_000_000_003, "OPT", "20260123", 250, 11),
                        details(1_000_000_003, "OPT", "20260123", 260, 12),
                        "52|1|1000000003|"));
        script.put("1|11|1000000004|12|AAPL|OPT|||||SMART||USD|||0||0|0||", List.of(last));
        return script;
    }

    private static String details(int request, String type, String expiry, double strike, int contract) {
        Layout layout = Messages.CONTRACT_DETAILS;
        byte[] payload = WireCodec.ofServer(176)
                .encode(layout.message(new WrittenFields()
                        .with(layout.field("requestId"), request)
                        .with(layout.field("symbol"), "AAPL")
                        .with(layout.field("secType"), type)
                        .with(layout.field("expiry"), expiry)
                        .with(layout.field("strike"), strike)
                        .with(layout.field("conId"), contract)));
        return new String(payload, StandardCharsets.US_ASCII).replace('\0', '|');
    }

    private static JsonNode looked(String address) throws IOException {
        CommandRun run = CommandRun.of("doctor", "--gateway", address, "--timeout", "1", "--format", "json");

        assertThat(run.status()).isEqualTo(1);
        JsonNode document = new ObjectMapper().readTree(run.out());
        assertThat(document.get("healthy").asBoolean()).isFalse();
        return document.get("checks");
    }

    private static JsonNode session(JsonNode checks) {
        return of(checks, "gateway session");
    }

    private static JsonNode of(JsonNode checks, String subject) {
        for (JsonNode check : checks) {
            if (check.get("subject").asText().equals(subject)) {
                return check;
            }
        }
        throw new AssertionError("no check of " + subject + " in " + checks);
    }
}
