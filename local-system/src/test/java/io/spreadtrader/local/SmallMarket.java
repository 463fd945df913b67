package io.spreadtrader.local;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.entry.RunScan;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.exchange.market.SeededMarket;
import io.spreadtrader.exchange.market.SeededMarketPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A seeded market small enough to run many times, with rules loose enough to trade in it on every day. */
final class SmallMarket {
    static final long SEED = 1;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);
    private static final int SYMBOLS = 40;

    private final MarketCalendar calendar = new NyseCalendar();
    private final SeededMarket market;

    private SmallMarket(int days, int symbols) {
        market = new SeededMarket(
                new SeededMarketPlan(SEED, symbols, FIRST_DAY, days, SeededMarketPlan.DEFAULT_HISTORY), calendar);
    }

    static SmallMarket of(int days) {
        return new SmallMarket(days, SYMBOLS);
    }

    /** More companies than one shard of a scan holds. */
    static SmallMarket ofSeveralShards(int days) {
        return new SmallMarket(days, 4 * RunScan.SHARD_SYMBOLS);
    }

    /** The first {@code days} sessions of this market. */
    World world(int days) {
        return world(days, busy());
    }

    World world(int days, Configuration configuration) {
        return new World(
                market,
                market.bars(),
                market.fundamentals(),
                market.events(),
                market.rates(),
                calendar,
                sessions(days),
                List.of(),
                configuration);
    }

    /** Many signals, exits that come early, room for both. */
    static Configuration busy() {
        Origin origin = new Origin(Origin.Layer.COMMAND, "test");
        return Configuration.STANDARD
                .with(Settings.CONDITIONS_OFF, "rsi,extreme,base", origin)
                .with(Settings.STOP_ATR, "0.3", origin)
                .with(Settings.WALK_END, "0.95", origin)
                .with(Settings.CHAINS_PER_RUN, "20", origin)
                .with(Settings.MIN_MARKET_CAP, "1B", origin)
                .with(Settings.MAX_DAILY_ENTRIES, "4", origin)
                .with(Settings.SECTOR_HEAT, "10", origin);
    }

    private List<MarketSession> sessions(int days) {
        List<MarketSession> sessions = new ArrayList<>();
        MarketSession session = calendar.sessionOnOrAfter(FIRST_DAY);
        while (sessions.size() < days) {
            sessions.add(session);
            session = calendar.sessionAfter(session.date());
        }
        return sessions;
    }
}
