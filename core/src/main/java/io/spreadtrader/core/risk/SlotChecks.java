package io.spreadtrader.core.risk;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.portfolio.Reservation;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Symbol;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether there is room for one more position, entry and order. */
final class SlotChecks {
    private final Configuration configuration;

    SlotChecks(Configuration configuration) {
        this.configuration = configuration;
    }

    Optional<Figures> duplicatePosition(EntryAssessment entry) {
        Issuer issuer = Issuer.of(entry.underlying());
        return taken(entry).stream()
                .filter(symbol -> Issuer.of(symbol).equals(issuer))
                .findFirst()
                .map(symbol -> Figures.of("underlying", entry.underlying())
                        .with("issuer", issuer)
                        .with("held", symbol));
    }

    Optional<Figures> maxOpenPositions(EntryAssessment entry) {
        int positions = Math.max(entry.others().size(), taken(entry).size());
        return atLimit("positions", positions, configuration.get(Settings.MAX_OPEN_POSITIONS));
    }

    Optional<Figures> maxDailyEntries(EntryAssessment entry) {
        return atLimit("entriesToday", entry.entriesBefore(), configuration.get(Settings.MAX_DAILY_ENTRIES));
    }

    Optional<Figures> maxDailyOrders(EntryAssessment entry) {
        return atLimit(
                "orderMessagesToday",
                entry.context().orderMessagesToday(),
                configuration.get(Settings.MAX_DAILY_ORDERS));
    }

    /** Underlyings of every other position and pending entry; a part of this very entry may be held already. */
    private static Set<Symbol> taken(EntryAssessment entry) {
        Set<Symbol> symbols =
                entry.others().stream().map(Reservation::underlying).collect(Collectors.toCollection(TreeSet::new));
        entry.context().openUnderlyings().stream()
                .filter(symbol -> !(entry.isReserved() && symbol.equals(entry.underlying())))
                .forEach(symbols::add);
        return symbols;
    }

    private static Optional<Figures> atLimit(String name, int count, int limit) {
        return count >= limit ? Optional.of(Figures.of(name, count).with("limit", limit)) : Optional.empty();
    }
}
