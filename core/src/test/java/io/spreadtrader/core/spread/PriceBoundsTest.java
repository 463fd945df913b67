package io.spreadtrader.core.spread;

import static io.spreadtrader.core.risk.EntryScenario.vertical;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import org.junit.jupiter.api.Test;

class PriceBoundsTest {
    private static final Price CENT = Price.ofCents(1);

    @Test
    void anEntryLiesStrictlyBetweenNothingAndTheWidth() {
        assertThat(PriceBounds.ofEntry(vertical(PutCall.CALL, 100, 105), CENT))
                .isEqualTo(new PriceBounds(Price.ofCents(1), Price.ofCents(499)));
        assertThat(PriceBounds.ofEntry(vertical(PutCall.PUT, 95, 100), CENT))
                .isEqualTo(new PriceBounds(Price.ofCents(-499), Price.ofCents(-1)));
    }

    @Test
    void anExitPaysAtMostTheWidthOrNothing() {
        assertThat(PriceBounds.ofExit(vertical(PutCall.CALL, 100, 105)))
                .isEqualTo(new PriceBounds(Price.ofCents(-500), Price.ZERO));
        assertThat(PriceBounds.ofExit(vertical(PutCall.PUT, 95, 100)))
                .isEqualTo(new PriceBounds(Price.ZERO, Price.ofCents(500)));
    }

    @Test
    void theNearestPriceIsWithinThem() {
        PriceBounds bounds = PriceBounds.ofEntry(vertical(PutCall.CALL, 100, 105), CENT);
        assertThat(bounds.nearest(Price.ofCents(-3))).isEqualTo(CENT);
        assertThat(bounds.nearest(Price.ofCents(900))).isEqualTo(Price.ofCents(499));
        assertThat(bounds.nearest(Price.ofCents(123))).isEqualTo(Price.ofCents(123));
        assertThat(bounds.contains(Price.ofCents(499))).isTrue();
        assertThat(bounds.contains(Price.ofCents(500))).isFalse();
        assertThat(bounds.contains(Price.ZERO)).isFalse();
    }
}
