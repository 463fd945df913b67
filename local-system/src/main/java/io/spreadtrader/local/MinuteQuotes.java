package io.spreadtrader.local;

import io.spreadtrader.core.port.ChainSource;
import io.spreadtrader.core.port.QuoteStream;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.value.OptionChain;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Quotes of a simulated Gateway, dated as its market dates them. That market makes every quote anew each minute of a
 * session; the wire tells only what changed, and so could not say that an unchanged price is of this minute. A quote
 * whose feed is silent stays as old as its feed.
 */
final class MinuteQuotes implements QuoteStream {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final QuoteStream quotes;
    private final MarketCalendar calendar;

    MinuteQuotes(QuoteStream quotes, MarketCalendar calendar) {
        this.quotes = quotes;
        this.calendar = calendar;
    }

    @Override
    public Optional<StockQuote> stock(Symbol symbol) {
        return quotes.stock(symbol).map(this::dated);
    }

    @Override
    public Optional<OptionQuote> option(OptionContract contract) {
        return quotes.option(contract).map(this::dated);
    }

    /** The same of chains. */
    ChainSource chains(ChainSource chains) {
        return (symbol, from, to) -> chains.chain(symbol, from, to)
                .map(chain -> new OptionChain(
                        dated(chain.underlying()),
                        chain.quotes().stream().map(this::dated).toList(),
                        chain.at(),
                        chain.label()));
    }

    private StockQuote dated(StockQuote quote) {
        MarketSession session = newest(quote.feedAliveAt());
        return new StockQuote(
                quote.symbol(),
                quote.bid(),
                quote.ask(),
                quote.last(),
                minute(session, quote.feedAliveAt()),
                within(session, quote.feedAliveAt()),
                quote.halted());
    }

    private OptionQuote dated(OptionQuote quote) {
        MarketSession session = newest(quote.feedAliveAt());
        return new OptionQuote(
                quote.contract(),
                quote.bid(),
                quote.ask(),
                quote.bidSize(),
                quote.askSize(),
                quote.volume(),
                quote.openInterest(),
                minute(session, quote.feedAliveAt()),
                within(session, quote.feedAliveAt()),
                quote.brokerImpliedVolatility());
    }

    private MarketSession newest(Instant at) {
        return calendar.session(calendar.dateOf(at))
                .filter(session -> !at.isBefore(session.open()))
                .orElseGet(() -> calendar.sessionBefore(calendar.dateOf(at)));
    }

    private static Instant within(MarketSession session, Instant at) {
        return at.isBefore(session.close()) ? at : session.close();
    }

    /** When the minute began; at the close, the session's last. */
    private static Instant minute(MarketSession session, Instant at) {
        Duration sinceOpen = Duration.between(session.open(), at);
        Instant began = session.open().plus(MINUTE.multipliedBy(sinceOpen.dividedBy(MINUTE)));
        Instant last = session.close().minus(MINUTE);
        return began.isBefore(last) ? began : last;
    }
}
