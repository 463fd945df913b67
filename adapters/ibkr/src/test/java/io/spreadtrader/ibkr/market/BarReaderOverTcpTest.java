package io.spreadtrader.ibkr.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.archive.ArchiveBars;
import io.spreadtrader.core.archive.ArchivedBars;
import io.spreadtrader.core.archive.PublishProvisionalBars;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.port.fake.BarsArchivedInMemory;
import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.simulator.Fault;
import io.spreadtrader.simulator.FaultScript;
import io.spreadtrader.simulator.SimulatorSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A universe's bars from the simulated Gateway into the archive, before the scan and after the close. */
class BarReaderOverTcpTest {
    private static final List<Symbol> UNIVERSE = SeededGateway.MARKET.symbols().subList(0, 12);
    private static final Instant CLOSE =
            SeededGateway.CALENDAR.session(SeededGateway.DAY).orElseThrow().close();
    private static final Instant EARLY = CLOSE.minus(Duration.ofMinutes(68));

    private final FaultScript faults = new FaultScript();
    private final SimulatedGateway gateway =
            SeededGateway.open(EARLY, SimulatorSettings.standard().withFaults(faults));
    private final BarsArchivedInMemory archive = new BarsArchivedInMemory();
    private final ContractBook book = gateway.book();
    private final IbkrBarReader reader = new IbkrBarReader(
            new MarketLines(gateway.data(), book, gateway.clock(), LineLimits.STANDARD),
            gateway.history(),
            SeededGateway.CALENDAR,
            gateway.clock(),
            DataLabel.SIMULATED);

    @AfterEach
    void close() {
        gateway.close();
    }

    private static Bar expected(Symbol symbol, Instant at) {
        BarSeries bars = SeededGateway.MARKET.bars().daily(symbol, at).orElseThrow();
        return bars.bar(bars.size() - 1);
    }

    @Test
    void a_scan_sees_todays_bars_as_the_broker_told_them_before_it() {
        new PublishProvisionalBars(reader, archive, SeededGateway.CALENDAR, gateway.clock(), Configuration.STANDARD)
                .publish(UNIVERSE);

        ArchivedBars seen = new ArchivedBars(archive, SeededGateway.CALENDAR, 10);
        for (Symbol symbol : UNIVERSE) {
            BarSeries bars = seen.daily(symbol, SeededGateway.HOUR_BEFORE_CLOSE).orElseThrow();
            assertThat(bars.bar(bars.size() - 1)).isEqualTo(expected(symbol, EARLY));
        }
        assertThat(archive.session(SeededGateway.DAY).orElseThrow().provisional())
                .isTrue();
    }

    @Test
    void while_the_market_is_open_the_day_is_read_off_lines_and_history_is_not_asked() {
        faults.arm(Fault.HISTORY_PACING, FaultScript.ALWAYS);

        Map<Symbol, Bar> bars = reader.bars(SeededGateway.DAY, UNIVERSE, CLOSE);

        assertThat(bars.keySet()).containsExactlyElementsOf(UNIVERSE);
        bars.forEach((symbol, bar) -> assertThat(bar).isEqualTo(expected(symbol, EARLY)));
    }

    @Test
    void after_the_close_the_whole_day_is_archived() {
        gateway.moveTo(CLOSE.plus(Duration.ofMinutes(15)));

        new ArchiveBars(reader, archive, SeededGateway.CALENDAR, gateway.clock()).archive(UNIVERSE);

        Map<Symbol, Bar> bars = archive.session(SeededGateway.DAY).orElseThrow().bars();
        assertThat(bars.keySet()).containsExactlyInAnyOrderElementsOf(UNIVERSE);
        bars.forEach((symbol, bar) -> assertThat(bar).isEqualTo(expected(symbol, CLOSE)));
    }
}
