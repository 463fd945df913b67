package io.spreadtrader.cli.report;

import io.spreadtrader.core.value.DataLabel;

/** What a label says about the figures below it. */
final class LabelMeaning {
    private LabelMeaning() {}

    static String of(DataLabel label) {
        return switch (label) {
            case SIMULATED -> "A seeded market: stocks, options and fills are simulated. Nothing here was ever traded.";
            case MODELLED ->
                "Real stock prices; option quotes and fills are modelled on them. Nothing here was ever traded.";
            case HISTORICAL -> "Recorded quotes; fills are simulated against them.";
            case PAPER -> "A paper account: real quotes, the broker's simulated fills.";
            case LIVE -> "A live account.";
        };
    }
}
