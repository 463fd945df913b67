package io.spreadtrader.core.entry;

import static io.spreadtrader.core.store.BooksBuilder.SESSION;
import static io.spreadtrader.core.trading.TradingScenario.aTrader;
import static io.spreadtrader.core.value.BarSeriesBuilder.aBarSeries;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.port.fake.BarsInMemory;
import io.spreadtrader.core.scan.ShardRequest;
import io.spreadtrader.core.signal.ScanRun;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.trading.TradingScenario;
import io.spreadtrader.core.universe.FilterUniverse;
import io.spreadtrader.core.value.BarSeries;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunScanTest {
    private static final String RUN = SESSION + "#15:00";

    private final TradingScenario trader = aTrader();

    @BeforeEach
    void listTwoHundredAndFiveStocks() {
        NyseCalendar calendar = new NyseCalendar();
        List<BarSeries> bars = new ArrayList<>();
        for (int number = 0; number < 205; number++) {
            String ticker = "" + (char) ('A' + number / 26) + (char) ('A' + number % 26);
            bars.add(aBarSeries()
                    .of(ticker)
                    .startingOn(SESSION.minusDays(60))
                    .onDays(day -> calendar.session(day).isPresent())
                    .withVolume(2_000_000)
                    .flat(40, 100)
                    .build());
        }
        trader.bars(new BarsInMemory(bars, calendar));
    }

    private RunScan runScan() {
        TradingPorts ports = trader.ports();
        return new RunScan(
                ports, new FilterUniverse(ports.bars(), ports.fundamentals(), ports.configuration(), ports.calendar()));
    }

    private ScanRun run() {
        return trader.stores().signals().run(RUN).orElseThrow();
    }

    @Test
    void aRunAnnouncesItsShardsOnce() {
        runScan().open(SESSION, "15:00");
        int commits = trader.journal().size();
        runScan().open(SESSION, "15:00");

        assertThat(run().announcedShards()).containsExactly("shard-000", "shard-001", "shard-002");
        assertThat(trader.journal()).hasSize(commits);
    }

    @Test
    void afterARestartOnlyTheShardsWithoutAnEndMarkAreOutstanding() {
        runScan().open(SESSION, "15:00");
        new GatherSignals(trader.ports()).accept(RUN, "shard-001", List.of());
        trader.restart();

        assertThat(runScan().outstanding(run()))
                .extracting(ShardRequest::shard)
                .containsExactly("shard-000", "shard-002");
        assertThat(runScan().outstanding(run()).getLast().symbols()).hasSize(5);
    }

    @Test
    void aWholeRunHasNothingOutstanding() {
        runScan().open(SESSION, "15:00");
        for (String shard : run().announcedShards()) {
            new GatherSignals(trader.ports()).accept(RUN, shard, List.of());
        }

        assertThat(runScan().outstanding(run())).isEmpty();
    }
}
