package io.spreadtrader.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.spreadtrader.core.SharedData;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NyseCalendarTest {
    /** Closings no rule foretells. */
    private static final Set<LocalDate> UNPLANNED = Stream.of(
                    "1994-04-27",
                    "2001-09-11",
                    "2001-09-12",
                    "2001-09-13",
                    "2001-09-14",
                    "2004-06-11",
                    "2007-01-02",
                    "2012-10-29",
                    "2012-10-30",
                    "2018-12-05",
                    "2025-01-09")
            .map(LocalDate::parse)
            .collect(Collectors.toUnmodifiableSet());

    private final NyseCalendar calendar = new NyseCalendar();

    @Test
    void every_day_from_1998_to_2100_agrees_with_an_independent_holiday_library() {
        HolidayManager holidays = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NYSE));
        for (int year = 1998; year <= 2100; year++) {
            Set<LocalDate> expected = holidays.getHolidays(Year.of(year)).stream()
                    .map(holiday -> holiday.getDate())
                    .filter(NyseCalendarTest::isWeekday)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(closedWeekdays(year)).as("closings of %s", year).isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unplanned")
    void days_of_mourning_attack_and_storm_have_no_session(LocalDate date) {
        assertThat(calendar.session(date)).isEmpty();
    }

    static Set<LocalDate> unplanned() {
        return UNPLANNED;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010-12-31", "2021-12-31", "2027-12-31"})
    void a_new_year_on_a_saturday_leaves_the_friday_before_open(LocalDate friday) {
        assertThat(calendar.session(friday)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2012-01-02", "2017-01-02", "2023-01-02"})
    void a_new_year_on_a_sunday_closes_the_monday_after(LocalDate monday) {
        assertThat(calendar.session(monday)).isEmpty();
    }

    @Test
    void juneteenth_is_kept_since_2022_only() {
        assertThat(calendar.session(LocalDate.of(2021, 6, 18))).isPresent();
        assertThat(calendar.session(LocalDate.of(2022, 6, 20))).isEmpty();
        assertThat(calendar.session(LocalDate.of(2025, 6, 19))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("earlyClosesFrom2010To2026")
    void a_short_session_ends_at_one(LocalDate date) {
        assertThat(closeOf(date)).isEqualTo(LocalTime.of(13, 0));
    }

    @Test
    void no_other_session_from_2010_to_2026_is_short() {
        List<LocalDate> early = IntStream.rangeClosed(2010, 2026)
                .boxed()
                .flatMap(
                        year -> days(year).filter(date -> calendar.session(date).isPresent()))
                .filter(date -> !closeOf(date).equals(LocalTime.of(16, 0)))
                .toList();
        assertThat(early).isEqualTo(earlyClosesFrom2010To2026());
    }

    /** As the exchange announced them. */
    static List<LocalDate> earlyClosesFrom2010To2026() {
        return Stream.of(
                        "2010-11-26",
                        "2011-11-25",
                        "2012-07-03",
                        "2012-11-23",
                        "2012-12-24",
                        "2013-07-03",
                        "2013-11-29",
                        "2013-12-24",
                        "2014-07-03",
                        "2014-11-28",
                        "2014-12-24",
                        "2015-11-27",
                        "2015-12-24",
                        "2016-11-25",
                        "2017-07-03",
                        "2017-11-24",
                        "2018-07-03",
                        "2018-11-23",
                        "2018-12-24",
                        "2019-07-03",
                        "2019-11-29",
                        "2019-12-24",
                        "2020-11-27",
                        "2020-12-24",
                        "2021-11-26",
                        "2022-11-25",
                        "2023-07-03",
                        "2023-11-24",
                        "2024-07-03",
                        "2024-11-29",
                        "2024-12-24",
                        "2025-07-03",
                        "2025-11-28",
                        "2025-12-24",
                        "2026-11-27",
                        "2026-12-24")
                .map(LocalDate::parse)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"2002-07-05,13:00", "2003-12-26,13:00", "1999-12-31,13:00", "1992-12-24,14:00", "2002-07-03,16:00"})
    void older_short_sessions_end_as_they_did(LocalDate date, LocalTime close) {
        assertThat(closeOf(date)).isEqualTo(close);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-06,2025-01-06T14:30:00Z,2025-01-06T21:00:00Z",
        "2025-07-07,2025-07-07T13:30:00Z,2025-07-07T20:00:00Z",
        "2025-07-03,2025-07-03T13:30:00Z,2025-07-03T17:00:00Z"
    })
    void sessions_open_and_close_in_new_york_time_summer_and_winter(LocalDate date, Instant open, Instant close) {
        assertThat(calendar.session(date)).contains(new MarketSession(date, open, close));
    }

    @Test
    void the_session_after_and_before_step_over_a_long_weekend() {
        assertThat(calendar.sessionAfter(LocalDate.of(2025, 7, 3)).date()).isEqualTo(LocalDate.of(2025, 7, 7));
        assertThat(calendar.sessionBefore(LocalDate.of(2025, 7, 7)).date()).isEqualTo(LocalDate.of(2025, 7, 3));
        assertThat(calendar.sessionOnOrAfter(LocalDate.of(2025, 7, 4)).date()).isEqualTo(LocalDate.of(2025, 7, 7));
        assertThat(calendar.sessionOnOrAfter(LocalDate.of(2025, 7, 7)).date()).isEqualTo(LocalDate.of(2025, 7, 7));
    }

    @Test
    void counting_sessions_equals_walking_over_the_days() {
        LocalDate from = LocalDate.of(1999, 12, 20);
        int walked = 0;
        assertThat(calendar.sessionsBetween(from, from)).isZero();
        for (LocalDate to = from.plusDays(1); to.getYear() < 2004; to = to.plusDays(1)) {
            walked += calendar.session(to).isPresent() ? 1 : 0;
            assertThat(calendar.sessionsBetween(from, to)).as("up to %s", to).isEqualTo(walked);
            assertThat(calendar.sessionsBetween(to, from)).isZero();
        }
    }

    @Test
    void the_market_is_open_from_the_opening_until_just_before_the_close() {
        MarketSession session = calendar.session(LocalDate.of(2025, 7, 7)).orElseThrow();
        assertThat(calendar.openSession(session.open())).contains(session);
        assertThat(calendar.openSession(session.open().minusNanos(1))).isEmpty();
        assertThat(calendar.openSession(session.close().minusNanos(1))).contains(session);
        assertThat(calendar.openSession(session.close())).isEmpty();
    }

    @Test
    void a_year_the_rules_do_not_cover_is_refused_by_name() {
        assertThatThrownBy(() -> calendar.session(LocalDate.of(1989, 12, 29)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1990 to 2100")
                .hasMessageContaining("1989");
    }

    /** The set repeats the day before on the first two Juneteenths, on which nothing traded. */
    @ParameterizedTest
    @ValueSource(strings = {"AAPL.csv", "MSFT.csv", "XOM.csv"})
    void bars_of_2018_to_2023_lie_on_sessions_save_copies_of_the_day_before(String entry) {
        List<String> lines = SharedData.lines("sp500-daily-2018-2023/daily.zip", entry);
        List<String> distinct = IntStream.range(1, lines.size())
                .filter(i -> !lines.get(i).substring(10).equals(lines.get(i - 1).substring(10)))
                .mapToObj(lines::get)
                .toList();
        assertThat(distinct).hasSize(lines.size() - 3);
        assertAreSessions(distinct);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aapl.us.txt", "ibm.us.txt", "xom.us.txt"})
    void bars_of_2010_to_2017_lie_on_sessions_and_every_session_has_one(String entry) {
        List<String> lines = SharedData.lines("sp500-daily-2010-2017/daily.zip", entry);
        assertAreSessions(lines.subList(1, lines.size()));
    }

    @Test
    void bars_of_1998_to_2021_lie_on_sessions_and_every_session_has_one() {
        List<String> lines = SharedData.lines("lean-sample-data/Data/equity/usa/daily/spy.zip", "spy.csv");
        assertAreSessions(lines.stream()
                .map(line -> line.substring(0, 4) + "-" + line.substring(4, 6) + "-" + line.substring(6, 8))
                .toList());
    }

    private void assertAreSessions(List<String> lines) {
        List<LocalDate> dates = lines.stream()
                .map(line -> LocalDate.parse(line.substring(0, 10)))
                .toList();
        List<LocalDate> sessions = dates.getFirst()
                .datesUntil(dates.getLast().plusDays(1))
                .filter(date -> calendar.session(date).isPresent())
                .toList();
        assertThat(dates).isEqualTo(sessions);
    }

    private Set<LocalDate> closedWeekdays(int year) {
        return days(year)
                .filter(NyseCalendarTest::isWeekday)
                .filter(date -> calendar.session(date).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private LocalTime closeOf(LocalDate date) {
        return calendar.session(date)
                .orElseThrow()
                .close()
                .atZone(MarketCalendar.NEW_YORK)
                .toLocalTime();
    }

    private static Stream<LocalDate> days(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }

    private static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }
}
