package io.spreadtrader.local.study;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.run.DayBook;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.local.Progress;
import io.spreadtrader.local.SeededRun;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether anything earns more than it costs to trade on the simulated exchange: the whole trader, every strategy, each
 * style in a run of its own, over many seeds.
 */
public final class HonestyStudy {
    private static final List<String> STYLES = List.of("debit", "credit");

    private HonestyStudy() {}

    /**
     * How much to run.
     *
     * @param seeds from 1 on
     * @param symbols companies listed
     * @param days market days traded
     */
    public record Extent(int seeds, int symbols, int days, int threads) {}

    /** One seed's trades and how many of its days did not balance to the cent. */
    private record SeedResult(List<StudiedTrade> trades, int days, int unbalancedDays) {}

    public static HonestyResult run(Extent extent, Progress progress) {
        List<SeedResult> results = new AcrossSeeds(extent.seeds(), extent.threads())
                .run(seed -> result(SeededRun.Stage.of(seed, extent.symbols(), extent.days())), progress);
        return new HonestyResult(
                extent.seeds(),
                results.stream().flatMap(result -> result.trades().stream()).toList(),
                results.stream().mapToInt(SeedResult::days).sum(),
                results.stream().mapToInt(SeedResult::unbalancedDays).sum());
    }

    private static SeedResult result(SeededRun.Stage stage) {
        List<StudiedTrade> trades = new ArrayList<>();
        int days = 0;
        int unbalanced = 0;
        for (String style : STYLES) {
            SeededRun run = SeededRun.play(stage, configuration(style));
            trades.addAll(StudiedTrade.of(stage, run));
            days += run.days().size();
            unbalanced += (int) run.days().stream()
                    .map(DayBook::difference)
                    .filter(difference -> !difference.equals(Money.ZERO))
                    .count();
        }
        return new SeedResult(trades, days, unbalanced);
    }

    /** How spreads are chosen and closed is as by default; only the room is wider, so that there is more to measure. */
    static Configuration configuration(String style) {
        Origin origin = new Origin(Origin.Layer.COMMAND, "study honesty");
        return Configuration.STANDARD
                .with(Settings.STYLE, style, origin)
                .with(Settings.MIN_MARKET_CAP, "1B", origin)
                .with(Settings.MAX_OPEN_POSITIONS, "20", origin)
                .with(Settings.MAX_DAILY_ENTRIES, "5", origin)
                .with(Settings.PORTFOLIO_HEAT, "100", origin)
                .with(Settings.SECTOR_HEAT, "100", origin)
                .with(Settings.NET_DELTA, "1000", origin)
                .with(Settings.DAILY_LOSS_LIMIT, "100", origin)
                .with(Settings.DRAWDOWN_LIMIT, "100", origin);
    }
}
