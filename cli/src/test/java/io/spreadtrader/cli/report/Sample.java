package io.spreadtrader.cli.report;

import io.spreadtrader.cli.terminal.Style;
import java.nio.file.Path;

public final class Sample {
    public static void main(String[] a) {
        DemoReport r = DemoReport.of(FixtureOutcome.fiveDays(), FixtureOutcome.plan());
        System.out.println(TextReport.of(r, Style.PLAIN));
        System.out.println(NextSteps.after(r.plan(), java.util.Optional.empty()));
        DemoFolder.prepared(Path.of("/tmp/cli-sample/five")).write(r);
        DemoFolder.prepared(Path.of("/tmp/cli-sample/many"))
                .write(DemoReport.of(FixtureOutcome.manyDays(90), FixtureOutcome.plan()));
    }
}
