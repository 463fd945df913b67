package io.spreadtrader.ibkr.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.port.QuoteStream;
import io.spreadtrader.core.port.QuoteStreamContract;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Quotes of the simulated Gateway are the exchange's own. */
class QuotesOverTcpTest extends QuoteStreamContract {
    private static final Symbol SYMBOL = SeededGateway.OPTIONABLE.getFirst();

    private final SimulatedGateway gateway = SeededGateway.open();
    private final IbkrQuotes quotes = gateway.quotes();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Override
    protected QuoteStream quotes() {
        return quotes;
    }

    @Override
    protected Symbol quotedSymbol() {
        return SYMBOL;
    }

    @Override
    protected OptionContract quotedContract() {
        return contracts().getFirst();
    }

    private List<OptionContract> contracts() {
        return gateway
                .exchange()
                .chains()
                .chain(SYMBOL, SeededGateway.DAY, SeededGateway.DAY.plusDays(60))
                .orElseThrow()
                .quotes()
                .stream()
                .filter(OptionQuote::isTwoSided)
                .map(OptionQuote::contract)
                .toList();
    }

    @Test
    void a_quote_is_the_exchanges_to_the_last_figure() {
        assertThat(quotes.stock(SYMBOL)).isEqualTo(gateway.exchange().quotes().stock(SYMBOL));
        for (OptionContract contract : contracts().subList(0, 20)) {
            assertThat(quotes.option(contract))
                    .isEqualTo(gateway.exchange().quotes().option(contract));
        }
    }

    @Test
    void a_quote_moves_with_the_market_and_says_when() {
        OptionContract contract = quotedContract();
        StockQuote before = quotes.stock(SYMBOL).orElseThrow();
        quotes.option(contract);
        Instant later = SeededGateway.HOUR_BEFORE_CLOSE.plusSeconds(600);

        gateway.moveTo(later);

        StockQuote after = quotes.stock(SYMBOL).orElseThrow();
        assertThat(after).isEqualTo(gateway.exchange().quotes().stock(SYMBOL).orElseThrow());
        assertThat(after.last()).isNotEqualTo(before.last());
        assertThat(after.at()).isEqualTo(later);
        assertThat(quotes.option(contract).map(OptionQuote::bid))
                .isEqualTo(gateway.exchange().quotes().option(contract).map(OptionQuote::bid));
    }

    @Test
    void an_unchanged_quote_stays_alive_with_the_session() {
        quotes.stock(SYMBOL);
        Instant sameMinute = SeededGateway.HOUR_BEFORE_CLOSE.plusSeconds(20);

        gateway.moveTo(sameMinute);

        StockQuote quote = quotes.stock(SYMBOL).orElseThrow();
        assertThat(quote.at()).isEqualTo(SeededGateway.HOUR_BEFORE_CLOSE);
        assertThat(quote.feedAliveAt()).isEqualTo(sameMinute);
    }
}
