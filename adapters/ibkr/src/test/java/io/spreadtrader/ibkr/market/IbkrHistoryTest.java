package io.spreadtrader.ibkr.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.ibkr.market.ScriptedSession.Asked;
import io.spreadtrader.ibkr.session.RequestRefusedException;
import io.spreadtrader.tws.wire.Group;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import io.spreadtrader.tws.wire.WrittenFields;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The broker's pace, and what it says when it is not kept. */
class IbkrHistoryTest {
    private static final Instant NOW = Instant.parse("2026-01-05T22:00:00Z");

    private final PassingTime time = new PassingTime();
    private final ScriptedSession session = listing().in(new ScriptedSession());
    private final IbkrHistory history = new IbkrHistory(
            session, new ContractBook(session, () -> NOW, Duration.ofSeconds(1)), Duration.ofSeconds(1), time);

    private static Symbol symbol(int number) {
        return Symbol.of("S" + number);
    }

    private static Listing listing() {
        Listing listing = new Listing();
        for (int number = 0; number < 70; number++) {
            listing.stock(number + 1, symbol(number).ticker());
        }
        return listing;
    }

    private static List<WireMessage> bars(Asked asked, String... rows) {
        Group group = Messages.HISTORICAL_DATA.group("bars");
        WrittenFields fields = new WrittenFields().with(Messages.HISTORICAL_DATA.field("requestId"), asked.requestId());
        for (String row : rows) {
            String[] columns = row.split(" ");
            WrittenFields written = fields.addRow(group);
            List<String> names = List.of("date", "open", "high", "low", "close", "volume");
            for (int index = 0; index < names.size(); index++) {
                written.with(group.field(names.get(index)), columns[index]);
            }
        }
        return List.of(Messages.HISTORICAL_DATA.message(fields), asked.answer(Messages.HISTORICAL_DATA_END, Map.of()));
    }

    private void answering(String... rows) {
        session.answering(Requests.HISTORICAL_DATA, asked -> bars(asked, rows));
    }

    @Test
    void bars_come_oldest_first_and_rows_that_are_none_are_left_out_at_versions_with_an_end_mark_and_without() {
        answering(
                "20260105 10 12 9 11 123456.0",
                "20260102 9 10 8 9.5 100",
                "20260106 -1 -1 -1 -1 -1",
                "20260107 10 9 12 11 5");
        for (int version : List.of(176, 195, 196, 200)) {
            session.atVersion(version);
            assertThat(history.daily(symbol(version % 50), 5))
                    .containsExactly(
                            new Bar(LocalDate.of(2026, 1, 2), 9, 10, 8, 9.5, 100),
                            new Bar(LocalDate.of(2026, 1, 5), 10, 12, 9, 11, 123_456));
        }
    }

    @Test
    void the_question_is_for_days_of_trades_in_regular_hours() {
        answering();
        history.daily(symbol(1), 300);
        history.daily(symbol(1), 600);

        Asked days = session.sent(Requests.HISTORICAL_DATA).getFirst();
        assertThat(days.text("barSize")).isEqualTo("1 day");
        assertThat(days.text("whatToShow")).isEqualTo("TRADES");
        assertThat(days.text("useRegularHours")).isEqualTo("1");
        assertThat(days.text("duration")).isEqualTo("300 D");
        assertThat(session.sent(Requests.HISTORICAL_DATA).getLast().text("duration"))
                .isEqualTo("3 Y");
    }

    @Test
    void sixty_questions_are_asked_at_once_and_the_next_waits_ten_minutes() {
        answering();
        for (int number = 0; number < HistoryPacing.MOST; number++) {
            history.daily(symbol(number), 5);
        }
        assertThat(time.passed()).isZero();
        assertThat(history.delay(symbol(60), 5)).isEqualTo(HistoryPacing.WINDOW);

        history.daily(symbol(60), 5);

        assertThat(time.passed()).isEqualTo(HistoryPacing.WINDOW);
    }

    @Test
    void the_same_question_waits_fifteen_seconds_and_another_does_not() {
        answering();
        history.daily(symbol(1), 5);
        history.daily(symbol(2), 5);
        assertThat(time.passed()).isZero();

        history.daily(symbol(1), 5);

        assertThat(time.passed()).isEqualTo(HistoryPacing.SAME_AGAIN_AFTER);
    }

    @Test
    void after_a_pacing_violation_it_waits_and_asks_again() {
        int[] refusals = {2};
        session.answering(
                Requests.HISTORICAL_DATA,
                asked -> refusals[0]-- > 0
                        ? List.of(
                                asked.error(
                                        162,
                                        "Historical Market Data Service error message:API historical data query pacing violation"))
                        : bars(asked, "20260105 10 12 9 11 1"));

        assertThat(history.daily(symbol(1), 5)).hasSize(1);
        assertThat(time.passed()).isEqualTo(HistoryPacing.AFTER_VIOLATION.multipliedBy(2));
    }

    @Test
    void a_violation_that_does_not_end_is_told() {
        session.answering(Requests.HISTORICAL_DATA, asked -> List.of(asked.error(162, "pacing violation")));

        assertThatThrownBy(() -> history.daily(symbol(1), 5)).isInstanceOf(RequestRefusedException.class);
        assertThat(session.sent(Requests.HISTORICAL_DATA)).hasSize(4);
    }

    @Test
    void no_data_is_no_bar_and_a_missing_permission_is_a_failure() {
        session.answering(
                Requests.HISTORICAL_DATA,
                asked -> List.of(asked.error(162, "HMDS query returned no data: S1@SMART Trades")));
        assertThat(history.daily(symbol(1), 5)).isEmpty();

        session.answering(
                Requests.HISTORICAL_DATA,
                asked -> List.of(asked.error(162, "No market data permissions for NYSE STK")));
        assertThatThrownBy(() -> history.daily(symbol(2), 5))
                .isInstanceOf(RequestRefusedException.class)
                .hasMessageContaining("permissions");
    }
}
