package io.spreadtrader.ibkr.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.ibkr.market.ScriptedSession.Asked;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import io.spreadtrader.tws.wire.WrittenFields;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Odd ticks, odd orders of them, and what becomes of quotes when the feed does not live. */
class IbkrQuotesTest {
    private static final Instant START = Instant.parse("2026-01-05T20:00:00Z");
    private static final Symbol SPY = Symbol.of("SPY");
    private static final OptionContract CALL =
            OptionContract.of(SPY, LocalDate.of(2026, 2, 20), Price.ofCents(60_000), PutCall.CALL);
    private static final LineLimits AT_ONCE = new LineLimits(3, 2, Duration.ZERO, Duration.ZERO);

    private Instant now = START;
    private final ScriptedSession session = listing().in(new ScriptedSession());
    private final MarketLines lines =
            new MarketLines(session, new ContractBook(session, () -> now, Duration.ofSeconds(1)), () -> now, AT_ONCE);
    private final IbkrQuotes quotes = new IbkrQuotes(lines, () -> now);

    private static Listing listing() {
        Listing listing = new Listing().option(90, "SPY", "20260220", "600.0", "C", "100", "SPY");
        List.of("SPY", "QQQ", "IWM", "DIA").forEach(name -> listing.stock(name.hashCode() & 0xFFFF, name));
        return listing;
    }

    /** What every line says as soon as it is subscribed. */
    private void saying(Function<Asked, List<WireMessage>> script) {
        session.answering(Requests.MARKET_DATA, script);
    }

    private static List<WireMessage> stock(Asked asked) {
        return List.of(
                asked.price(Ticks.BID, "599.98"), asked.price(Ticks.ASK, "600.02"), asked.price(Ticks.LAST, "600.0"));
    }

    private Asked line() {
        return session.sent(Requests.MARKET_DATA).getLast();
    }

    private void hear(WireMessage message) {
        session.say(line().requestId(), message);
    }

    @Test
    void a_quote_holds_bid_ask_and_last_and_is_subscribed_once() {
        saying(IbkrQuotesTest::stock);

        assertThat(quotes.stock(SPY))
                .contains(new StockQuote(
                        SPY, Price.ofCents(59_998), Price.ofCents(60_002), Price.ofCents(60_000), START, START, false));
        quotes.stock(SPY);
        assertThat(session.sent(Requests.MARKET_DATA)).hasSize(1);
    }

    @Test
    void whose_quotes_changed_is_taken_once() {
        saying(IbkrQuotesTest::stock);
        quotes.stock(SPY);
        assertThat(quotes.takeChanged()).containsExactly(SPY);
        assertThat(quotes.takeChanged()).isEmpty();

        hear(line().price(Ticks.BID, "599.98"));
        assertThat(quotes.takeChanged()).as("the same price again").isEmpty();

        hear(line().price(Ticks.BID, "599.99"));
        assertThat(quotes.takeChanged()).containsExactly(SPY);
    }

    @Test
    void an_options_change_names_its_underlying() {
        saying(asked -> List.of(asked.price(Ticks.BID, "1.0"), asked.price(Ticks.ASK, "1.1")));
        quotes.option(CALL);

        assertThat(quotes.takeChanged()).containsExactly(SPY);
    }

    @Test
    void who_takes_changes_does_not_sleep_over_the_next() {
        saying(IbkrQuotesTest::stock);
        quotes.takeChanged();

        quotes.stock(SPY);
        long begun = System.nanoTime();
        LockSupport.parkNanos(Duration.ofSeconds(30).toNanos());

        assertThat(System.nanoTime() - begun).isLessThan(Duration.ofSeconds(20).toNanos());
    }

    @Test
    void prices_of_minus_one_are_none() {
        saying(asked -> List.of(
                asked.price(Ticks.BID, "-1"), asked.price(Ticks.ASK, "0.05"), asked.size(Ticks.ASK_SIZE, "12")));

        OptionQuote quote = quotes.option(CALL).orElseThrow();

        assertThat(quote.bid()).isEqualTo(Price.ZERO);
        assertThat(quote.ask()).isEqualTo(Price.ofCents(5));
        assertThat(quote.isTwoSided()).isFalse();
        assertThat(quote.askSize()).isEqualTo(12);
    }

    @Test
    void a_bid_that_goes_away_is_not_remembered() {
        saying(IbkrQuotesTest::stock);
        quotes.stock(SPY);

        hear(line().price(Ticks.BID, "-1"));

        assertThat(quotes.stock(SPY).orElseThrow().bid()).isEqualTo(Price.ZERO);
    }

    @Test
    void half_a_quote_is_none() {
        saying(asked -> List.of(asked.price(Ticks.BID, "1.0")));

        assertThat(quotes.option(CALL)).isEmpty();
        hear(line().price(Ticks.ASK, "1.1"));
        assertThat(quotes.option(CALL)).isPresent();
    }

    @Test
    void volume_open_interest_of_its_own_right_and_the_models_volatility_are_read() {
        saying(asked -> List.of(
                asked.price(Ticks.BID, "1.0"),
                asked.price(Ticks.ASK, "1.1"),
                asked.size(Ticks.VOLUME, "321"),
                asked.size(Ticks.CALL_OPEN_INTEREST, "4567"),
                asked.size(Ticks.PUT_OPEN_INTEREST, "9"),
                computed(asked, 10, "0.9"),
                computed(asked, 13, "0.25")));

        OptionQuote quote = quotes.option(CALL).orElseThrow();

        assertThat(quote.volume()).isEqualTo(321);
        assertThat(quote.openInterest()).isEqualTo(4567);
        assertThat(quote.brokerImpliedVolatility()).hasValue(0.25);
        assertThat(line().text("genericTicks")).isEqualTo("100,101");
        hear(computed(line(), 13, "-1"));
        assertThat(quotes.option(CALL).orElseThrow().brokerImpliedVolatility()).isEmpty();
    }

    private static WireMessage computed(Asked asked, int type, String volatility) {
        return asked.answer(
                Messages.TICK_OPTION, Map.of("tickType", "" + type, "impliedVolatility", volatility, "delta", "-2"));
    }

    @Test
    void a_halt_is_told_and_taken_back() {
        saying(IbkrQuotesTest::stock);
        quotes.stock(SPY);

        hear(halted("2.0"));
        assertThat(quotes.stock(SPY).orElseThrow().halted()).isTrue();
        hear(halted("0"));
        assertThat(quotes.stock(SPY).orElseThrow().halted()).isFalse();
    }

    private WireMessage halted(String value) {
        return line().answer(Messages.TICK_GENERIC, Map.of("tickType", "49", "value", value));
    }

    @Test
    void delayed_and_frozen_prices_are_never_given_out() {
        for (String type : List.of("3", "4", "2")) {
            saying(IbkrQuotesTest::stock);
            quotes.stock(SPY);
            hear(line().answer(Messages.MARKET_DATA_TYPE, Map.of("type", type)));

            assertThat(quotes.stock(SPY)).as("type %s", type).isEmpty();

            hear(line().answer(Messages.MARKET_DATA_TYPE, Map.of("type", "1")));
            assertThat(quotes.stock(SPY)).isPresent();
        }
    }

    @Test
    void delayed_ticks_have_numbers_of_their_own_and_are_not_read() {
        saying(asked -> List.of(asked.price(66, "1"), asked.price(67, "2"), asked.price(68, "1.5")));

        assertThat(quotes.stock(SPY)).isEmpty();
    }

    @Test
    void an_unchanged_price_keeps_its_time_while_the_feed_lives() {
        saying(IbkrQuotesTest::stock);
        quotes.stock(SPY);

        now = START.plusSeconds(30);
        hear(line().price(Ticks.BID, "599.98"));

        StockQuote quote = quotes.stock(SPY).orElseThrow();
        assertThat(quote.at()).isEqualTo(START);
        assertThat(quote.feedAliveAt()).isEqualTo(now);
    }

    @ParameterizedTest
    @ValueSource(ints = {1100, 2110})
    void the_time_of_day_shows_that_the_feed_lives_unless_the_broker_or_a_farm_is_lost(int lost) {
        saying(IbkrQuotesTest::stock);
        quotes.stock(SPY);
        WireMessage timeOfDay =
                Messages.CURRENT_TIME.message(new WrittenFields().with(Messages.CURRENT_TIME.field("time"), 1L));

        now = START.plusSeconds(10);
        session.tell(timeOfDay);
        assertThat(aliveAt()).isEqualTo(START.plusSeconds(10));

        session.notice(lost, "Connectivity between IB and Trader Workstation has been lost.");
        now = START.plusSeconds(20);
        session.tell(timeOfDay);
        assertThat(aliveAt()).isEqualTo(START.plusSeconds(10));

        session.notice(1102, "restored");
        session.notice(2103, "Market data farm connection is broken:usfarm");
        session.notice(2104, "Market data farm connection is OK:usopt");
        session.tell(timeOfDay);
        assertThat(aliveAt()).isEqualTo(START.plusSeconds(10));

        session.notice(2104, "Market data farm connection is OK:usfarm");
        session.tell(timeOfDay);
        assertThat(aliveAt()).isEqualTo(now);
    }

    @Test
    void a_farm_that_is_broken_when_a_session_begins_stays_broken_and_one_of_the_session_before_does_not() {
        saying(IbkrQuotesTest::stock);
        quotes.stock(SPY);
        WireMessage timeOfDay =
                Messages.CURRENT_TIME.message(new WrittenFields().with(Messages.CURRENT_TIME.field("time"), 1L));
        session.notice(2103, "Market data farm connection is broken:usopt");
        session.comeBackSaying(() -> session.notice(2103, "Market data farm connection is broken:usfarm"));
        Instant before = aliveAt();

        now = START.plusSeconds(10);
        session.tell(timeOfDay);
        assertThat(aliveAt()).isEqualTo(before);

        session.notice(2104, "Market data farm connection is OK:usfarm");
        session.tell(timeOfDay);
        assertThat(aliveAt()).isEqualTo(now);
    }

    private Instant aliveAt() {
        return quotes.stock(SPY).orElseThrow().feedAliveAt();
    }

    @Test
    void what_is_refused_has_no_quote_and_is_tried_again_after_a_minute() {
        saying(asked -> List.of(asked.error(354, "Requested market data is not subscribed.")));
        assertThat(quotes.stock(SPY)).isEmpty();
        now = START.plusSeconds(60);
        assertThat(quotes.stock(SPY)).isEmpty();
        assertThat(session.sent(Requests.MARKET_DATA)).hasSize(1);

        saying(IbkrQuotesTest::stock);
        now = START.plusSeconds(61);

        assertThat(quotes.stock(SPY)).isPresent();
        assertThat(session.sent(Requests.CANCEL_MARKET_DATA)).hasSize(1);
    }

    @Test
    void the_line_not_asked_about_for_longest_is_let_go_where_room_is_needed() {
        saying(IbkrQuotesTest::stock);
        for (String name : List.of("SPY", "QQQ", "IWM", "SPY", "DIA")) {
            quotes.stock(Symbol.of(name));
        }

        assertThat(lines.open()).isEqualTo(3);
        assertThat(session.sent(Requests.CANCEL_MARKET_DATA)).singleElement().satisfies(cancelled -> assertThat(
                        cancelled.requestId())
                .isEqualTo(session.sent(Requests.MARKET_DATA).get(1).requestId()));
        assertThat(session.sent(Requests.MARKET_DATA).get(1).text("symbol")).isEqualTo("QQQ");
    }

    @Test
    void while_the_gateway_is_away_quotes_stay_and_grow_old() {
        saying(IbkrQuotesTest::stock);
        quotes.stock(SPY);
        session.goAway();
        now = START.plusSeconds(300);

        assertThat(aliveAt()).isEqualTo(START);
        assertThat(quotes.stock(Symbol.of("QQQ"))).isEmpty();
    }

    @Test
    void a_new_session_subscribes_again_and_old_prices_look_old_until_the_new_ones_come() {
        saying(IbkrQuotesTest::stock);
        quotes.stock(SPY);
        saying(asked -> List.of());
        now = START.plusSeconds(90);

        session.comeBack();

        assertThat(session.sent(Requests.MARKET_DATA)).hasSize(2);
        assertThat(aliveAt()).isEqualTo(START);
        stock(line()).forEach(this::hear);
        assertThat(aliveAt()).isEqualTo(now);
        assertThat(quotes.stock(SPY).orElseThrow().at()).isEqualTo(now);
    }

    @Test
    void lost_data_are_subscribed_again_under_a_new_number() {
        saying(IbkrQuotesTest::stock);
        quotes.stock(SPY);

        session.loseData();

        List<Asked> subscribed = session.sent(Requests.MARKET_DATA);
        assertThat(subscribed).hasSize(2);
        assertThat(subscribed.get(1).requestId()).isNotEqualTo(subscribed.get(0).requestId());
        assertThat(quotes.stock(SPY)).isPresent();
    }
}
