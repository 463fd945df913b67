package io.spreadtrader.cli.failure;

import java.util.Set;

/** What is promised and not there yet: named plainly, so that nobody takes it for a typing error. */
public final class NotAvailableYet {
    private static final Set<String> COMMANDS = Set.of("spreads", "price", "backtest", "sweep");
    private static final Set<String> STRATEGIES = Set.of("momentum", "earnings-volatility");

    private NotAvailableYet() {}

    public static boolean isCommand(String word) {
        return COMMANDS.contains(word);
    }

    public static boolean isStrategy(String name) {
        return STRATEGIES.contains(name) || name.startsWith("ta4j:");
    }
}
