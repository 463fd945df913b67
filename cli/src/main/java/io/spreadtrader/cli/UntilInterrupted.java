package io.spreadtrader.cli;

import io.spreadtrader.local.Happening;
import io.spreadtrader.local.Up;
import io.spreadtrader.local.UpPlan;
import java.util.function.Consumer;

/** Runs the local system until this process is asked to end, which waits for it to stop in order. */
final class UntilInterrupted implements UpRunner {
    @Override
    public void run(UpPlan plan, Consumer<Happening> told) {
        Up up = new Up(plan, told);
        Interruption.ofThisProcess().run(up::run, up::stop);
    }
}
