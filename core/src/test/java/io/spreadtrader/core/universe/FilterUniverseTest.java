package io.spreadtrader.core.universe;

import static io.spreadtrader.core.value.BarSeriesBuilder.aBarSeries;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.port.FixedBars;
import io.spreadtrader.core.port.FixedFundamentals;
import io.spreadtrader.core.port.Fundamentals;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.BarSeriesBuilder;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterUniverseTest {
    private static final MarketCalendar CALENDAR = new NyseCalendar();
    private static final LocalDate TODAY = LocalDate.of(2025, 7, 11);
    private static final Instant SCAN_TIME = at(TODAY, 15);
    private static final Symbol AAPL = Symbol.of("AAPL");
    private static final Symbol MSFT = Symbol.of("MSFT");
    private static final double LARGE = 2e12;

    @Test
    void only_large_liquid_stocks_above_twenty_dollars_with_options_are_selected() {
        List<BarSeries> bars = List.of(
                stock("AAPL", 200, 2_000_000),
                stock("CHEAP", 12, 2_000_000),
                stock("QUIET", 200, 400_000),
                stock("SMALL", 200, 2_000_000),
                stock("NOOPT", 200, 2_000_000));
        FixedFundamentals facts = FixedFundamentals.none();
        bars.forEach(series -> facts.withCap(series.symbol(), LARGE, TODAY).withOptionable(series.symbol(), true));
        facts.withCap(Symbol.of("SMALL"), 5e9, TODAY).withOptionable(Symbol.of("NOOPT"), false);
        UniverseResult result = result(new FixedBars(CALENDAR, bars), facts, Configuration.STANDARD, bars);
        assertThat(result.selected()).containsExactly(AAPL);
        assertThat(reasons(result))
                .isEqualTo(Map.of(
                        "CHEAP", ExclusionReason.PRICE_TOO_LOW,
                        "QUIET", ExclusionReason.VOLUME_TOO_LOW,
                        "SMALL", ExclusionReason.MARKET_CAP_TOO_SMALL,
                        "NOOPT", ExclusionReason.NOT_OPTIONABLE));
        assertThat(result.countByReason())
                .containsExactly(
                        Map.entry(ExclusionReason.PRICE_TOO_LOW, 1),
                        Map.entry(ExclusionReason.VOLUME_TOO_LOW, 1),
                        Map.entry(ExclusionReason.MARKET_CAP_TOO_SMALL, 1),
                        Map.entry(ExclusionReason.NOT_OPTIONABLE, 1));
        assertThat(result.filtersOff()).isEmpty();
    }

    @ParameterizedTest(name = "price {0}, volume {1}, capitalisation {2}: {3}")
    @CsvSource({
        "20.00,1000000,1e10,PRICE_TOO_LOW",
        "20.01,1000000,1e10,",
        "20.01,999999,1e10,VOLUME_TOO_LOW",
        "20.01,1000000,9999999999,MARKET_CAP_TOO_SMALL",
        "20.00,999999,1,PRICE_TOO_LOW"
    })
    void price_must_exceed_its_bound_while_volume_and_capitalisation_may_equal_theirs(
            double price, long volume, double cap, ExclusionReason expected) {
        BarSeries bars = stock("AAPL", price, volume);
        FixedFundamentals facts = FixedFundamentals.none().withCap(AAPL, cap, TODAY);
        UniverseResult result = result(new FixedBars(CALENDAR, bars), facts, Configuration.STANDARD, List.of(bars));
        if (expected == null) {
            assertThat(result.selected()).containsExactly(AAPL);
        } else {
            assertThat(result.excluded().get(AAPL).reason()).isEqualTo(expected);
        }
    }

    @Test
    void refusals_carry_the_numbers() {
        BarSeries bars = stock("AAPL", 12.5, 2_000_000);
        UniverseResult result =
                result(new FixedBars(CALENDAR, bars), FixedFundamentals.none(), Configuration.STANDARD, List.of(bars));
        assertThat(result.excluded().get(AAPL)).hasToString("PRICE_TOO_LOW: price=12.50, mustExceed=20.00");
    }

    @Test
    void unusable_missing_and_short_bars_each_have_their_reason() {
        BarSeries young =
                sessions("MSFT").startingOn(TODAY.minusDays(10)).flat(6, 50).build();
        FixedBars source = new FixedBars(CALENDAR, young).rejecting(AAPL, "AAPL.csv: no usable row");
        UniverseResult result =
                (UniverseResult) new FilterUniverse(source, FixedFundamentals.none(), Configuration.STANDARD, CALENDAR)
                        .filter(List.of(MSFT, AAPL, Symbol.of("TSLA"), AAPL), SCAN_TIME);
        assertThat(result.selected()).isEmpty();
        assertThat(result.excluded().get(AAPL)).hasToString("BAD_BARS: because=AAPL.csv: no usable row");
        assertThat(result.excluded().get(Symbol.of("TSLA"))).hasToString("NO_BARS");
        assertThat(result.excluded().get(MSFT)).hasToString("TOO_FEW_BARS: completeDays=6, needed=20");
    }

    @Test
    void bars_are_stale_after_the_days_data_may_be_old() {
        BarSeries bars = stock("AAPL", 200, 2_000_000);
        FixedBars source = new FixedBars(CALENDAR, bars);
        LocalDate last = bars.lastDate();
        assertThat(filterAt(source, last.plusDays(30)).selected()).containsExactly(AAPL);
        assertThat(filterAt(source, last.plusDays(31)).excluded().get(AAPL).reason())
                .isEqualTo(ExclusionReason.STALE_BARS);
    }

    @Test
    void an_excluded_symbol_is_excluded_first_however_it_is_written() {
        BarSeries bars = stock("BRK.B", 12, 1);
        Configuration configuration =
                Configuration.STANDARD.with(Settings.EXCLUDED_SYMBOLS, "aapl, brk-b", Origin.BUILT_IN);
        UniverseResult result =
                result(new FixedBars(CALENDAR, bars), FixedFundamentals.none(), configuration, List.of(bars));
        assertThat(reasons(result)).isEqualTo(Map.of("BRK.B", ExclusionReason.EXCLUDED));
    }

    @Test
    void the_average_volume_leaves_out_a_day_that_has_not_ended() {
        BarSeries complete = stock("AAPL", 200, 1_000_000);
        BarSeries withToday = complete.plus(new Bar(TODAY, 200, 201, 199, 200, 5));
        FixedBarsAsBuilt source = new FixedBarsAsBuilt(withToday);
        FilterUniverse filter = new FilterUniverse(source, FixedFundamentals.none(), Configuration.STANDARD, CALENDAR);
        assertThat(((UniverseResult) filter.filter(List.of(AAPL), SCAN_TIME)).selected())
                .containsExactly(AAPL);
        UniverseResult afterClose = (UniverseResult) filter.filter(List.of(AAPL), at(TODAY, 16));
        assertThat(afterClose.excluded().get(AAPL).reason()).isEqualTo(ExclusionReason.VOLUME_TOO_LOW);
    }

    @Test
    void the_last_price_is_that_of_the_day_as_built_so_far() {
        BarSeries withToday = stock("AAPL", 25, 1_000_000).plus(new Bar(TODAY, 25, 25, 15, 15, 5));
        UniverseResult result = (UniverseResult) new FilterUniverse(
                        new FixedBarsAsBuilt(withToday), FixedFundamentals.none(), Configuration.STANDARD, CALENDAR)
                .filter(List.of(AAPL), SCAN_TIME);
        assertThat(result.excluded().get(AAPL).reason()).isEqualTo(ExclusionReason.PRICE_TOO_LOW);
    }

    @Test
    void filters_without_any_data_are_off_and_said_to_be() {
        BarSeries bars = stock("AAPL", 200, 2_000_000);
        UniverseResult result =
                result(new FixedBars(CALENDAR, bars), FixedFundamentals.none(), Configuration.STANDARD, List.of(bars));
        assertThat(result.selected()).containsExactly(AAPL);
        assertThat(result.filtersOff())
                .containsExactly(
                        "market capitalisation and sector heat: no fundamentals given", "optionable: no list given");
        assertThat(result.sources()).containsExactly("bars: as traded, newest of 2025-07-10 (SIMULATED)");
    }

    @Test
    void sources_name_every_input() {
        BarSeries bars = stock("AAPL", 200, 2_000_000);
        FixedFundamentals facts =
                FixedFundamentals.none().withCap(AAPL, LARGE, TODAY).withOptionable(AAPL, true);
        UniverseResult result = result(new FixedBars(CALENDAR, bars), facts, Configuration.STANDARD, List.of(bars));
        assertThat(result.sources())
                .contains("fundamentals: facts given by the test", "optionable: list given by the test");
    }

    @Test
    void a_symbol_without_facts_or_with_old_ones_among_newer_ones_is_excluded() {
        List<BarSeries> bars =
                List.of(stock("AAPL", 200, 2_000_000), stock("MSFT", 200, 2_000_000), stock("TSLA", 200, 2_000_000));
        FixedFundamentals facts = FixedFundamentals.none()
                .withCap(AAPL, LARGE, TODAY.minusDays(30))
                .withCap(MSFT, LARGE, TODAY.minusDays(31));
        UniverseResult result = result(new FixedBars(CALENDAR, bars), facts, Configuration.STANDARD, bars);
        assertThat(result.selected()).containsExactly(AAPL);
        assertThat(reasons(result))
                .isEqualTo(Map.of("MSFT", ExclusionReason.STALE_FUNDAMENTALS, "TSLA", ExclusionReason.NO_FUNDAMENTALS));
    }

    @Test
    void a_list_that_does_not_name_a_symbol_leaves_it_unknown() {
        BarSeries bars = stock("AAPL", 200, 2_000_000);
        FixedFundamentals facts = FixedFundamentals.none().withOptionableList();
        UniverseResult result = result(new FixedBars(CALENDAR, bars), facts, Configuration.STANDARD, List.of(bars));
        assertThat(reasons(result)).isEqualTo(Map.of("AAPL", ExclusionReason.OPTIONABLE_UNKNOWN));
    }

    @Test
    void fundamentals_stale_as_a_whole_refuse_the_run_unless_old_data_is_allowed() {
        BarSeries bars = stock("AAPL", 200, 2_000_000);
        FixedBars source = new FixedBars(CALENDAR, bars);
        FixedFundamentals facts = FixedFundamentals.none().withCap(AAPL, LARGE, LocalDate.of(2025, 1, 2));
        UniverseOutcome outcome =
                new FilterUniverse(source, facts, Configuration.STANDARD, CALENDAR).filter(List.of(AAPL), SCAN_TIME);
        assertThat(outcome).isInstanceOfSatisfying(UniverseOutcome.Refused.class, refused -> {
            assertThat(refused.message())
                    .isEqualTo("fundamentals are stale: the newest are of 2025-01-02, more than 30 days before"
                            + " 2025-07-11 (facts given by the test)");
            assertThat(refused.remedy()).contains("max-data-age");
        });
        Configuration longer = Configuration.STANDARD.with(Settings.MAX_DATA_AGE, "400d", Origin.BUILT_IN);
        assertThat(result(source, facts, longer, List.of(bars)).selected()).containsExactly(AAPL);
    }

    @Test
    void one_symbol_that_cannot_be_read_excludes_only_itself() {
        BarSeries good = stock("AAPL", 200, 2_000_000);
        FixedBarsAsBuilt source = new FixedBarsAsBuilt(good);
        UniverseResult result =
                (UniverseResult) new FilterUniverse(source, FixedFundamentals.none(), Configuration.STANDARD, CALENDAR)
                        .filter(List.of(AAPL, MSFT), SCAN_TIME);
        assertThat(result.selected()).containsExactly(AAPL);
        assertThat(reasons(result)).isEqualTo(Map.of("MSFT", ExclusionReason.BAD_BARS));
    }

    @Test
    void cutting_the_data_after_a_day_changes_no_universe_up_to_it() {
        List<BarSeries> market = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            market.add(sessions("S" + i)
                    .startingOn(TODAY.minusDays(200))
                    .randomWalk(120, 21, i)
                    .build());
        }
        LocalDate lastKept = market.getFirst().date(80);
        List<BarSeries> cut = market.stream().map(bars -> bars.upTo(lastKept)).toList();
        for (LocalDate day = lastKept.minusDays(20); !day.isAfter(lastKept); day = day.plusDays(1)) {
            UniverseResult onAll = filterAll(market, day);
            assertThat(filterAll(cut, day)).isEqualTo(onAll);
            assertThat(onAll.selected()).isNotEmpty();
            assertThat(onAll.excluded()).isNotEmpty();
        }
    }

    private static UniverseResult filterAll(List<BarSeries> market, LocalDate day) {
        FixedBars source = new FixedBars(CALENDAR, market);
        return (UniverseResult) new FilterUniverse(source, FixedFundamentals.none(), Configuration.STANDARD, CALENDAR)
                .filter(source.symbols(), at(day, 15));
    }

    private static UniverseResult filterAt(FixedBars source, LocalDate day) {
        return (UniverseResult) new FilterUniverse(source, FixedFundamentals.none(), Configuration.STANDARD, CALENDAR)
                .filter(source.symbols(), at(day, 15));
    }

    private static UniverseResult result(
            FixedBars source, Fundamentals facts, Configuration configuration, List<BarSeries> bars) {
        return (UniverseResult) new FilterUniverse(source, facts, configuration, CALENDAR)
                .filter(bars.stream().map(BarSeries::symbol).toList(), SCAN_TIME);
    }

    private static Map<String, ExclusionReason> reasons(UniverseResult result) {
        Map<String, ExclusionReason> reasons = new java.util.HashMap<>();
        result.excluded().forEach((symbol, exclusion) -> reasons.put(symbol.ticker(), exclusion.reason()));
        return reasons;
    }

    /** Thirty sessions up to and with the one before today. */
    private static BarSeries stock(String ticker, double price, long volume) {
        LocalDate first = TODAY;
        for (int i = 0; i < 30; i++) {
            first = CALENDAR.sessionBefore(first).date();
        }
        return sessions(ticker)
                .startingOn(first)
                .withVolume(volume)
                .flat(30, price)
                .build();
    }

    private static BarSeriesBuilder sessions(String ticker) {
        return aBarSeries().of(ticker).onDays(date -> CALENDAR.session(date).isPresent());
    }

    private static Instant at(LocalDate date, int hour) {
        return date.atTime(LocalTime.of(hour, 0))
                .atZone(MarketCalendar.NEW_YORK)
                .toInstant();
    }
}
