package io.spreadtrader.exchange.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.value.OptionChain;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.exchange.random.Draws;
import io.spreadtrader.exchange.random.Stream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link QuotedMarket} promises: the same answer twice, in any order and from any thread; nothing new outside
 * hours; nothing that later data could change; quotes one could trade on.
 */
abstract class QuotedMarketContract {
    static final MarketCalendar CALENDAR = WeekdayCalendar.OF_2026;
    static final LocalDate FIRST = LocalDate.of(2026, 2, 2);
    static final int DAYS = 15;

    /** A market with prices on the {@link #DAYS} sessions from {@link #FIRST} on, that always begins the same. */
    abstract QuotedMarket marketOf(int days);

    private record Question(Symbol symbol, Instant at) {}

    private record Answer(
            Optional<StockQuote> stock,
            Optional<OptionQuote> option,
            Optional<Price> fairValue,
            Optional<OptionChain> chain) {}

    private static Answer ask(QuotedMarket market, Question question) {
        LocalDate date = CALENDAR.dateOf(question.at());
        Optional<OptionChain> chain =
                market.chain(question.symbol(), date.plusDays(20), date.plusDays(50), question.at());
        Optional<OptionContract> middle = chain.filter(found -> !found.quotes().isEmpty())
                .map(found -> found.quotes().get(found.quotes().size() / 2).contract());
        return new Answer(
                market.stock(question.symbol(), question.at()),
                middle.flatMap(contract -> market.option(contract, question.at())),
                middle.flatMap(contract -> market.fairValue(contract, question.at())),
                chain);
    }

    /** Instants in and out of hours of the first {@code days} sessions. */
    private static List<Question> questions(QuotedMarket market, int days, int count) {
        Draws.Run draw = new Draws(7).run(Stream.COMPANY, 0, 0);
        List<MarketSession> sessions = sessions(days);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    Symbol symbol =
                            market.symbols().get(draw.below(market.symbols().size(), 3 * i));
                    MarketSession session = sessions.get(draw.below(sessions.size(), 3 * i + 1));
                    long seconds = draw.below(9 * 3600, 3 * i + 2);
                    return new Question(symbol, session.open().plusSeconds(seconds));
                })
                .toList();
    }

    static List<MarketSession> sessions(int days) {
        List<MarketSession> sessions = new ArrayList<>();
        sessions.add(CALENDAR.sessionOnOrAfter(FIRST));
        while (sessions.size() < days) {
            sessions.add(CALENDAR.sessionAfter(sessions.getLast().date()));
        }
        return sessions;
    }

    @Test
    void answersTheSameInAnyOrderAndFromAnyThread() {
        QuotedMarket market = marketOf(DAYS);
        List<Question> questions = questions(market, DAYS, 60);
        Map<Question, Answer> first = new ConcurrentHashMap<>();
        questions.forEach(question -> first.put(question, ask(market, question)));
        List<Question> backwards = new ArrayList<>(questions);
        Collections.reverse(backwards);
        QuotedMarket again = marketOf(DAYS);
        backwards.parallelStream()
                .forEach(question -> assertThat(ask(again, question)).isEqualTo(first.get(question)));
    }

    @Test
    void tellsNothingThatLaterDaysCouldChange() {
        QuotedMarket whole = marketOf(DAYS);
        for (int days = 1; days < DAYS; days += 4) {
            QuotedMarket cut = marketOf(days);
            for (Question question : questions(whole, days, 25)) {
                assertThat(ask(cut, question)).isEqualTo(ask(whole, question));
            }
        }
    }

    @Test
    void saysNothingNewOutsideHours() {
        QuotedMarket market = marketOf(DAYS);
        for (MarketSession session : sessions(DAYS)) {
            Symbol symbol = market.symbols().getFirst();
            StockQuote last =
                    market.stock(symbol, session.close().minusSeconds(1)).orElseThrow();
            StockQuote atClose = market.stock(symbol, session.close()).orElseThrow();
            StockQuote night =
                    market.stock(symbol, session.close().plusSeconds(10 * 3600)).orElseThrow();
            assertThat(atClose.last()).isEqualTo(last.last());
            assertThat(night).isEqualTo(atClose);
            assertThat(night.feedAliveAt()).isEqualTo(session.close());
        }
        Symbol unknown = Symbol.of("NOSUCH");
        Instant noon = sessions(1).getFirst().open().plusSeconds(9000);
        assertThat(market.stock(unknown, noon)).isEmpty();
        assertThat(market.chain(unknown, FIRST, FIRST.plusDays(60), noon)).isEmpty();
        assertThat(market.stock(market.symbols().getFirst(), Instant.parse("2001-01-02T16:00:00Z")))
                .isEmpty();
    }

    @Test
    void holdsAPriceForAMinuteAndMovesOverADay() {
        QuotedMarket market = marketOf(DAYS);
        Symbol symbol = market.symbols().getLast();
        MarketSession session = sessions(2).getLast();
        long distinct = IntStream.range(0, 390)
                .mapToObj(minute -> {
                    Instant start = session.open().plusSeconds(60L * minute);
                    StockQuote quote = market.stock(symbol, start).orElseThrow();
                    StockQuote end = market.stock(symbol, start.plusSeconds(59)).orElseThrow();
                    assertThat(end.last()).isEqualTo(quote.last());
                    assertThat(quote.at()).isEqualTo(start);
                    assertThat(quote.bid()).isLessThan(quote.last());
                    assertThat(quote.ask()).isGreaterThan(quote.last());
                    return quote.last();
                })
                .distinct()
                .count();
        assertThat(distinct).isGreaterThan(20);
    }

    @Test
    void tradesAnExpiringSeriesUntilTheCloseAndNoLonger() {
        QuotedMarket market = marketOf(DAYS);
        MarketSession friday = CALENDAR.session(LocalDate.of(2026, 2, 20)).orElseThrow();
        OptionChain chain =
                chainOf(market, friday.date(), friday.date(), friday.close().minusSeconds(30));
        assertThat(chain.quotes()).isNotEmpty();
        for (OptionQuote quote : chain.quotes()) {
            assertThat(market.option(quote.contract(), friday.close())).isEmpty();
            assertThat(market.fairValue(quote.contract(), friday.close())).isEmpty();
            assertThat(market.option(quote.contract(), friday.close().plusSeconds(86_400)))
                    .isEmpty();
        }
        assertThat(market.chain(chain.symbol(), friday.date(), friday.date(), friday.close())
                        .map(OptionChain::quotes))
                .hasValue(List.of());
    }

    @Test
    void quotesEachSeriesOfAChainAsAskedAlone() {
        QuotedMarket market = marketOf(DAYS);
        Instant at = sessions(3).getLast().open().plusSeconds(12_345);
        OptionChain chain = chainOf(market, FIRST, FIRST.plusDays(60), at);
        for (OptionQuote quote : chain.quotes()) {
            assertThat(market.option(quote.contract(), at)).contains(quote);
        }
        OptionContract listed = chain.quotes().getFirst().contract();
        OptionContract oddStrike = OptionContract.of(
                listed.underlying(), listed.expiration(), listed.strike().plus(Price.ofCents(3)), PutCall.CALL);
        OptionContract oddDay =
                OptionContract.of(listed.underlying(), listed.expiration().minusDays(2), listed.strike(), PutCall.CALL);
        assertThat(market.option(oddStrike, at)).isEmpty();
        assertThat(market.option(oddDay, at)).isEmpty();
    }

    @Test
    void keepsASeriesListedUntilItExpires() {
        QuotedMarket market = marketOf(DAYS);
        for (Symbol symbol : market.symbols()) {
            Optional<OptionChain> chain = market.chain(
                    symbol, FIRST, FIRST.plusDays(60), sessions(1).getFirst().open());
            for (OptionQuote quote : chain.map(OptionChain::quotes).orElse(List.of())) {
                for (MarketSession session : sessions(DAYS)) {
                    Instant noon = session.open().plusSeconds(9000);
                    boolean alive = !quote.contract().expiration().isBefore(session.date());
                    if (market.option(quote.contract(), noon).isPresent() != alive) {
                        throw new AssertionError(quote.contract() + " at " + noon + " alive: " + alive);
                    }
                }
            }
        }
    }

    @Test
    void quotesAroundFairValueWithFiniteSizes() {
        QuotedMarket market = marketOf(DAYS);
        int withoutBid = 0;
        int twoSided = 0;
        for (Question question : questions(market, DAYS, 40)) {
            LocalDate date = CALENDAR.dateOf(question.at());
            Optional<OptionChain> chain = market.chain(question.symbol(), date, date.plusDays(300), question.at());
            for (OptionQuote quote : chain.map(OptionChain::quotes).orElse(List.of())) {
                Price fair = market.fairValue(quote.contract(), question.at()).orElseThrow();
                boolean around = !quote.bid().isAbove(fair)
                        && !quote.ask().isBelow(fair.minus(Price.ofTenThousandths(1)))
                        && quote.ask().isAbove(quote.bid())
                        && quote.bid().tenThousandths() % 100 == 0;
                boolean finite = quote.askSize() >= 1
                        && quote.askSize() <= 5000
                        && quote.bidSize() >= (quote.bid().isPositive() ? 1 : 0)
                        && quote.bidSize() <= 5000
                        && quote.openInterest() >= 0;
                if (!around || !finite) {
                    throw new AssertionError("fair value " + fair + ", quote " + quote);
                }
                twoSided += quote.isTwoSided() ? 1 : 0;
                withoutBid += quote.bid().isPositive() ? 0 : 1;
            }
        }
        assertThat(twoSided).isGreaterThan(withoutBid);
        assertThat(withoutBid).isPositive();
    }

    @Test
    void holdsNoArbitrage() {
        QuotedMarket market = marketOf(DAYS);
        for (Question question : questions(market, DAYS, 60)) {
            LocalDate date = CALENDAR.dateOf(question.at());
            market.chain(question.symbol(), date, date.plusDays(300), question.at())
                    .ifPresent(chain -> new ChainArbitrage(market, chain, question.at()).check());
        }
    }

    private static OptionChain chainOf(QuotedMarket market, LocalDate from, LocalDate to, Instant at) {
        return market.symbols().stream()
                .flatMap(symbol -> market.chain(symbol, from, to, at).stream())
                .filter(chain -> !chain.quotes().isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
