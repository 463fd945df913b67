package io.spreadtrader.cli.report;
/** Placeholder. */
final class HtmlReport {
    private HtmlReport() {}

    static String of(DemoReport report) {
        return report.label().name();
    }
}
