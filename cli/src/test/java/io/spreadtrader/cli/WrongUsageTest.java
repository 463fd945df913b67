package io.spreadtrader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each wrong command line ends with status 2, one line that says what is wrong and one that says what to do. */
class WrongUsageTest {
    static Stream<Arguments> wrongCommandLines() {
        return Stream.of(
                wrong("", "say which command"),
                wrong("dmo", "unknown command 'dmo'. Did you mean 'demo'?"),
                wrong("backtest --bars x", "'backtest' is not available yet"),
                wrong("config", "trader config show"),
                wrong("study", "fit, honesty, exits or fills"),
                wrong("study fit", "give --data DIR"),
                wrong("study fills --seeds 0", "--seeds must be from 1 to 100000; got 0."),
                wrong("demo --days 0", "--days must be from 1 to 5200; got 0."),
                wrong("demo --days -3", "--days must be from 1 to 5200; got -3."),
                wrong("demo --days many", "'many' is not a whole number."),
                wrong("demo --days 2147483648", "'2147483648' is not a whole number."),
                wrong("demo --days", "Missing required parameter for option '--days'"),
                wrong("demo --seed 1.5", "'1.5' is not a whole number."),
                wrong("demo --dayz 3", "unknown option '--dayz'. Did you mean '--days'?"),
                wrong("demo tomorrow", "unexpected argument 'tomorrow'."),
                wrong("demo --chains x", "--chains is not available yet"),
                wrong("demo --from 2021-02-30", "'2021-02-30' is not a date such as 2021-03-31."),
                wrong("demo --from 1885-01-01", "1990 to 2100"),
                wrong("demo --from 2021-02-01 --to 2021-01-01", "--from 2021-02-01 is after --to 2021-01-01"),
                wrong("demo --from 2021-01-02 --to 2021-01-03", "no weekday"),
                wrong("demo --events x", "give their --bars too"),
                wrong("demo --format xml", "[TEXT, JSON]"),
                wrong("demo --days 3 --days 4", "should be specified only once"),
                wrong("demo --set max-contracts", "--set wants KEY=VALUE"),
                wrong("demo --set max-contract=3", "did you mean 'max-contracts'? (given: '3')"),
                wrong("demo --max-contracts abc", "--max-contracts: 'abc' is not a whole number of 0 or more."),
                wrong("demo --stop-atr 5%", "--stop-atr: '5%' is not a number"),
                wrong("demo --max-contracts 3 --set max-contracts=4", "'max-contracts' is given twice"),
                wrong("scan", "Missing required option: '--bars=PATH'"),
                wrong("scan --bars x --symbols A,$$", "not a ticker symbol: '$$'"),
                wrong("scan --bars x --symbols ,", "no symbol"),
                wrong("scan --bars x --strategy high", "unknown strategy in 'high'"),
                wrong("scan --bars x --strategy high", "high-base, low-base, bull-pullback, bear-rally"),
                wrong("scan --bars x --strategy momentum", "'momentum' is not available yet"),
                wrong("scan --bars x --strategy ta4j:My", "'ta4j:My' is not available yet"),
                wrong("universe", "Missing required option: '--bars=PATH'"),
                wrong("universe --bars x --as-of today", "'today' is not a date"),
                wrong("demo --symbols AAPL", "give their --bars too"),
                wrong(
                        "up --gateway 127.0.0.1:4002 --speed 2",
                        "--speed, --days and --seed are of the simulated exchange"),
                wrong("up --gateway here", "'here' is not an address"),
                wrong("up --client-id 3", "go with --gateway"),
                wrong("up --speed 0", "--speed must be more than 0"),
                wrong("up --days 0", "--days must be from 1"),
                wrong("record-gateway --out x", "Missing required option: '--gateway=HOST:PORT'"),
                wrong("record-gateway --out x --gateway 4002", "'4002' is not an address such as 127.0.0.1:4002."),
                wrong("record-gateway --out x --gateway a:0", "'a:0' is not an address"),
                wrong("record-gateway --out x --gateway a:1 --port 70000", "--port must be from 0 to 65535"),
                wrong("doctor --gateway x", "'x' is not an address"),
                wrong("doctor --client-id -1", "--client-id must be 0 or more"),
                wrong("doctor --stage moon", "'moon' is no stage"),
                wrong("simulate-gateway --port -1", "--port must be from 0 to 65535; got -1."),
                wrong("simulate-gateway --server-version 201", "--server-version must be from 151 to 200; got 201."),
                wrong("simulate-gateway --fault fire", "'fire' is no fault; there are silent-port"),
                // The last there is: nothing is cut off.
                wrong("simulate-gateway --fault fire", "nightly-restart"),
                wrong("simulate-gateway --fault silent-port=x", "'x' is no number of times"),
                wrong("simulate-gateway --speed 0", "--speed must be more than 0"),
                wrong("status", "Give --state DIR or --stage STAGE, one of them."),
                wrong("halt --state x --format xml", "[TEXT, JSON]"),
                wrong("flatten --state x --yes please", "unexpected argument 'please'."),
                wrong("halt --state x --reason " + "x".repeat(201), "--reason must be one line of 1 to 200 characters"),
                wrong("decisions", "either --state DIR or --out DIR"),
                wrong("decisions --state x --out-dir y", "either --state DIR or --out DIR"));
    }

    @ParameterizedTest(name = "trader {0}")
    @MethodSource("wrongCommandLines")
    void endsWithStatusTwoAndTwoLines(String line, String expected) {
        CommandRun run = CommandRun.of(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(run.status()).as(run.errors()).isEqualTo(2);
        assertThat(run.errors()).contains(expected).contains("--help'");
        assertThat(run.errors().lines()).hasSize(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.plan()).isEmpty();
    }

    private static Arguments wrong(String line, String expected) {
        return Arguments.of(line, expected);
    }
}
