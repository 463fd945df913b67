package io.spreadtrader.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.port.fake.WeekdayCalendar;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/**
 * What every source of completed daily bars keeps: it shows what had happened by then, all of it, and nothing later.
 */
public abstract class BarSourceContract {
    protected static final Symbol ABLE = Symbol.of("ABLE");
    protected static final Symbol BAKER_B = Symbol.of("BAKER.B");

    private static final LocalDate FIRST = LocalDate.of(2024, 10, 28);
    private static final LocalDate EARLY_CLOSE = LocalDate.of(2024, 11, 29);
    private static final MarketCalendar CALENDAR = new WeekdayCalendar(Set.of(EARLY_CLOSE));

    /** A source that holds exactly these bars, on this calendar, and no data of an unfinished day. */
    protected abstract BarSource sourceOf(List<BarSeries> bars, MarketCalendar calendar);

    @Test
    void listsItsSymbolsSorted() {
        assertThat(source().symbols()).containsExactly(ABLE, BAKER_B);
    }

    @Test
    void knowsNothingOfASymbolItHasNoBarsOf() {
        assertThat(source().daily(Symbol.of("NOBODY"), Instant.parse("2030-01-01T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void keepsEveryNumber() {
        BarSeries given = bars(ABLE, 1, 60);

        BarSeries shown = shownLater(sourceOf(List.of(given), CALENDAR), ABLE);

        assertThat(shown.size()).isEqualTo(given.size());
        for (int i = 0; i < given.size(); i++) {
            assertThat(shown.bar(i)).isEqualTo(given.bar(i));
        }
    }

    @Test
    void showsADaysBarFromTheCloseOnAndNotBefore() {
        MarketSession session = CALENDAR.session(LocalDate.of(2024, 11, 6)).orElseThrow();

        assertThat(lastDate(session.close().minusNanos(1))).contains(LocalDate.of(2024, 11, 5));
        assertThat(lastDate(session.close())).contains(session.date());
        assertThat(lastDate(session.open())).contains(LocalDate.of(2024, 11, 5));
    }

    @Test
    void showsADaysBarFromAnEarlyCloseOn() {
        MarketSession session = CALENDAR.session(EARLY_CLOSE).orElseThrow();

        assertThat(lastDate(session.close().minusNanos(1))).contains(EARLY_CLOSE.minusDays(1));
        assertThat(lastDate(session.close())).contains(EARLY_CLOSE);
    }

    @Test
    void showsFridaysBarAllWeekend() {
        assertThat(lastDate(Instant.parse("2024-11-10T12:00:00Z"))).contains(LocalDate.of(2024, 11, 8));
    }

    @Test
    void showsNoBarBeforeTheFirst() {
        assertThat(lastDate(Instant.parse("2024-10-28T14:00:00Z"))).isEmpty();
    }

    @Test
    void showsTheSameHoweverMuchFollows() {
        BarSeries all = bars(ABLE, 1, 60);
        BarSource whole = sourceOf(List.of(all), CALENDAR);
        for (int kept = 5; kept < all.size(); kept += 9) {
            BarSource cut = sourceOf(List.of(all.upTo(all.date(kept - 1))), CALENDAR);
            Instant asOf =
                    CALENDAR.session(all.date(kept - 1)).orElseThrow().close().plusSeconds(60);

            BarSeries fromWhole = whole.daily(ABLE, asOf).orElseThrow();
            BarSeries fromCut = cut.daily(ABLE, asOf).orElseThrow();

            assertThat(fromWhole.size()).isEqualTo(kept).isEqualTo(fromCut.size());
            assertThat(fromWhole.bar(kept - 1)).isEqualTo(fromCut.bar(kept - 1));
        }
    }

    @Test
    void listsNoSymbolAsBothUsableAndRejected() {
        assertThat(source().rejected().keySet()).doesNotContainAnyElementsOf(source().symbols());
    }

    @Test
    void saysWhatItsPricesAre() {
        assertThat(source().adjustment()).isNotBlank();
        assertThat(source().label()).isNotNull();
    }

    private BarSource source() {
        return sourceOf(List.of(bars(BAKER_B, 2, 60), bars(ABLE, 1, 60)), CALENDAR);
    }

    private Optional<LocalDate> lastDate(Instant asOf) {
        return source().daily(ABLE, asOf).filter(bars -> !bars.isEmpty()).map(BarSeries::lastDate);
    }

    private static BarSeries shownLater(BarSource source, Symbol symbol) {
        return source.daily(symbol, Instant.parse("2030-01-01T00:00:00Z")).orElseThrow();
    }

    /** Bars on successive weekdays, walking at random but always the same way. */
    private static BarSeries bars(Symbol symbol, long seed, int count) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<LocalDate> dates = new ArrayList<>();
        for (LocalDate date = FIRST; dates.size() < count; date = date.plusDays(1)) {
            if (CALENDAR.session(date).isPresent()) {
                dates.add(date);
            }
        }
        int[] days = dates.stream().mapToInt(date -> (int) date.toEpochDay()).toArray();
        double[] opens = new double[count];
        double[] highs = new double[count];
        double[] lows = new double[count];
        double[] closes = new double[count];
        long[] volumes = new long[count];
        double price = 100;
        for (int i = 0; i < count; i++) {
            opens[i] = price;
            price *= 1 + random.nextGaussian() * 0.01;
            closes[i] = price;
            highs[i] = Math.max(opens[i], price) * 1.003;
            lows[i] = Math.min(opens[i], price) * 0.997;
            volumes[i] = 1_000_000 + random.nextInt(1_000_000);
        }
        return BarSeries.of(symbol, days, opens, highs, lows, closes, volumes);
    }
}
