package io.spreadtrader.core.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PortfolioTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Test
    void heat_is_the_summed_loss_in_all() {
        Portfolio portfolio = Portfolio.EMPTY
                .withEntry(reservation("a", "Energy", 400), MONDAY)
                .withEntry(reservation("b", "Energy", 300), MONDAY)
                .withEntry(reservation("c", "Health Care", 200), MONDAY);
        assertThat(portfolio.heat()).isEqualTo(Money.ofDollars(900));
        assertThat(portfolio.betaDelta()).isEqualTo(3_000);
    }

    @Test
    void entries_are_counted_by_day_and_begin_anew_on_the_next() {
        Portfolio monday = Portfolio.EMPTY
                .withEntry(reservation("a", "Energy", 400), MONDAY)
                .withEntry(reservation("b", "Energy", 300), MONDAY);
        assertThat(monday.entriesOn(MONDAY)).isEqualTo(2);
        assertThat(monday.entriesOn(TUESDAY)).isZero();
        Portfolio tuesday = monday.withEntry(reservation("c", "Energy", 100), TUESDAY);
        assertThat(tuesday.entriesOn(TUESDAY)).isEqualTo(1);
        assertThat(tuesday.reservations()).containsOnlyKeys("a", "b", "c");
    }

    @Test
    void releasing_or_changing_a_reservation_takes_no_entry_back() {
        Portfolio portfolio = Portfolio.EMPTY
                .withEntry(reservation("a", "Energy", 400), MONDAY)
                .with(reservation("a", "Energy", 100));
        assertThat(portfolio.heat()).isEqualTo(Money.ofDollars(100));
        Portfolio released = portfolio.without("a");
        assertThat(released.heat()).isEqualTo(Money.ZERO);
        assertThat(released.entriesOn(MONDAY)).isEqualTo(1);
        assertThat(released.without("a").reservations()).isEmpty();
    }

    @Test
    void every_change_makes_a_new_version_and_leaves_the_former_as_it_was() {
        Portfolio before = Portfolio.EMPTY.withEntry(reservation("a", "Energy", 400), MONDAY);
        Portfolio after = before.without("a");
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(before.reservations()).containsOnlyKeys("a");
        assertThatThrownBy(() -> before.reservations().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_reservation_shrinks_with_its_contracts() {
        Reservation whole = new Reservation("a", Symbol.of("XOM"), "Energy", 4, Money.parse("1000.01"), 800);
        Reservation part = whole.reducedTo(3);
        assertThat(part.contracts()).isEqualTo(3);
        assertThat(part.maxLoss()).isEqualTo(Money.parse("750"));
        assertThat(part.betaDelta()).isEqualTo(600);
        assertThat(whole.reducedTo(4)).isEqualTo(whole);
    }

    private static Reservation reservation(String id, String sector, long maxLossDollars) {
        return new Reservation(id, Symbol.of("XOM"), sector, 1, Money.ofDollars(maxLossDollars), 1_000);
    }
}
