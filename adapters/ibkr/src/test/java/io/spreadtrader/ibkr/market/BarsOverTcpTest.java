package io.spreadtrader.ibkr.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.port.BarSourceContract;
import io.spreadtrader.core.port.FixedBars;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.simulator.SimulatorSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Daily bars of the simulated Gateway. */
class BarsOverTcpTest extends BarSourceContract {
    /** When the contract's bars are long past. */
    private static final Instant LATER = Instant.parse("2030-01-02T15:00:00Z");

    private final List<SimulatedGateway> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(SimulatedGateway::close);
    }

    @Override
    protected BarSource sourceOf(List<BarSeries> bars, MarketCalendar calendar) {
        return source(bars, calendar, SimulatorSettings.standard());
    }

    private BarSource source(List<BarSeries> bars, MarketCalendar calendar, SimulatorSettings how) {
        List<Symbol> symbols = bars.stream().map(BarSeries::symbol).toList();
        SimulatedGateway gateway =
                new SimulatedGateway(new ListedStocks(symbols), new FixedBars(calendar, bars), calendar, LATER, how);
        opened.add(gateway);
        return new IbkrBars(gateway.history(), calendar, gateway.clock(), symbols, 300);
    }

    @Test
    void today_is_left_out_until_the_close_though_the_broker_tells_it() {
        SimulatedGateway gateway = SeededGateway.open();
        opened.add(gateway);
        Symbol symbol = SeededGateway.MARKET.symbols().getFirst();
        IbkrBars bars = new IbkrBars(gateway.history(), SeededGateway.CALENDAR, gateway.clock(), List.of(symbol), 20);

        assertThat(bars.daily(symbol, SeededGateway.HOUR_BEFORE_CLOSE)
                        .orElseThrow()
                        .lastDate())
                .isBefore(SeededGateway.DAY);
    }

    @Test
    void a_symbol_the_broker_does_not_list_is_rejected_with_the_reason() {
        SimulatedGateway gateway =
                SeededGateway.open(SimulatorSettings.standard().withServerVersion(176));
        opened.add(gateway);
        Symbol symbol = SeededGateway.MARKET.symbols().getFirst();
        Symbol unknown = Symbol.of("NOSUCH");
        IbkrBars bars =
                new IbkrBars(gateway.history(), SeededGateway.CALENDAR, gateway.clock(), List.of(symbol, unknown), 20);

        assertThat(bars.daily(unknown, SeededGateway.HOUR_BEFORE_CLOSE)).isEmpty();
        assertThat(bars.rejected()).containsOnlyKeys(unknown);
        assertThat(bars.symbols()).containsExactly(symbol);
        assertThat(bars.daily(symbol, SeededGateway.HOUR_BEFORE_CLOSE.minus(Duration.ofDays(4))))
                .hasValueSatisfying(series -> assertThat(series.size()).isBetween(15, 19));
    }
}
