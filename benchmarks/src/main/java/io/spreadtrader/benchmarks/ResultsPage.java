package io.spreadtrader.benchmarks;

import java.time.LocalDate;
import java.util.List;

/** Figures as a page that can be kept beside the code. */
public final class ResultsPage {
    private ResultsPage() {}

    /** In Markdown. */
    public static String of(List<Measured> all, Machine machine, LocalDate date, int rounds) {
        StringBuilder page = new StringBuilder("# Benchmarks, " + date + "\n\n" + machine + ". Medians of " + rounds
                + " rounds in turn; behind them the lowest and the highest round. Made by `./trader bench`.\n");
        for (Measured measured : all) {
            page.append("\n## ").append(measured.benchmark().name()).append("\n");
            page.append(measured.benchmark().what()).append("\n\n");
            page.append("| | median | rounds | target |\n|---|---|---|---|\n");
            measured.figures().forEach(figure -> page.append("| ")
                    .append(String.join(" | ", figure.what(), figure.value(), figure.spread(), target(figure)))
                    .append(" |\n"));
        }
        return page.toString();
    }

    /** The target and whether it was met, in words. */
    public static String target(Figure figure) {
        return figure.target()
                .map(target -> target.limit() + (target.isMet() ? ": met" : ": MISSED"))
                .orElse("");
    }
}
