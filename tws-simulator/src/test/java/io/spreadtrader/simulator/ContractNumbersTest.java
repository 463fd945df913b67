package io.spreadtrader.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractNumbersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 14);
    private static final List<Symbol> SYMBOLS = List.of(Symbol.of("ABC"), Symbol.of("XYZ"));

    static List<Instrument> packed() {
        return List.of(
                new Stock(Symbol.of("ABC")),
                new Stock(Symbol.of("XYZ")),
                option("ABC", LocalDate.of(2026, 1, 14), "0.50", PutCall.PUT),
                option("XYZ", LocalDate.of(2026, 10, 16), "2047.50", PutCall.CALL),
                option("XYZ", LocalDate.of(2026, 1, 2), "102.50", PutCall.CALL));
    }

    @ParameterizedTest
    @MethodSource("packed")
    void a_number_is_understood_by_a_gateway_that_never_gave_it(Instrument instrument) {
        int number = new ContractNumbers(SYMBOLS).of(instrument);
        assertThat(number).isPositive();
        assertThat(new ContractNumbers(SYMBOLS).instrument(number, TODAY)).contains(instrument);
    }

    @Test
    void what_does_not_fit_gets_a_number_of_its_own_too() {
        ContractNumbers numbers = new ContractNumbers(SYMBOLS);
        Instrument odd = option("ABC", LocalDate.of(2026, 2, 20), "100.25", PutCall.CALL);
        Instrument unknown = new Stock(Symbol.of("NEW"));
        assertThat(numbers.instrument(numbers.of(odd), TODAY)).contains(odd);
        assertThat(numbers.instrument(numbers.of(unknown), TODAY)).contains(unknown);
        assertThat(numbers.of(odd)).isEqualTo(new ContractNumbers(SYMBOLS).of(odd));
    }

    @Test
    void instruments_never_share_a_number() {
        ContractNumbers numbers = new ContractNumbers(List.of());
        long distinct = SYMBOLS.stream()
                .flatMap(symbol -> java.util.stream.IntStream.rangeClosed(1, 3_000)
                        .mapToObj(strike -> OptionContract.of(symbol, TODAY, Price.ofCents(strike * 7L), PutCall.CALL)))
                .map(numbers::of)
                .distinct()
                .count();
        assertThat(distinct).isEqualTo(6_000);
    }

    private static OptionContract option(String symbol, LocalDate expiration, String strike, PutCall right) {
        return OptionContract.of(Symbol.of(symbol), expiration, Price.parse(strike), right);
    }
}
