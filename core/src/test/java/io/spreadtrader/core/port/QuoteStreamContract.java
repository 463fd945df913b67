package io.spreadtrader.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Symbol;
import org.junit.jupiter.api.Test;

/** What every source of quotes does. */
public abstract class QuoteStreamContract {
    protected abstract QuoteStream quotes();

    /** A stock there are quotes of. */
    protected abstract Symbol quotedSymbol();

    /** An option there are quotes of. */
    protected abstract OptionContract quotedContract();

    /** A symbol nobody knows. */
    protected Symbol unknownSymbol() {
        return Symbol.of("NOSUCH");
    }

    @Test
    void quotesAStockUnderItsOwnName() {
        assertThat(quotes().stock(quotedSymbol())).hasValueSatisfying(quote -> {
            assertThat(quote.symbol()).isEqualTo(quotedSymbol());
            assertThat(quote.bid()).isLessThanOrEqualTo(quote.ask());
            assertThat(quote.at()).isBeforeOrEqualTo(quote.feedAliveAt());
        });
    }

    @Test
    void quotesAnOptionUnderItsOwnName() {
        assertThat(quotes().option(quotedContract())).hasValueSatisfying(quote -> {
            assertThat(quote.contract()).isEqualTo(quotedContract());
            assertThat(quote.bid().isNegative()).isFalse();
            assertThat(quote.at()).isBeforeOrEqualTo(quote.feedAliveAt());
        });
    }

    @Test
    void hasNoQuoteOfWhatItDoesNotKnow() {
        assertThat(quotes().stock(unknownSymbol())).isEmpty();
        OptionContract unknown = OptionContract.of(
                unknownSymbol(),
                quotedContract().expiration(),
                Price.ofCents(10_000),
                quotedContract().right());
        assertThat(quotes().option(unknown)).isEmpty();
    }

    @Test
    void answersTheSameWhenAskedTwiceAtOneInstant() {
        QuoteStream quotes = quotes();
        assertThat(quotes.option(quotedContract())).isEqualTo(quotes.option(quotedContract()));
        assertThat(quotes.stock(quotedSymbol())).isEqualTo(quotes.stock(quotedSymbol()));
    }
}
