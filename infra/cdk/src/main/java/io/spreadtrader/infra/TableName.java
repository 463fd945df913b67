package io.spreadtrader.infra;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The tables, as the store knows them behind the prefix. */
enum TableName {
    UNIVERSE,
    SIGNALS,
    INTENTS,
    POSITIONS,
    PORTFOLIO,
    DECISIONS,
    TRADING_STATE,
    ALERTS,
    DAYS;

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For names of constructs: {@code TradingStateTable}. */
    String construct() {
        return Arrays.stream(name().split("_"))
                        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining())
                + "Table";
    }
}
