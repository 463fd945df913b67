package io.spreadtrader.core.spread;

import static io.spreadtrader.core.spread.ChainBuilder.aSignal;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.pricing.FlatRates;
import io.spreadtrader.core.pricing.KnownEvents;
import io.spreadtrader.core.value.Direction;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RealChainsTest {
    @Test
    void measure() {
        for (boolean broker : new boolean[] {false, true}) {
            RealChains.all(broker).forEach((name, chain) -> {
                StringBuilder line = new StringBuilder(name + " broker=" + broker + " spot "
                        + chain.underlying().last());
                for (String style : new String[] {"debit", "credit"}) {
                    for (Direction direction : Direction.values()) {
                        Selection selection = new SpreadSelector(Configuration.STANDARD.with(
                                        "style", style, io.spreadtrader.core.config.Origin.BUILT_IN))
                                .select(
                                        aSignal(chain.symbol(), direction),
                                        chain,
                                        new SelectionContext(
                                                RealChains.NOW,
                                                RealChains.TODAY,
                                                new FlatRates(0.037),
                                                KnownEvents.none().dividendsUnknown(),
                                                OptionalDouble.empty(),
                                                0.3));
                        int count = selection instanceof Selection.Selected s
                                ? s.ranked().size()
                                : 0;
                        line.append(" | ")
                                .append(style)
                                .append(' ')
                                .append(direction)
                                .append(' ')
                                .append(count)
                                .append(' ')
                                .append(selection.removedByFilter());
                    }
                }
                System.out.println(line);
            });
        }
        assertThat(true).isTrue();
    }
}
