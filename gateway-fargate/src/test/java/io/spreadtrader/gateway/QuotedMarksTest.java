package io.spreadtrader.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.port.QuoteStream;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class QuotedMarksTest {
    private static final Instant NOW = Instant.parse("2026-01-05T20:00:00Z");
    private static final Symbol SYMBOL = Symbol.parse("AAA");
    private static final OptionContract CALL =
            OptionContract.of(SYMBOL, LocalDate.of(2026, 2, 20), Price.ofCents(9_000), PutCall.CALL);

    private Optional<StockQuote> stock = Optional.empty();
    private Optional<OptionQuote> option = Optional.empty();
    private final QuotedMarks marks = new QuotedMarks(new QuoteStream() {
        @Override
        public Optional<StockQuote> stock(Symbol symbol) {
            return stock;
        }

        @Override
        public Optional<OptionQuote> option(OptionContract contract) {
            return option;
        }
    });

    private static StockQuote stock(long bid, long ask, long last) {
        return new StockQuote(SYMBOL, Price.ofCents(bid), Price.ofCents(ask), Price.ofCents(last), NOW, NOW, false);
    }

    private static OptionQuote option(long bid, long ask) {
        return new OptionQuote(
                CALL, Price.ofCents(bid), Price.ofCents(ask), 1, 1, 1, 1, NOW, NOW, OptionalDouble.empty());
    }

    @Test
    void areMidPricesOfSoundQuotes() {
        stock = Optional.of(stock(9_999, 10_002, 9_990));
        option = Optional.of(option(1_010, 1_020));

        assertThat(marks.mark(new Stock(SYMBOL))).as("to the cent, down").isEqualTo(Price.ofCents(10_000));
        assertThat(marks.mark(CALL)).isEqualTo(Price.ofCents(1_015));
    }

    @Test
    void areTheLastMidWhereThereIsNoSoundQuoteAnyMore() {
        option = Optional.of(option(1_010, 1_020));
        marks.mark(CALL);
        option = Optional.of(option(1_020, 1_020));

        assertThat(marks.mark(CALL)).isEqualTo(Price.ofCents(1_015));
    }

    @Test
    void areWhatAnOptionIsWorthAtOnceWhereItWasNeverQuoted() {
        stock = Optional.of(stock(0, 0, 9_990));

        assertThat(marks.mark(new Stock(SYMBOL))).as("the last trade").isEqualTo(Price.ofCents(9_990));
        assertThat(marks.mark(CALL)).isEqualTo(Price.ofCents(990));
    }
}
