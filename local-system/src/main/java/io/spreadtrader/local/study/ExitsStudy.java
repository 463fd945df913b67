package io.spreadtrader.local.study;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.run.DayBook;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.local.Demo;
import io.spreadtrader.local.DemoOutcome;
import io.spreadtrader.local.DemoPlan;
import io.spreadtrader.local.Progress;
import io.spreadtrader.local.SystemParts;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** How the default demo ends over many seeds, of which it shows seed 1: how many positions, closed why, at what profit. */
public final class ExitsStudy {
    public static final int DEMO_DAYS = 5;

    private ExitsStudy() {}

    /** Runs the demo with seeds 1 to {@code seeds}. */
    public static ExitsResult run(int seeds, int threads, Progress progress) {
        return new ExitsResult(new AcrossSeeds(seeds, threads).run(seed -> of(demo(seed)), progress));
    }

    private static DemoOutcome demo(long seed) {
        DemoPlan plan = new DemoPlan(
                DEMO_DAYS,
                seed,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                java.util.List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                SystemParts.IN_MEMORY,
                Configuration.STANDARD);
        return Demo.run(plan, Progress.SILENT);
    }

    static ExitsResult.Seed of(DemoOutcome outcome) {
        Map<ExitReason, Integer> exits = new EnumMap<>(ExitReason.class);
        for (Position position : outcome.positions()) {
            if (!position.isOpen()) {
                exits.merge(position.exitReason().orElseThrow(), 1, Integer::sum);
            }
        }
        DayBook last = outcome.days().getLast();
        return new ExitsResult.Seed(
                outcome.positions().size(),
                exits,
                last.openPositions(),
                last.equityMid().minus(last.startingEquity()),
                (int) outcome.days().stream()
                        .filter(day -> !day.difference().equals(Money.ZERO))
                        .count());
    }
}
