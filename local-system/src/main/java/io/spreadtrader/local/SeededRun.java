package io.spreadtrader.local;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.run.DayBook;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.exchange.market.QuotedMarket;
import io.spreadtrader.exchange.market.SeededMarket;
import io.spreadtrader.exchange.market.SeededMarketPlan;
import java.time.Instant;
import java.util.List;

/**
 * What the whole system did on a seeded market, in memory and on one thread, for studies that run it many times.
 *
 * @param end when its last session closed
 */
public record SeededRun(
        QuotedMarket market, List<DayBook> days, List<Position> positions, List<OrderIntent> intents, Instant end) {

    /** A seed's market and the sessions to trade in it; several runs may share one. */
    public record Stage(long seed, SeededMarket market, List<MarketSession> sessions, MarketCalendar calendar) {
        /** The first sessions of the demo's period, with as many companies as given. */
        public static Stage of(long seed, int symbols, int days) {
            MarketCalendar calendar = new NyseCalendar();
            SeededMarketPlan plan =
                    SeededMarketPlan.of(seed, SimulatedWorld.FIRST_DAY, days).withSymbols(symbols);
            return new Stage(
                    seed,
                    new SeededMarket(plan, calendar),
                    SimulatedWorld.sessions(SimulatedWorld.FIRST_DAY, days, calendar),
                    calendar);
        }
    }

    /** Trades every session of the stage. */
    public static SeededRun play(Stage stage, Configuration configuration) {
        World world = SimulatedWorld.on(stage.market(), stage.sessions(), stage.calendar(), List.of(), configuration);
        try (LocalSystem system = new LocalSystem(
                world,
                stage.seed(),
                SystemState.forgetful(),
                new InMemoryWiring((alert, collapsed, channel) -> true, (day, text) -> {}, 1))) {
            system.play(Progress.SILENT);
            return new SeededRun(
                    stage.market(),
                    system.stores().days().all(),
                    system.stores().positions().all(),
                    system.stores().intents().all(),
                    stage.sessions().getLast().close());
        }
    }
}
