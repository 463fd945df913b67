package io.spreadtrader.cli.report;

import io.spreadtrader.cli.terminal.Style;
import io.spreadtrader.cli.terminal.Table;
import io.spreadtrader.local.DemoPlan;
import java.nio.file.Path;
import java.util.Optional;

/** Where a reader may look next. */
public final class NextSteps {
    private NextSteps() {}

    public static String after(DemoPlan plan, Optional<Path> out) {
        Table steps = Table.of("NEXT", "");
        if (out.isPresent()) {
            steps.row("open " + out.get().resolve(DemoFolder.PAGE), "the same as a page");
            steps.row("./trader decisions --out " + out.get(), "every decision with its numbers");
        } else {
            steps.row("./trader demo --out report", "the same as a page, with every decision and trade as files");
        }
        plan.state().ifPresent(state -> steps.row("./trader decisions --state " + state, "every decision kept there"));
        if (plan.bars().isEmpty()) {
            steps.row("./trader demo --seed " + (plan.seed() + 1), "another market");
            steps.row("./trader demo --bars PATH", "on real daily bars");
        }
        steps.row("./trader config show", "every number it decided with, and how to change it");
        return String.join(System.lineSeparator(), steps.lines("", Style.PLAIN));
    }
}
