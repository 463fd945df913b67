package io.spreadtrader.cli;

import io.spreadtrader.local.Happening;
import io.spreadtrader.local.PaperPlan;
import io.spreadtrader.local.UpPlan;
import java.util.function.Consumer;

/** Runs the local system until it is stopped. */
public interface UpRunner {
    void run(UpPlan plan, Consumer<Happening> told);

    /** The same at a Gateway. */
    void run(PaperPlan plan, Consumer<Happening> told);
}
