package io.spreadtrader.cli;

import io.spreadtrader.local.Progress;
import io.spreadtrader.local.study.ExitsResult;
import io.spreadtrader.local.study.ExitsStudy;
import java.io.PrintWriter;

/** How positions of the default demo end, over many seeds. */
final class ExitsOutput implements Study {
    private static final int SEEDS = 100;

    @Override
    public void run(Scope scope, PrintWriter out, Progress progress) {
        int seeds = scope.seeds().orElse(SEEDS);
        ExitsResult result = ExitsStudy.run(seeds, Runtime.getRuntime().availableProcessors(), progress);
        out.println("SIMULATED: the default demo, " + ExitsStudy.DEMO_DAYS + " market days, seeds 1 to " + seeds + ".");
        out.println();
        out.print(result.text());
    }
}
