package io.spreadtrader.cli.soak;

import io.spreadtrader.local.soak.KillSoak;
import io.spreadtrader.local.soak.MatrixSoak;
import io.spreadtrader.local.soak.Soak;
import java.util.List;

/** The long tests there are, in the order they run. */
public final class Soaks {
    private Soaks() {}

    public static List<Soak> standard() {
        return List.of(new FrameFuzzing(), MatrixSoak.crashes(), MatrixSoak.takeovers(), new KillSoak());
    }
}
