package io.spreadtrader.cli;

import io.spreadtrader.local.Happening;
import io.spreadtrader.local.Paper;
import io.spreadtrader.local.PaperPlan;
import io.spreadtrader.local.Up;
import io.spreadtrader.local.UpPlan;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Runs the local system until this process is asked to end, which waits for it to stop in order. */
final class UntilInterrupted implements UpRunner {
    @Override
    public void run(UpPlan plan, Consumer<Happening> told) {
        Up up = new Up(plan, told);
        Interruption.ofThisProcess().run(up::run, up::stop);
    }

    @Override
    public void run(PaperPlan plan, Consumer<Happening> told) {
        Paper paper = new Paper(plan, InstantSource.system(), told);
        Interruption.ofThisProcess().run(paper::run, paper::stop);
    }
}
