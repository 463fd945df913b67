package io.spreadtrader.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.exchange.market.SeededMarket;
import io.spreadtrader.exchange.market.SeededMarketPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is decided on what comes later: with the data cut after a day, everything up to that day is the same. */
class LookAheadTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final LocalDate LAST = LocalDate.of(2026, 1, 8);
    private static final int SYMBOLS = 30;

    @TempDir
    private Path folder;

    private final MarketCalendar calendar = new NyseCalendar();
    private SeededMarket market;

    @BeforeEach
    void makeAMarket() {
        market = new SeededMarket(new SeededMarketPlan(7, SYMBOLS, FIRST, 6, 300), calendar);
    }

    @Test
    void decisionsUpToADayAreTheSameWithoutTheDaysAfterIt() throws IOException {
        List<Decision> whole = decisions(barsUntil(LAST));
        for (LocalDate cut = FIRST; cut.isBefore(LAST); cut = cut.plusDays(1)) {
            LocalDate day = cut;
            List<String> expected = whole.stream()
                    .filter(decision -> !calendar.dateOf(decision.at()).isAfter(day))
                    .map(Decision::canonical)
                    .toList();

            assertThat(decisions(barsUntil(cut)))
                    .extracting(Decision::canonical)
                    .as("data until " + cut)
                    .isEqualTo(expected);
        }
        assertThat(whole).extracting(Decision::kind).contains(DecisionKind.ENTRY, DecisionKind.EXECUTION);
    }

    private List<Decision> decisions(Path bars) {
        DemoPlan plan = new DemoPlan(
                4,
                1,
                Optional.of(bars),
                Optional.of(FIRST),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                SystemParts.IN_MEMORY,
                SmallMarket.busy());
        return Demo.run(plan, Progress.SILENT).decisions();
    }

    private Path barsUntil(LocalDate last) throws IOException {
        Path written = Files.createDirectory(folder.resolve(last.toString()));
        for (Symbol symbol : market.symbols()) {
            BarSeries bars = market.bars()
                    .daily(symbol, LAST.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC))
                    .orElseThrow()
                    .upTo(last);
            StringBuilder text = new StringBuilder("Date,Open,High,Low,Close,Volume\n");
            for (int index = 0; index < bars.size(); index++) {
                text.append(String.format(
                        Locale.ROOT,
                        "%s,%.4f,%.4f,%.4f,%.4f,%d%n",
                        bars.date(index),
                        bars.open(index),
                        bars.high(index),
                        bars.low(index),
                        bars.close(index),
                        bars.volume(index)));
            }
            Files.writeString(written.resolve(symbol.ticker() + ".csv"), text);
        }
        return written;
    }
}
