package io.spreadtrader.core.scan;

import static io.spreadtrader.core.value.BarSeriesBuilder.aBarSeries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.indicator.Readings;
import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.port.FixedBars;
import io.spreadtrader.core.port.FixedEvents;
import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.strategy.Evaluation;
import io.spreadtrader.core.strategy.Strategies;
import io.spreadtrader.core.strategy.Strategy;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.BarSeriesBuilder;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanForSignalsTest {
    private static final MarketCalendar CALENDAR = new NyseCalendar();
    /** The original rule alone, so that nearly every stock has a signal. */
    private static final Configuration ORIGINAL_RULE = Configuration.STANDARD
            .with(Settings.STRATEGIES, "high-base", Origin.BUILT_IN)
            .with(Settings.CONDITIONS_OFF, "rsi,trend,extreme,base", Origin.BUILT_IN);

    private static final Symbol AAPL = Symbol.of("AAPL");
    private static final Symbol MSFT = Symbol.of("MSFT");
    private static final Symbol TSLA = Symbol.of("TSLA");

    @Test
    void every_symbol_asked_for_is_answered_with_an_empty_list_where_there_is_no_signal() {
        BarSeries rising = sessions("AAPL").line(260, 80, 150).build();
        BarSeries still = sessions("MSFT").withHalfRange(0).flat(260, 50).build();
        ScanOutcome outcome = scan(new FixedBars(CALENDAR, rising, still), ORIGINAL_RULE, List.of(AAPL, MSFT, TSLA));
        assertThat(outcome.signals().keySet()).containsExactly(AAPL, MSFT);
        assertThat(outcome.signals().get(AAPL)).hasSize(1);
        assertThat(outcome.signals().get(MSFT)).isEmpty();
        assertThat(outcome.rejected()).containsOnlyKeys(TSLA);
        assertThat(outcome.rejected().get(TSLA)).startsWith("UNKNOWN_SYMBOL: ");
        assertThat(outcome.incomplete()).isEmpty();
    }

    @Test
    void too_few_bars_for_every_strategy_reject_the_symbol_with_the_numbers() {
        BarSeries young = sessions("AAPL").randomWalk(120, 50, 1).build();
        ScanOutcome outcome = scan(new FixedBars(CALENDAR, young), Configuration.STANDARD, List.of(AAPL));
        assertThat(outcome.signals()).isEmpty();
        assertThat(outcome.rejected().get(AAPL))
                .isEqualTo("INSUFFICIENT_HISTORY: 120 bars, high-base needs 252, low-base needs 252,"
                        + " bull-pullback needs 200, bear-rally needs 200");
    }

    @Test
    void bars_that_suffice_for_some_strategies_are_judged_by_those_and_the_others_are_named() {
        BarSeries young = sessions("AAPL").randomWalk(220, 50, 1).build();
        ScanOutcome outcome = scan(new FixedBars(CALENDAR, young), Configuration.STANDARD, List.of(AAPL));
        assertThat(outcome.signals()).containsOnlyKeys(AAPL);
        assertThat(outcome.rejected()).isEmpty();
        assertThat(outcome.incomplete().get(AAPL))
                .isEqualTo("INSUFFICIENT_HISTORY: 220 bars, high-base needs 252, low-base needs 252");
    }

    @Test
    void a_symbol_without_a_bar_yet_lacks_history_and_is_not_unknown() {
        BarSeries later = sessions("AAPL").randomWalk(300, 50, 1).build();
        ScanOutcome outcome = new ScanForSignals(
                        new FixedBars(CALENDAR, later), FixedEvents.none(), ORIGINAL_RULE, CALENDAR)
                .scan(List.of(AAPL), at(LocalDate.of(2020, 1, 2), 15, 0));
        assertThat(outcome.rejected().get(AAPL)).isEqualTo("INSUFFICIENT_HISTORY: no bars yet");
    }

    @Test
    void the_sources_own_rejections_and_failures_reject_only_their_symbol() {
        BarSeries good = sessions("AAPL").randomWalk(300, 50, 1).build();
        FixedBars fixed = new FixedBars(CALENDAR, good).rejecting(MSFT, "MSFT.csv: 3 % bad rows");
        BarSource source = failingOn(TSLA, fixed);
        ScanOutcome outcome = new ScanForSignals(source, FixedEvents.none(), ORIGINAL_RULE, CALENDAR)
                .scan(List.of(TSLA, MSFT, AAPL), afterLastBar(good));
        assertThat(outcome.signals()).containsOnlyKeys(AAPL);
        assertThat(outcome.rejected())
                .containsEntry(MSFT, "UNUSABLE_BARS: MSFT.csv: 3 % bad rows")
                .containsEntry(TSLA, "UNUSABLE_BARS: TSLA.csv cannot be read");
    }

    @Test
    void a_strategy_that_breaks_down_on_one_symbol_fails_none_of_the_others() {
        BarSeries first = sessions("AAPL").randomWalk(300, 50, 1).build();
        BarSeries second = sessions("MSFT").randomWalk(300, 50, 2).build();
        Strategy fragile = new Strategy() {
            @Override
            public String name() {
                return "fragile";
            }

            @Override
            public int barsNeeded() {
                return 1;
            }

            @Override
            public Evaluation evaluate(Readings readings) {
                if (readings.bars().symbol().equals(AAPL)) {
                    throw new IllegalStateException("dropped");
                }
                return new Evaluation.None("never", 0, 1);
            }
        };
        ScanOutcome outcome = new ScanForSignals(
                        new FixedBars(CALENDAR, first, second),
                        FixedEvents.none(),
                        Configuration.STANDARD,
                        CALENDAR,
                        List.of(fragile))
                .scan(List.of(AAPL, MSFT), afterLastBar(first));
        assertThat(outcome.rejected().get(AAPL))
                .startsWith("STRATEGY_FAILED: fragile: ")
                .contains("dropped");
        assertThat(outcome.signals()).containsOnlyKeys(MSFT);
    }

    /** Bars end on Thursday 2025-07-10. */
    @ParameterizedTest(name = "asked on {0} at {1}: stale {2}")
    @CsvSource({
        "2025-07-10,16:00,false",
        "2025-07-11,15:00,false",
        "2025-07-11,18:00,false",
        "2025-07-13,12:00,false",
        "2025-07-14,09:29,false",
        "2025-07-14,09:30,true",
        "2025-07-14,15:00,true",
        "2025-07-25,15:00,true"
    })
    void bars_are_stale_once_a_newer_sessions_bar_is_due(LocalDate date, String time, boolean stale) {
        BarSeries bars = endingOn(LocalDate.of(2025, 7, 10), 300);
        Instant asOf = date.atTime(java.time.LocalTime.parse(time))
                .atZone(MarketCalendar.NEW_YORK)
                .toInstant();
        ScanOutcome outcome = new ScanForSignals(
                        new FixedBars(CALENDAR, bars), FixedEvents.none(), ORIGINAL_RULE, CALENDAR)
                .scan(List.of(AAPL), asOf);
        if (stale) {
            assertThat(outcome.rejected().get(AAPL))
                    .startsWith("STALE_BARS: last bar 2025-07-10, the session of 2025-07-")
                    .endsWith(" is missing");
        } else {
            assertThat(outcome.signals()).containsOnlyKeys(AAPL);
        }
    }

    @Test
    void bars_older_than_the_data_may_be_are_stale_by_age() {
        BarSeries bars = endingOn(LocalDate.of(2025, 7, 10), 300);
        ScanOutcome outcome = new ScanForSignals(
                        new FixedBars(CALENDAR, bars), FixedEvents.none(), ORIGINAL_RULE, CALENDAR)
                .scan(List.of(AAPL), at(LocalDate.of(2025, 8, 11), 15, 0));
        assertThat(outcome.rejected().get(AAPL)).isEqualTo("STALE_BARS: last bar 2025-07-10, older than 30 days");
    }

    @Test
    void a_longer_history_than_used_gives_the_same_signals() {
        BarSeries bars = sessions("AAPL").randomWalk(900, 50, 4).build();
        ScanOutcome whole = scan(new FixedBars(CALENDAR, bars), ORIGINAL_RULE, List.of(AAPL));
        ScanOutcome used = scan(new FixedBars(CALENDAR, bars.last(305)), ORIGINAL_RULE, List.of(AAPL));
        assertThat(whole).isEqualTo(used);
    }

    @Test
    void what_the_strategies_say_alone_the_scan_says_too_in_their_order() {
        List<BarSeries> market = market(120);
        FixedBars source = new FixedBars(CALENDAR, market);
        Configuration loose =
                Configuration.STANDARD.with(Settings.CONDITIONS_OFF, "rsi,base,extreme,pullback", Origin.BUILT_IN);
        ScanOutcome outcome = scan(source, loose, source.symbols());
        int found = 0;
        for (BarSeries bars : market) {
            List<Signal> expected = Strategies.of(loose).stream()
                    .map(strategy -> strategy.evaluate(bars.last(305)))
                    .filter(Evaluation.Found.class::isInstance)
                    .map(evaluation -> ((Evaluation.Found) evaluation).signal())
                    .toList();
            assertThat(outcome.signals().get(bars.symbol())).isEqualTo(expected);
            found += expected.size();
        }
        assertThat(found).isGreaterThan(100);
        assertThat(outcome.ranked()).hasSize(found).isSortedAccordingTo(Signal.RANK);
    }

    @Test
    void shards_scanned_apart_and_in_parallel_add_up_to_the_whole() {
        List<BarSeries> market = market(100);
        FixedBars source = new FixedBars(CALENDAR, market);
        ScanForSignals scan = new ScanForSignals(source, FixedEvents.none(), Configuration.STANDARD, CALENDAR);
        Instant asOf = afterLastBar(market.getFirst());
        ScanOutcome whole = scan.scan(source.symbols(), asOf);
        ScanOutcome inShards = IntStream.range(0, 5)
                .parallel()
                .mapToObj(shard -> scan.scan(source.symbols().subList(shard * 20, shard * 20 + 20), asOf))
                .reduce(ScanOutcome::and)
                .orElseThrow();
        assertThat(inShards).isEqualTo(whole);
    }

    @Test
    void outcomes_of_different_instants_are_not_one_scan() {
        ScanOutcome outcome = scan(new FixedBars(CALENDAR, market(1)), ORIGINAL_RULE, List.of());
        ScanOutcome later = new ScanOutcome(
                outcome.asOf().plusSeconds(1), outcome.signals(), outcome.rejected(), outcome.incomplete());
        assertThatThrownBy(() -> outcome.and(later)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cutting_the_data_after_a_day_changes_no_scan_up_to_it() {
        List<BarSeries> market = market(30);
        List<BarSeries> cut = market.stream()
                .map(bars -> bars.upTo(bars.date(bars.size() - 20)))
                .toList();
        LocalDate lastKept = cut.getFirst().lastDate();
        ScanForSignals onAll = new ScanForSignals(
                new FixedBars(CALENDAR, market), FixedEvents.none(), Configuration.STANDARD, CALENDAR);
        ScanForSignals onCut =
                new ScanForSignals(new FixedBars(CALENDAR, cut), FixedEvents.none(), Configuration.STANDARD, CALENDAR);
        List<Symbol> symbols = new ArrayList<>();
        market.forEach(bars -> symbols.add(bars.symbol()));
        for (LocalDate day = lastKept.minusDays(40); !day.isAfter(lastKept); day = day.plusDays(1)) {
            for (int hour : new int[] {9, 15, 17}) {
                assertThat(onCut.scan(symbols, at(day, hour, 0))).isEqualTo(onAll.scan(symbols, at(day, hour, 0)));
            }
        }
    }

    @Test
    void a_source_that_shows_tomorrow_is_not_believed() {
        BarSeries bars = sessions("AAPL").randomWalk(320, 50, 1).build();
        BarSeries known = bars.last(320).upTo(bars.date(309));
        BarSource leaking = new LeakingSource(bars);
        Instant asOf = afterLastBar(known);
        ScanOutcome outcome =
                new ScanForSignals(leaking, FixedEvents.none(), ORIGINAL_RULE, CALENDAR).scan(List.of(AAPL), asOf);
        assertThat(outcome.signals().get(AAPL).getFirst().date()).isEqualTo(known.lastDate());
    }

    private static ScanOutcome scan(FixedBars source, Configuration configuration, List<Symbol> symbols) {
        LocalDate newest = source.symbols().stream()
                .map(symbol -> source.daily(symbol, Instant.parse("2099-01-01T00:00:00Z"))
                        .orElseThrow()
                        .lastDate())
                .max(LocalDate::compareTo)
                .orElseThrow();
        return new ScanForSignals(source, FixedEvents.none(), configuration, CALENDAR)
                .scan(symbols, CALENDAR.session(newest).orElseThrow().close());
    }

    private static List<BarSeries> market(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> sessions("S" + i).randomWalk(320, 50, i).build())
                .toList();
    }

    private static BarSeriesBuilder sessions(String ticker) {
        return aBarSeries().of(ticker).onDays(date -> CALENDAR.session(date).isPresent());
    }

    private static BarSeries endingOn(LocalDate last, int count) {
        return sessions("AAPL")
                .startingOn(last.minusDays(800))
                .randomWalk(CALENDAR.sessionsBetween(last.minusDays(801), last), 50, 1)
                .build()
                .last(count);
    }

    private static Instant afterLastBar(BarSeries bars) {
        return CALENDAR.session(bars.lastDate()).orElseThrow().close().plus(Duration.ofMinutes(1));
    }

    private static Instant at(LocalDate date, int hour, int minute) {
        return ZonedDateTime.of(date.atTime(hour, minute), MarketCalendar.NEW_YORK)
                .toInstant();
    }

    private static BarSource failingOn(Symbol bad, FixedBars others) {
        return new BarSource() {
            @Override
            public List<Symbol> symbols() {
                return others.symbols();
            }

            @Override
            public Optional<BarSeries> daily(Symbol symbol, Instant asOf) {
                if (symbol.equals(bad)) {
                    throw new IllegalStateException(bad + ".csv cannot be read");
                }
                return others.daily(symbol, asOf);
            }

            @Override
            public Map<Symbol, String> rejected() {
                return others.rejected();
            }

            @Override
            public String adjustment() {
                return others.adjustment();
            }

            @Override
            public DataLabel label() {
                return others.label();
            }
        };
    }

    /** Breaks the promise of the port: it shows all its bars at any time. */
    private record LeakingSource(BarSeries bars) implements BarSource {
        @Override
        public List<Symbol> symbols() {
            return List.of(bars.symbol());
        }

        @Override
        public Optional<BarSeries> daily(Symbol symbol, Instant asOf) {
            return Optional.of(bars);
        }

        @Override
        public Map<Symbol, String> rejected() {
            return Map.of();
        }

        @Override
        public String adjustment() {
            return "as traded";
        }

        @Override
        public DataLabel label() {
            return DataLabel.SIMULATED;
        }
    }
}
