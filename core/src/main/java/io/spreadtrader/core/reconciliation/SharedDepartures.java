package io.spreadtrader.core.reconciliation;

import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Stock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * Every way in which the options of several positions on one underlying can have ended at their expiration. The broker
 * shows one sum: which of the positions was exercised, and which expired, is ours to say, and it is said so that the
 * fewest shares are left to repair.
 */
final class SharedDepartures {
    /** More ways than this are not looked through. */
    private static final int MOST_WAYS = 10_000;

    private static final Comparator<JointDeparture> FEWEST_SHARES = Comparator.comparingInt(JointDeparture::sharesLeft);

    private final Departures departures;

    SharedDepartures(Departures departures) {
        this.departures = departures;
    }

    /**
     * The ways that account for every unit, one for each number of contracts assigned and exercised.
     *
     * @param positions in the order of opening, all expired
     * @param difference units at the broker less units here, none zero, all of their underlying
     */
    List<JointDeparture> of(List<Position> positions, Map<Instrument, Integer> difference) {
        if (!optionsOf(difference).equals(gone(positions))) {
            return List.of();
        }
        int shares = difference.getOrDefault(new Stock(positions.getFirst().underlying()), 0);
        Map<List<Integer>, JointDeparture> best = new LinkedHashMap<>();
        for (JointDeparture way : together(positions)) {
            if (way.shares() == shares) {
                best.merge(List.of(way.assigned(), way.exercised()), way, BinaryOperator.minBy(FEWEST_SHARES));
            }
        }
        return List.copyOf(best.values());
    }

    private static Map<Instrument, Integer> optionsOf(Map<Instrument, Integer> difference) {
        Map<Instrument, Integer> options = new HashMap<>(difference);
        options.keySet().removeIf(instrument -> !(instrument instanceof OptionContract));
        return options;
    }

    /** What is missing at the broker once all options of these positions have ended. */
    private static Map<Instrument, Integer> gone(Collection<Position> positions) {
        Map<Instrument, Integer> gone = new HashMap<>();
        positions.stream()
                .flatMap(position -> position.ledger().lots().stream())
                .filter(lot -> lot.instrument() instanceof OptionContract)
                .forEach(lot -> gone.merge(lot.instrument(), -lot.quantity(), Integer::sum));
        return gone;
    }

    private List<JointDeparture> together(List<Position> positions) {
        List<JointDeparture> joint = List.of(new JointDeparture(List.of()));
        for (Position position : positions) {
            List<JointDeparture> longer = new ArrayList<>();
            for (JointDeparture begun : joint) {
                for (Departure next : departures.atExpiration(position)) {
                    List<Departure> each = new ArrayList<>(begun.each());
                    each.add(next);
                    longer.add(new JointDeparture(each));
                }
            }
            if (longer.size() > MOST_WAYS) {
                return List.of();
            }
            joint = longer;
        }
        return joint;
    }
}
