package io.spreadtrader.core.universe;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.port.Fundamentals;
import io.spreadtrader.core.port.StockFacts;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Selects the stocks that may be traded: large, liquid, not cheap, with options. Missing or stale data excludes a symbol
 * with a reason; fundamentals that are stale as a whole refuse the run. Holds no state.
 */
public final class FilterUniverse {
    /** Complete trading days the average volume is taken over. */
    static final int VOLUME_DAYS = 20;

    private final BarSource source;
    private final Fundamentals fundamentals;
    private final MarketCalendar calendar;
    private final Money minMarketCap;
    private final Price minPrice;
    private final int minVolume;
    private final int maxDataAgeDays;
    private final Set<Symbol> excludedSymbols;

    public FilterUniverse(
            BarSource source, Fundamentals fundamentals, Configuration configuration, MarketCalendar calendar) {
        this.source = source;
        this.fundamentals = fundamentals;
        this.calendar = calendar;
        this.minMarketCap = configuration.get(Settings.MIN_MARKET_CAP);
        this.minPrice = Price.ofCents(configuration.get(Settings.MIN_PRICE).cents());
        this.minVolume = configuration.get(Settings.MIN_VOLUME);
        this.maxDataAgeDays = configuration.get(Settings.MAX_DATA_AGE);
        this.excludedSymbols = configuration.get(Settings.EXCLUDED_SYMBOLS).stream()
                .map(Symbol::parse)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Sorts the symbols into tradable and not, as of an instant. */
    public UniverseOutcome filter(List<Symbol> symbols, Instant asOf) {
        Filter filter = new Filter(new TreeSet<>(symbols), asOf);
        return filter.staleAsAWhole().<UniverseOutcome>map(refused -> refused).orElseGet(filter::result);
    }

    /** One call: its day and what is known of its symbols by then. */
    private final class Filter {
        private final Instant asOf;
        private final LocalDate today;
        private final Set<Symbol> symbols;
        private final Map<Symbol, StockFacts> facts = new HashMap<>();
        private final Map<Symbol, BarSeries> bars = new HashMap<>();
        private final Map<Symbol, String> unusable;

        Filter(Set<Symbol> symbols, Instant asOf) {
            this.asOf = asOf;
            this.today = calendar.dateOf(asOf);
            this.symbols = symbols;
            this.unusable = new HashMap<>(source.rejected());
            symbols.forEach(this::gather);
        }

        private void gather(Symbol symbol) {
            if (fundamentals.hasFacts()) {
                fundamentals.facts(symbol, today).ifPresent(known -> facts.put(symbol, known));
            }
            if (!unusable.containsKey(symbol)) {
                try {
                    source.daily(symbol, asOf)
                            .map(known -> known.upTo(today))
                            .filter(known -> !known.isEmpty())
                            .ifPresent(known -> bars.put(symbol, known));
                } catch (RuntimeException e) {
                    // One unreadable symbol is that symbol's misfortune.
                    unusable.put(symbol, String.valueOf(e.getMessage()));
                }
            }
        }

        Optional<UniverseOutcome.Refused> staleAsAWhole() {
            Optional<LocalDate> newest =
                    facts.values().stream().map(StockFacts::asOf).max(Comparator.naturalOrder());
            return newest.filter(this::isStale)
                    .map(date -> new UniverseOutcome.Refused(
                            "fundamentals are stale: the newest are of " + date + ", more than " + maxDataAgeDays
                                    + " days before " + today + " (" + fundamentals.source(today) + ")",
                            "give newer fundamentals, or raise " + Settings.MAX_DATA_AGE.key()
                                    + " to use old ones knowingly"));
        }

        UniverseResult result() {
            List<Symbol> selected = new ArrayList<>();
            SortedMap<Symbol, Exclusion> excluded = new TreeMap<>();
            for (Symbol symbol : symbols) {
                exclusion(symbol).ifPresentOrElse(reason -> excluded.put(symbol, reason), () -> selected.add(symbol));
            }
            return new UniverseResult(asOf, selected, excluded, filtersOff(), sources());
        }

        private Optional<Exclusion> exclusion(Symbol symbol) {
            if (excludedSymbols.contains(symbol)) {
                return because(ExclusionReason.EXCLUDED, Figures.NONE);
            }
            return barExclusion(symbol).or(() -> factsExclusion(symbol)).or(() -> optionableExclusion(symbol));
        }

        private Optional<Exclusion> barExclusion(Symbol symbol) {
            String unusableBecause = unusable.get(symbol);
            if (unusableBecause != null) {
                return because(ExclusionReason.BAD_BARS, Figures.of("because", unusableBecause));
            }
            BarSeries known = bars.get(symbol);
            if (known == null) {
                return because(ExclusionReason.NO_BARS, Figures.NONE);
            }
            if (isStale(known.lastDate())) {
                return because(ExclusionReason.STALE_BARS, age("lastBar", known.lastDate()));
            }
            BarSeries completeDays = completeDays(known);
            if (completeDays.size() < VOLUME_DAYS) {
                return because(
                        ExclusionReason.TOO_FEW_BARS,
                        Figures.of("completeDays", completeDays.size()).with("needed", VOLUME_DAYS));
            }
            Price last = Price.ofDollars(known.close(known.size() - 1));
            if (!last.isAbove(minPrice)) {
                return because(
                        ExclusionReason.PRICE_TOO_LOW, Figures.of("price", last).with("mustExceed", minPrice));
            }
            double volume = averageVolume(completeDays);
            return volume >= minVolume
                    ? Optional.empty()
                    : because(
                            ExclusionReason.VOLUME_TOO_LOW,
                            Figures.of("averageVolume", volume).with("least", minVolume));
        }

        private Optional<Exclusion> factsExclusion(Symbol symbol) {
            if (!fundamentals.hasFacts()) {
                return Optional.empty();
            }
            StockFacts known = facts.get(symbol);
            if (known == null) {
                return because(ExclusionReason.NO_FUNDAMENTALS, Figures.of("asOf", today));
            }
            if (isStale(known.asOf())) {
                return because(ExclusionReason.STALE_FUNDAMENTALS, age("asOf", known.asOf()));
            }
            return known.marketCapUsd() >= minMarketCap.dollars()
                    ? Optional.empty()
                    : because(
                            ExclusionReason.MARKET_CAP_TOO_SMALL,
                            Figures.of("marketCapUsd", known.marketCapUsd()).with("least", minMarketCap));
        }

        private Optional<Exclusion> optionableExclusion(Symbol symbol) {
            if (!fundamentals.hasOptionableList()) {
                return Optional.empty();
            }
            Optional<Boolean> optionable = fundamentals.optionable(symbol);
            if (optionable.isEmpty()) {
                return because(ExclusionReason.OPTIONABLE_UNKNOWN, Figures.NONE);
            }
            return optionable.get() ? Optional.empty() : because(ExclusionReason.NOT_OPTIONABLE, Figures.NONE);
        }

        /** Without today's bar as long as today's session has not closed. */
        private BarSeries completeDays(BarSeries known) {
            boolean todayIsComplete = calendar.session(today)
                    .map(session -> !asOf.isBefore(session.close()))
                    .orElse(true);
            return todayIsComplete ? known : known.upTo(today.minusDays(1));
        }

        private boolean isStale(LocalDate date) {
            return date.plusDays(maxDataAgeDays).isBefore(today);
        }

        private Figures age(String name, LocalDate date) {
            return Figures.of(name, date).with("today", today).with("maxDays", maxDataAgeDays);
        }

        private List<String> filtersOff() {
            List<String> off = new ArrayList<>();
            if (!fundamentals.hasFacts()) {
                off.add("market capitalisation and sector heat: no fundamentals given");
            }
            if (!fundamentals.hasOptionableList()) {
                off.add("optionable: no list given");
            }
            return off;
        }

        private List<String> sources() {
            String newestBar = bars.values().stream()
                    .map(BarSeries::lastDate)
                    .max(Comparator.naturalOrder())
                    .map(date -> "newest of " + date)
                    .orElse("none");
            List<String> sources = new ArrayList<>();
            sources.add("bars: " + source.adjustment() + ", " + newestBar + " (" + source.label() + ")");
            if (fundamentals.hasFacts()) {
                sources.add("fundamentals: " + fundamentals.source(today));
            }
            if (fundamentals.hasOptionableList()) {
                sources.add("optionable: " + fundamentals.optionableSource());
            }
            return sources;
        }
    }

    /** The mean volume of the newest {@link #VOLUME_DAYS} days, shares. */
    private static double averageVolume(BarSeries days) {
        long sum = 0;
        for (int i = days.size() - VOLUME_DAYS; i < days.size(); i++) {
            sum += days.volume(i);
        }
        return (double) sum / VOLUME_DAYS;
    }

    private static Optional<Exclusion> because(ExclusionReason reason, Figures figures) {
        return Optional.of(new Exclusion(reason, figures));
    }
}
