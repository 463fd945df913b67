package io.spreadtrader.core.position;

import static io.spreadtrader.core.store.BooksBuilder.aPosition;
import static io.spreadtrader.core.store.BooksBuilder.aSpread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Stock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever is moved between two positions, however often and in both directions:
 *
 * <ul>
 *   <li>of every instrument the two together hold as many units as before;
 *   <li>what the two have spent and received, fees among it, is the same to the cent;
 *   <li>each has exactly those units more and less, the fee with them, and nothing else of it has changed;
 *   <li>the one who gives realises nothing.
 * </ul>
 */
class MovedLotsTest {
    private static final int SEEDS = 300;
    private static final int MOVES = 20;
    private static final Instrument LONG = aSpread("ACME").longLeg();
    private static final Instrument SHORT = aSpread("ACME").shortLeg();
    private static final Stock SHARES = new Stock(aSpread("ACME").underlying());
    private static final List<Instrument> INSTRUMENTS = List.of(LONG, SHORT, SHARES);

    /** Traded up and down at uneven prices and fees, so that it holds several lots of a kind. */
    private static Position traded(Random random) {
        PositionLedger ledger = PositionLedger.EMPTY;
        for (int trade = 0; trade < 12; trade++) {
            Instrument instrument = INSTRUMENTS.get(random.nextInt(INSTRUMENTS.size()));
            int units = random.nextInt(-7, 8);
            if (units != 0) {
                ledger = ledger.traded(instrument, units, price(instrument, random), fee(random));
            }
        }
        return aPosition("ACME").withLedger(ledger);
    }

    /** Options to a hundredth of a cent, whose contracts are whole cents; shares to the cent. */
    private static Price price(Instrument instrument, Random random) {
        return instrument.equals(SHARES)
                ? Price.ofCents(9_000 + random.nextInt(2_000))
                : Price.ofTenThousandths(random.nextInt(50_000));
    }

    private static Money fee(Random random) {
        return Money.ofCents(random.nextInt(200));
    }

    @Test
    void unitsAndCashAreConservedWhateverIsMoved() {
        int moves = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            Random random = new Random(seed);
            Position one = traded(random);
            Position other = traded(random);
            for (int number = 0; number < MOVES; number++) {
                boolean there = random.nextBoolean();
                Position from = there ? one : other;
                Position to = there ? other : one;
                Instrument instrument = INSTRUMENTS.get(random.nextInt(INSTRUMENTS.size()));
                int held = from.ledger().quantity(instrument);
                int units = Integer.signum(held) * random.nextInt(Math.abs(held) + 1);
                Money fee = fee(random);
                MovedLots moved = MovedLots.of(from, to, instrument, units, fee);
                verify("seed " + seed + ", move " + number, from, to, moved, instrument, units, fee);
                one = there ? moved.from() : moved.to();
                other = there ? moved.to() : moved.from();
                moves += units == 0 ? 0 : 1;
            }
        }
        assertThat(moves).as("moves of something").isGreaterThan(SEEDS * MOVES / 4);
    }

    private static void verify(
            String where, Position from, Position to, MovedLots moved, Instrument instrument, int units, Money fee) {
        for (Instrument each : INSTRUMENTS) {
            int change = each.equals(instrument) ? units : 0;
            assertThat(moved.from().ledger().quantity(each))
                    .as("%s: %s left", where, each)
                    .isEqualTo(from.ledger().quantity(each) - change);
            assertThat(moved.to().ledger().quantity(each))
                    .as("%s: %s received", where, each)
                    .isEqualTo(to.ledger().quantity(each) + change);
        }
        assertThat(cash(moved.from()).plus(cash(moved.to())))
                .as("%s: cash", where)
                .isEqualTo(cash(from).plus(cash(to)));
        assertThat(moved.from().ledger().fees())
                .as("%s: fees left", where)
                .isEqualTo(from.ledger().fees().minus(fee));
        assertThat(moved.to().ledger().fees())
                .as("%s: fees received", where)
                .isEqualTo(to.ledger().fees().plus(fee));
        assertThat(moved.from().ledger().realized())
                .as("%s: realised by who gives", where)
                .isEqualTo(from.ledger().realized());
        assertThat(moved.from().withLedger(from.ledger()).asNextOf(from)).isEqualTo(from.asNextOf(from));
        assertThat(moved.to().withLedger(to.ledger()).asNextOf(to)).isEqualTo(to.asNextOf(to));
    }

    /** Received less spent so far: what is held has been paid. */
    private static Money cash(Position position) {
        Money paid = position.ledger().lots().stream().map(Lot::cost).reduce(Money.ZERO, Money::plus);
        return position.ledger().realized().minus(position.ledger().fees()).minus(paid);
    }

    @Test
    void theUnitsFirstOpenedGoAtTheirOwnPricesAndCloseWhatIsOwedThere() {
        Position from = aPosition("ACME")
                .withLedger(PositionLedger.EMPTY
                        .traded(LONG, 1, Price.ofCents(300), Money.ofCents(70))
                        .traded(LONG, 2, Price.ofCents(310), Money.ofCents(140)));
        Position to = aPosition("ACME")
                .withLedger(PositionLedger.EMPTY.traded(LONG, -2, Price.ofCents(500), Money.ofCents(65)));

        MovedLots moved = MovedLots.of(from, to, LONG, 2, Money.ofCents(140));

        assertThat(moved.from().ledger().lots()).containsExactly(new Lot(LONG, 1, Price.ofCents(310)));
        assertThat(moved.from().ledger().fees()).isEqualTo(Money.ofCents(70));
        assertThat(moved.to().ledger().isFlat()).isTrue();
        // Sold at 5.00 twice, bought at 3.00 and at 3.10.
        assertThat(moved.to().ledger().realized()).isEqualTo(Money.ofDollars(390));
        assertThat(moved.to().ledger().fees()).isEqualTo(Money.ofCents(205));
    }

    @Test
    void moreThanIsHeldOrTheOtherWayRoundIsNotMoved() {
        Position from =
                aPosition("ACME").withLedger(PositionLedger.EMPTY.traded(LONG, 2, Price.ofCents(300), Money.ZERO));
        Position to = aPosition("ACME");

        assertThatThrownBy(() -> MovedLots.of(from, to, LONG, 3, Money.ZERO))
                .hasMessageContaining("cannot move 3 " + LONG)
                .hasMessageContaining("holds 2");
        assertThatThrownBy(() -> MovedLots.of(from, to, LONG, -1, Money.ZERO)).hasMessageContaining("cannot move -1");
        assertThatThrownBy(() -> MovedLots.of(from, to, SHORT, 1, Money.ZERO)).hasMessageContaining("holds 0");
    }
}
