package io.spreadtrader.cli.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spreadtrader.cli.CommandRun;
import io.spreadtrader.cli.Surroundings;
import io.spreadtrader.cli.cloud.Stages;
import io.spreadtrader.cli.failure.Failures;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.universe.UniverseResult;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.exchange.market.SeededMarket;
import io.spreadtrader.exchange.market.SeededMarketPlan;
import io.spreadtrader.exchange.venue.Exchange;
import io.spreadtrader.exchange.venue.ExchangeSetup;
import io.spreadtrader.exchange.venue.SharedExchange;
import io.spreadtrader.files.bars.BarSelection;
import io.spreadtrader.files.bars.FileBars;
import io.spreadtrader.local.StageArchive;
import io.spreadtrader.local.StageArchivePlan;
import io.spreadtrader.simulator.SimulatedAccess;
import io.spreadtrader.simulator.SimulatorSettings;
import io.spreadtrader.simulator.TwsSimulator;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Imports from the simulated Gateway, half an hour after a close. */
class ImportCommandTest {
    private static final MarketCalendar CALENDAR = new NyseCalendar();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final Instant NOW =
            CALENDAR.session(DAY).orElseThrow().close().plus(Duration.ofMinutes(30));
    private static final SeededMarket MARKET = new SeededMarket(new SeededMarketPlan(7, 3, DAY, 2, 60), CALENDAR);
    private static final Symbol FIRST = MARKET.symbols().getFirst();
    private static final Symbol LAST = MARKET.symbols().getLast();

    @TempDir
    private Path folder;

    private TwsSimulator simulator;

    @BeforeEach
    void start() {
        ExchangeSetup setup =
                new ExchangeSetup(MARKET, CALENDAR, MARKET.rates(), CommissionSchedule.of(Configuration.STANDARD), 1);
        SharedExchange exchange = new SharedExchange(Exchange.open(setup, Money.ofDollars(100_000), NOW, event -> {}));
        simulator = TwsSimulator.start(
                SimulatorSettings.standard(), new SimulatedAccess(exchange, MARKET.bars(), CALENDAR, () -> NOW));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private record Said(int status, String out, String errors) {}

    private Said run(String symbols, String... more) {
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        String[] arguments = {
            "--from",
            "ibkr",
            "--gateway",
            "127.0.0.1:" + simulator.port(),
            "--symbols",
            symbols,
            "--out",
            folder.toString()
        };
        String[] all = Stream.of(arguments, more).flatMap(Stream::of).toArray(String[]::new);
        int status = new CommandLine(new ImportCommand(Surroundings.bare(), Stages.ofThisAccount(), () -> NOW))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors))
                .setExecutionExceptionHandler(new Failures())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(all);
        return new Said(status, out.toString(), errors.toString());
    }

    @Test
    void imported_bars_are_read_by_every_command_to_the_last_bit() {
        Said said = run(FIRST + "," + LAST, "--days", "40");

        assertThat(said.status()).as(said.errors()).isZero();
        FileBars files = FileBars.load(folder, BarSelection.EVERYTHING, CALENDAR);
        assertThat(files.symbols()).containsExactlyInAnyOrder(FIRST, LAST);
        BarSeries expected = MARKET.bars().daily(FIRST, NOW).orElseThrow().last(40);
        assertThat(files.whole(FIRST).orElseThrow().hasSameBarsAs(expected)).isTrue();
    }

    @Test
    void what_is_there_already_is_not_asked_for_again() throws Exception {
        run(FIRST.ticker());
        Said again = run(FIRST + "," + LAST, "--format", "json");

        JsonNode document = new ObjectMapper().readTree(again.out());
        assertThat(document.get("alreadyThere")).hasSize(1);
        assertThat(document.get("imported")).hasSize(1);
        assertThat(document.get("failed")).isEmpty();
    }

    @Test
    void a_symbol_nobody_knows_is_told_and_keeps_nobody_out() {
        Said said = run("NOSUCH," + FIRST);

        assertThat(said.status()).isZero();
        assertThat(said.out()).contains("Imported 1 symbols").contains("NOSUCH: the broker lists no NOSUCH");
        assertThat(Files.exists(folder.resolve("NOSUCH.csv"))).isFalse();
    }

    @Test
    void without_any_bar_it_is_refused_in_one_line_with_a_remedy() {
        Said said = run("NOSUCH");

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.errors().lines().filter(line -> !line.isBlank())).hasSize(2);
        assertThat(said.errors()).contains("Check the symbols");
    }

    @Test
    void a_gateway_that_is_not_there_is_told_in_one_line_with_a_remedy() {
        simulator.close();

        Said said = run(FIRST.ticker());

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.errors()).contains("nothing listens at the address").containsIgnoringCase("start the Gateway");
    }

    @Test
    void wrong_usage_is_told_before_work_starts() {
        assertThat(CommandRun.of(
                        "import", "--from", "csv", "--gateway", "127.0.0.1:4002", "--symbols", "A", "--out", "x"))
                .satisfies(run -> assertThat(run.status()).isEqualTo(2))
                .satisfies(run -> assertThat(run.errors()).contains("only ibkr is"));
        assertThat(CommandRun.of("import", "--from", "ibkr", "--gateway", "nowhere", "--symbols", "A", "--out", "x")
                        .errors())
                .contains("is not an address such as 127.0.0.1:4002");
    }

    @Test
    void what_is_missing_or_does_not_go_together_is_named() {
        assertThat(CommandRun.of("import").errors()).contains("say what to import");
        assertThat(CommandRun.of("import", "--from", "ibkr").errors()).contains("--gateway HOST:PORT, --symbols");
        assertThat(CommandRun.of("import", "--stage", "paper", "--from", "ibkr").errors())
                .contains("choose one");
        assertThat(CommandRun.of("import", "--stage", "paper", "--bucket", "b").errors())
                .contains("also wants --bars");
        assertThat(CommandRun.of("import", "--stage", "paper", "--bars", "x").errors())
                .contains("the output ArchiveBucket");
        assertThat(CommandRun.of("import", "--bars", "x").errors()).contains("belong to --stage");
    }

    @Test
    void a_stages_bucket_is_filled_with_the_files_named_and_the_counts_are_told() {
        run(FIRST + "," + LAST);
        List<StageArchivePlan> plans = new ArrayList<>();
        Stages stages = stagesThatFill(plans);
        StringWriter out = new StringWriter();

        int status = new CommandLine(new ImportCommand(Surroundings.bare(), stages, () -> NOW))
                .setOut(new PrintWriter(out))
                .execute("--stage", "paper", "--bucket", "archive", "--bars", folder.toString());

        assertThat(status).isZero();
        assertThat(plans).extracting(StageArchivePlan::bars).containsExactly(folder);
        assertThat(out.toString())
                .contains("Stored the bars of 60 sessions in archive; the newest is 2026-01-05.")
                .contains("A scan now would judge 1 stocks and leave 0 out.");
    }

    private static Stages stagesThatFill(List<StageArchivePlan> plans) {
        Stages none = Stages.ofThisAccount();
        return new Stages() {
            @Override
            public String synthesize(String stage, Path out) {
                return none.synthesize(stage, out);
            }

            @Override
            public int cdk(String action, String stage, List<String> more) {
                return none.cdk(action, stage, more);
            }

            @Override
            public int openPositions(String stage) {
                return none.openPositions(stage);
            }

            @Override
            public StageArchive.Filled fill(String bucket, StageArchivePlan plan, InstantSource clock) {
                plans.add(plan);
                return new StageArchive.Filled(
                        60,
                        DAY,
                        DAY,
                        new UniverseResult(clock.instant(), List.of(FIRST), new TreeMap<>(), List.of(), List.of()));
            }
        };
    }
}
