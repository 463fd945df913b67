package io.spreadtrader.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every source of company facts keeps: nothing dated later than asked for, and silence where nothing is known. */
public abstract class FundamentalsContract {
    private static final Symbol ABLE = Symbol.of("ABLE");
    private static final Symbol BAKER_B = Symbol.of("BAKER.B");
    private static final Symbol NOBODY = Symbol.of("NOBODY");
    private static final LocalDate MARCH = LocalDate.of(2020, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2020, 6, 1);

    private static final StockFacts ABLE_IN_MARCH =
            new StockFacts(MARCH, 12_345_678_901.0, "Industrials", OptionalDouble.of(1.25));
    private static final StockFacts ABLE_IN_JUNE =
            new StockFacts(JUNE, 23_456_789_012.0, "Energy", OptionalDouble.empty());
    private static final StockFacts BAKER_IN_JUNE =
            new StockFacts(JUNE, 900_000_000.0, "Utilities", OptionalDouble.of(-0.5));

    /**
     * Facts of exactly these companies.
     *
     * @param facts of each symbol, oldest first; none at all: no facts are given
     * @param optionable empty: no list is given
     */
    protected abstract Fundamentals fundamentalsOf(
            Map<Symbol, List<StockFacts>> facts, Optional<Set<Symbol>> optionable);

    @Test
    void givesTheNewestFactsOfTheDateOrEarlier() {
        assertThat(given().facts(ABLE, MARCH)).contains(ABLE_IN_MARCH);
        assertThat(given().facts(ABLE, JUNE.minusDays(1))).contains(ABLE_IN_MARCH);
        assertThat(given().facts(ABLE, JUNE)).contains(ABLE_IN_JUNE);
        assertThat(given().facts(ABLE, JUNE.plusYears(5))).contains(ABLE_IN_JUNE);
        assertThat(given().facts(BAKER_B, JUNE)).contains(BAKER_IN_JUNE);
    }

    @Test
    void givesNoFactsFromTheFuture() {
        assertThat(given().facts(ABLE, MARCH.minusDays(1))).isEmpty();
        assertThat(given().facts(BAKER_B, MARCH)).isEmpty();
    }

    @Test
    void givesNoFactsOfACompanyItDoesNotKnow() {
        assertThat(given().facts(NOBODY, JUNE)).isEmpty();
    }

    @Test
    void saysWhetherACompanyIsOptionable() {
        assertThat(given().hasOptionableList()).isTrue();
        assertThat(given().optionable(ABLE)).contains(true);
        assertThat(given().optionable(NOBODY).orElse(false)).isFalse();
    }

    @Test
    void saysWhichInputsAreNotGiven() {
        Fundamentals nothing = fundamentalsOf(Map.of(), Optional.empty());

        assertThat(given().hasFacts()).isTrue();
        assertThat(nothing.hasFacts()).isFalse();
        assertThat(nothing.facts(ABLE, JUNE)).isEmpty();
        assertThat(nothing.hasOptionableList()).isFalse();
        assertThat(nothing.optionable(ABLE)).isEmpty();
    }

    @Test
    void namesItsSources() {
        assertThat(given().source(JUNE)).isNotBlank();
        assertThat(given().optionableSource()).isNotBlank();
    }

    private Fundamentals given() {
        return fundamentalsOf(
                Map.of(ABLE, List.of(ABLE_IN_MARCH, ABLE_IN_JUNE), BAKER_B, List.of(BAKER_IN_JUNE)),
                Optional.of(Set.of(ABLE, BAKER_B)));
    }
}
