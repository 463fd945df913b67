package io.spreadtrader.cli.report;

import io.spreadtrader.local.DemoPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a reader may look next. */
public final class NextSteps {
    private NextSteps() {}

    public static String after(DemoPlan plan, Optional<Path> out) {
        List<String> steps = new ArrayList<>();
        steps.add("NEXT");
        if (out.isPresent()) {
            steps.add("  open " + out.get().resolve(DemoFolder.PAGE) + " in a browser");
            steps.add("  trader decisions --out-dir " + out.get() + "   every decision with its numbers");
        } else {
            steps.add("  trader demo --out report    the same as a page, with every decision and trade as files");
        }
        if (plan.state().isPresent()) {
            steps.add("  trader decisions --state " + plan.state().get() + "   every decision kept there");
        }
        if (plan.bars().isEmpty()) {
            steps.add("  trader demo --seed " + (plan.seed() + 1) + "        another market");
            steps.add("  trader demo --bars PATH     on real daily bars");
        }
        steps.add("  trader config show          every number it decided with, and how to change it");
        return String.join(System.lineSeparator(), steps);
    }
}
