package io.spreadtrader.simulator;

import io.spreadtrader.core.order.ComboLeg;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One subscription of one client, and what it was told last. */
final class MarketDataLine {
    private final int requestId;
    private final List<ComboLeg> legs;
    private final Set<Integer> generics;
    private final Map<String, Tick> told = new HashMap<>();

    /** @param generics the numbers of further figures asked for */
    MarketDataLine(int requestId, List<ComboLeg> legs, Set<Integer> generics) {
        this.requestId = requestId;
        this.legs = List.copyOf(legs);
        this.generics = Set.copyOf(generics);
    }

    int requestId() {
        return requestId;
    }

    List<ComboLeg> legs() {
        return legs;
    }

    Set<Integer> generics() {
        return generics;
    }

    /** Those that say something new; they are taken as told. */
    List<Tick> changed(List<Tick> now) {
        List<Tick> changed = new ArrayList<>();
        for (Tick tick : now) {
            if (!tick.equals(told.put(tick.key(), tick))) {
                changed.add(tick);
            }
        }
        return changed;
    }
}
