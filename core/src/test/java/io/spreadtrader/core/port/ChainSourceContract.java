package io.spreadtrader.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.value.OptionChain;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What every source of option chains does. */
public abstract class ChainSourceContract {
    protected abstract ChainSource chains();

    /** A symbol with options. */
    protected abstract Symbol quotedSymbol();

    /** The first day of a range with listed expirations. */
    protected abstract LocalDate from();

    /** The last day of it; something expires on this very day. */
    protected abstract LocalDate to();

    protected Symbol unknownSymbol() {
        return Symbol.of("NOSUCH");
    }

    @Test
    void showsTheSeriesThatExpireInTheRangeBothEndsIncluded() {
        OptionChain chain = chain(from(), to());
        assertThat(chain.symbol()).isEqualTo(quotedSymbol());
        assertThat(chain.quotes())
                .isNotEmpty()
                .allSatisfy(quote -> assertThat(quote.contract().expiration()).isBetween(from(), to()));
        assertThat(chain.quotes())
                .anySatisfy(quote -> assertThat(quote.contract().expiration()).isEqualTo(to()));
    }

    @Test
    void showsEverySeriesOnceAndInOrder() {
        assertThat(chain(from(), to()).quotes())
                .extracting(OptionQuote::contract)
                .isSorted()
                .doesNotHaveDuplicates()
                .allSatisfy(contract -> assertThat(contract.underlying()).isEqualTo(quotedSymbol()));
    }

    @Test
    void showsLessOfANarrowerRange() {
        assertThat(chain(to(), to()).quotes())
                .allSatisfy(quote -> assertThat(quote.contract().expiration()).isEqualTo(to()));
    }

    @Test
    void hasNoChainOfWhatItDoesNotKnow() {
        assertThat(chains().chain(unknownSymbol(), from(), to())).isEmpty();
    }

    @Test
    void answersTheSameWhenAskedTwiceAtOneInstant() {
        ChainSource chains = chains();
        assertThat(chains.chain(quotedSymbol(), from(), to())).isEqualTo(chains.chain(quotedSymbol(), from(), to()));
    }

    private OptionChain chain(LocalDate first, LocalDate last) {
        return chains().chain(quotedSymbol(), first, last).orElseThrow();
    }
}
