package io.spreadtrader.ibkr.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.ibkr.market.MarketLine.Reading;
import io.spreadtrader.ibkr.market.ScriptedSession.Asked;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many instruments read through few lines. */
class LineBatchTest {
    private static final Instant NOW = Instant.parse("2026-01-05T20:00:00Z");
    private static final LineLimits FEW = new LineLimits(10, 6, Duration.ZERO, Duration.ZERO);
    private static final BooleanSupplier NEVER = () -> false;

    private final ScriptedSession session = listing().in(new ScriptedSession());
    private final MarketLines lines =
            new MarketLines(session, new ContractBook(session, () -> NOW, Duration.ofSeconds(1)), () -> NOW, FEW);
    private int mostOpen;

    private static Listing listing() {
        Listing listing = new Listing();
        IntStream.range(0, 40).forEach(number -> listing.stock(number + 1, "S" + number));
        return listing;
    }

    private static List<Stock> stocks(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> new Stock(Symbol.of("S" + number)))
                .toList();
    }

    private List<WireMessage> quoted(Asked asked) {
        mostOpen = Math.max(
                mostOpen,
                session.sent(Requests.MARKET_DATA).size()
                        - session.sent(Requests.CANCEL_MARKET_DATA).size());
        return List.of(asked.price(Ticks.BID, "1.0"), asked.price(Ticks.ASK, "1.1"), asked.price(Ticks.LAST, "1.05"));
    }

    private Map<Instrument, Reading> read(List<Stock> stocks, BooleanSupplier isTimeToStop) {
        return lines.batch().read(stocks, new WantedPrices(), isTimeToStop);
    }

    private static final class WantedPrices implements LineBatch.Wanted {
        @Override
        public boolean hasPrices(Instrument instrument, Ticks ticks) {
            return LineReading.hasPrices(instrument, ticks);
        }

        @Override
        public boolean isWhole(Instrument instrument, Ticks ticks) {
            return LineReading.isWhole(instrument, ticks);
        }
    }

    @Test
    void never_more_lines_than_the_limit_and_kept_ones_make_room() {
        session.answering(Requests.MARKET_DATA, this::quoted);
        stocks(30, 38).forEach(lines::keep);

        assertThat(read(stocks(0, 25), NEVER).keySet()).containsExactlyInAnyOrderElementsOf(stocks(0, 25));

        assertThat(mostOpen).isEqualTo(10);
        assertThat(lines.open()).isEqualTo(4);
        assertThat(stocks(30, 38).stream()
                        .filter(kept -> lines.kept(kept).isPresent())
                        .toList())
                .isEqualTo(stocks(34, 38));
    }

    @Test
    void every_borrowed_line_is_cancelled() {
        session.answering(Requests.MARKET_DATA, this::quoted);

        read(stocks(0, 13), NEVER);

        assertThat(lines.open()).isZero();
        assertThat(session.sent(Requests.CANCEL_MARKET_DATA)).hasSize(13);
    }

    @Test
    void refused_delayed_silent_and_unlisted_ones_are_left_out_and_keep_nobody_out() {
        session.answering(Requests.MARKET_DATA, asked -> switch (asked.text("symbol")) {
            case "S1" -> List.of(asked.error(354, "Requested market data is not subscribed."));
            case "S2" -> List.of(asked.answer(Messages.MARKET_DATA_TYPE, Map.of("type", "3")));
            case "S3" -> List.of();
            default -> quoted(asked);
        });
        List<Stock> asked = List.of(
                new Stock(Symbol.of("S0")),
                new Stock(Symbol.of("NOSUCH")),
                new Stock(Symbol.of("S1")),
                new Stock(Symbol.of("S2")),
                new Stock(Symbol.of("S3")),
                new Stock(Symbol.of("S4")));

        assertThat(read(asked, NEVER).keySet()).containsExactlyInAnyOrder(asked.getFirst(), asked.getLast());
        assertThat(lines.open()).isZero();
    }

    @Test
    void when_it_is_time_to_stop_no_further_line_begins() {
        session.answering(Requests.MARKET_DATA, this::quoted);
        BooleanSupplier afterSeven = () -> session.sent(Requests.MARKET_DATA).size() >= 7;

        assertThat(read(stocks(0, 20), afterSeven)).hasSize(7);
    }

    @Test
    void what_is_silent_for_want_of_a_connection_is_a_failure_and_no_missing_quote() {
        session.answering(Requests.MARKET_DATA, asked -> {
            session.notice(1100, "Connectivity between IB and Trader Workstation has been lost.");
            return List.of();
        });
        assertThatThrownBy(() -> read(stocks(0, 3), NEVER)).isInstanceOf(BrokerUnavailableException.class);
        assertThat(lines.open()).isZero();

        session.comeBack();
        session.answering(Requests.MARKET_DATA, asked -> {
            session.comeBack();
            return List.of();
        });
        assertThatThrownBy(() -> read(stocks(0, 3), NEVER)).isInstanceOf(BrokerUnavailableException.class);
        assertThat(lines.open()).isZero();
    }
}
