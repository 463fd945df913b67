package io.spreadtrader.core.position;

import static io.spreadtrader.core.store.BooksBuilder.aPosition;
import static io.spreadtrader.core.store.BooksBuilder.aSpread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.portfolio.Reservation;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Symbol;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SplitPositionTest {
    private static final Instrument LONG = aSpread("ACME").longLeg();
    private static final Instrument SHORT = aSpread("ACME").shortLeg();

    /** Bought in several fills at uneven prices and fees, as brokers fill. */
    private static Position bought(Random random, int contracts) {
        PositionLedger ledger = PositionLedger.EMPTY;
        Money premium = Money.ZERO;
        for (int left = contracts; left > 0; ) {
            int fill = 1 + random.nextInt(left);
            Lot longLot = new Lot(LONG, fill, Price.ofCents(300 + random.nextInt(100)));
            Lot shortLot = new Lot(SHORT, -fill, Price.ofCents(100 + random.nextInt(100)));
            ledger = ledger.traded(LONG, fill, longLot.price(), Money.ofCents(random.nextInt(200)))
                    .traded(SHORT, -fill, shortLot.price(), Money.ofCents(random.nextInt(200)));
            premium = premium.plus(longLot.cost()).plus(shortLot.cost());
            left -= fill;
        }
        return aPosition("ACME").withOpened(contracts, premium).withLedger(ledger);
    }

    @Test
    void bothPartsAreTogetherWhatTheWholeWasToTheCent() {
        Random random = new Random(1);
        for (int run = 0; run < 500; run++) {
            int contracts = 2 + random.nextInt(9);
            Position whole = bought(random, contracts);
            int assigned = 1 + random.nextInt(contracts - 1);
            SplitPosition split = SplitPosition.of(whole, assigned, SplitPosition.partId(whole, 1));
            Position part = split.part();
            Position rest = split.rest();

            assertThat(part.openContracts()).isEqualTo(assigned);
            assertThat(rest.openContracts()).isEqualTo(contracts - assigned);
            assertThat(part.contracts() + rest.contracts()).isEqualTo(whole.contracts());
            assertThat(part.openingPremium().plus(rest.openingPremium())).isEqualTo(whole.openingPremium());
            assertThat(part.ledger().fees().plus(rest.ledger().fees()))
                    .isEqualTo(whole.ledger().fees());
            assertThat(part.ledger().realized().plus(rest.ledger().realized()))
                    .isEqualTo(whole.ledger().realized());
            assertThat(cost(part).plus(cost(rest))).isEqualTo(cost(whole));
            assertThat(rest.version()).isEqualTo(whole.version() + 1);
            assertThat(part.version()).isZero();
        }
    }

    private static Money cost(Position position) {
        return position.ledger().lots().stream().map(Lot::cost).reduce(Money.ZERO, Money::plus);
    }

    @Test
    void thePlaceInThePortfolioIsDividedLikewise() {
        Reservation whole = new Reservation("p", Symbol.of("ACME"), "T", 10, Money.ofCents(100_001), 123.4);
        Reservation part = whole.reducedTo(3).named("part");
        Reservation rest = whole.without(part);

        assertThat(part.maxLoss().plus(rest.maxLoss())).isEqualTo(whole.maxLoss());
        assertThat(part.contracts() + rest.contracts()).isEqualTo(10);
        assertThat(rest.positionId()).isEqualTo("p");
    }

    @Test
    void noneOrAllOfThemIsNoSplit() {
        Position whole = bought(new Random(2), 3);
        assertThatThrownBy(() -> SplitPosition.of(whole, 0, "x")).hasMessageContaining("holds 3 whole spreads");
        assertThatThrownBy(() -> SplitPosition.of(whole, 3, "x")).hasMessageContaining("cannot split 3");
    }
}
