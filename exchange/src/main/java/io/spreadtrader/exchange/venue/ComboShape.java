package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.value.OptionContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a combo's price per share is made of its legs' prices: net = sum of weight x leg price. A leg of 100 shares
 * beside one contract of 100 shares weighs 1.
 *
 * @param unit shares one combo's price is multiplied with
 * @param weights of the legs, in their order; positive bought
 */
record ComboShape(int unit, List<Integer> weights) {
    ComboShape {
        weights = List.copyOf(weights);
    }

    /** Empty where the legs do not fit together: mixed multipliers, odd shares, or no leg of weight one. */
    static Optional<ComboShape> of(ComboOrder order) {
        int unit = unitOf(order.legs());
        List<Integer> weights = new ArrayList<>();
        boolean hasSingle = false;
        for (ComboLeg leg : order.legs()) {
            int shares = leg.ratio() * leg.instrument().multiplier();
            if (shares % unit != 0) {
                return Optional.empty();
            }
            weights.add(shares / unit);
            hasSingle |= Math.abs(shares) == unit;
        }
        return hasSingle ? Optional.of(new ComboShape(unit, weights)) : Optional.empty();
    }

    private static int unitOf(List<ComboLeg> legs) {
        return legs.stream()
                .filter(leg -> leg.instrument() instanceof OptionContract)
                .mapToInt(leg -> leg.instrument().multiplier())
                .max()
                .orElseGet(() -> Math.abs(legs.getFirst().ratio()));
    }
}
