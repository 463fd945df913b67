package io.spreadtrader.cli;

import io.spreadtrader.exchange.study.SurfaceFit;
import io.spreadtrader.files.InputException;
import io.spreadtrader.local.Progress;
import java.io.PrintWriter;
import java.nio.file.Path;

/** How well the option surface and the quoted widths fit recorded chains. */
final class FitOutput implements Study {
    private static final String REMEDY =
            "give --data DIR, the folder that holds options-yahoo-2026-02 and options-spx-2018";

    @Override
    public boolean needsData() {
        return true;
    }

    @Override
    public void run(Scope scope, PrintWriter out, Progress progress) {
        Path data = scope.data().orElseThrow();
        progress.at(0, 1, "fitting to recorded chains");
        try {
            out.print(SurfaceFit.run(data).table());
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()), REMEDY);
        }
    }
}
