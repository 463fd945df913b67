package io.spreadtrader.cli.soak;

import io.spreadtrader.local.soak.CrashSoak;
import io.spreadtrader.local.soak.KillSoak;
import io.spreadtrader.local.soak.Soak;
import io.spreadtrader.local.soak.TakeoverSoak;
import java.util.List;

/** The long tests there are, in the order they run. */
public final class Soaks {
    private Soaks() {}

    public static List<Soak> standard() {
        return List.of(new FrameFuzzing(), new CrashSoak(), new TakeoverSoak(), new KillSoak());
    }
}
