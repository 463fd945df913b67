package io.spreadtrader.cli;

import io.spreadtrader.local.DemoOutcome;
import io.spreadtrader.local.DemoPlan;
import io.spreadtrader.local.Progress;

/** Runs the demo that a plan describes. */
public interface DemoRunner {
    DemoOutcome run(DemoPlan plan, Progress progress);
}
