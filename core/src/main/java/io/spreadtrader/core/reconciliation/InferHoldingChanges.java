package io.spreadtrader.core.reconciliation;

import io.spreadtrader.core.assignment.HandleAssignment;
import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Symbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Infers what the broker does not tell: assignment, exercise and expiration, from holdings that differ from our books.
 * What has exactly one explanation is booked; for everything else the difference stays, and nothing is sent.
 *
 * <p>Units alone explain a short leg that was assigned. Where legs expired, what became of them is read from the shares
 * that appeared, from the underlying's price at the expiration, and from the account's cash: cash that fits to the cent,
 * with or without a dividend of the day, decides; cash that does not must at least lie nearer to the explanation than half a spread's width.
 */
final class InferHoldingChanges {
    /** More combinations of explanations than this are not looked through. */
    private static final int MOST_COMBINATIONS = 10_000;

    private final TradingPorts ports;
    private final HandleAssignment assignment;
    private final Departures departures;
    private final SharedDepartures shared;

    InferHoldingChanges(TradingPorts ports) {
        this.ports = ports;
        this.assignment = new HandleAssignment(ports);
        this.departures = new Departures(ports);
        this.shared = new SharedDepartures(departures);
    }

    /**
     * Books what can be explained.
     *
     * @param unsettled positions with orders of unknown fate: what those did is not known yet
     * @param cash that came or went since books and broker last agreed, beyond what is booked; empty where not known
     */
    void infer(
            Map<Instrument, Integer> ours,
            Map<Instrument, Integer> theirs,
            Set<String> unsettled,
            Optional<Money> cash) {
        Map<Symbol, Map<Instrument, Integer>> differences = differences(ours, theirs);
        List<List<JointDeparture>> explained = new ArrayList<>();
        differences.forEach((underlying, difference) -> {
            List<JointDeparture> ways = waysOf(underlying, difference, unsettled);
            if (!ways.isEmpty()) {
                explained.add(ways);
            }
        });
        boolean all = explained.size() == differences.size();
        // Where anything is not explained at all, nobody knows how much of the cash is its.
        List<JointDeparture> chosen = all && cash.isPresent() ? byCash(explained, cash.get()) : byUnits(explained);
        for (JointDeparture joint : chosen) {
            for (Departure way : joint.each()) {
                assignment.book(way.position(), way.changes(ports.now()));
            }
        }
    }

    private static Map<Symbol, Map<Instrument, Integer>> differences(
            Map<Instrument, Integer> ours, Map<Instrument, Integer> theirs) {
        Map<Symbol, Map<Instrument, Integer>> differences = new TreeMap<>(Comparator.comparing(Symbol::ticker));
        Map<Instrument, Integer> every = new HashMap<>(theirs);
        ours.forEach((instrument, quantity) -> every.merge(instrument, -quantity, Integer::sum));
        every.forEach((instrument, quantity) -> {
            if (quantity != 0) {
                differences
                        .computeIfAbsent(instrument.underlying(), underlying -> new HashMap<>())
                        .put(instrument, quantity);
            }
        });
        return differences;
    }

    private List<JointDeparture> waysOf(Symbol underlying, Map<Instrument, Integer> difference, Set<String> unsettled) {
        List<Position> positions = ports.stores().positions().open().stream()
                .filter(position -> position.underlying().equals(underlying))
                .toList();
        if (positions.stream().anyMatch(position -> unsettled.contains(position.id()))) {
            return List.of();
        }
        if (positions.size() > 1 && positions.stream().allMatch(departures::hasExpired)) {
            return shared.of(positions, difference);
        }
        return (positions.size() == 1 ? Optional.of(positions.getFirst()) : onlyShort(positions))
                .stream()
                        .flatMap(position -> departures.of(position, difference).stream())
                        .map(JointDeparture::of)
                        .toList();
    }

    /**
     * The one of several that is short, where none has expired: beside parts of it whose short legs were assigned before,
     * another assignment can only be its.
     */
    private Optional<Position> onlyShort(List<Position> positions) {
        boolean expired = positions.stream().anyMatch(departures::hasExpired);
        return expired
                ? Optional.empty()
                : only(
                        positions,
                        position -> position.ledger().quantity(position.spread().shortLeg()) != 0);
    }

    /** Without cash as a witness: an assignment, which nothing else looks like, and what the expiration's price decides. */
    private List<JointDeparture> byUnits(List<List<JointDeparture>> explained) {
        List<JointDeparture> chosen = new ArrayList<>();
        for (List<JointDeparture> ways : explained) {
            if (departures.hasExpired(ways.getFirst().first())) {
                only(ways, this::isPlausible).ifPresent(chosen::add);
            } else {
                only(ways, way -> way.assigned() > 0).ifPresent(chosen::add);
            }
        }
        return chosen;
    }

    private List<JointDeparture> byCash(List<List<JointDeparture>> explained, Money cash) {
        List<List<JointDeparture>> combinations = combinations(explained);
        return only(combinations, combination -> total(combination).equals(cash))
                .or(() -> only(combinations, combination -> total(combination)
                        .plus(dividends(combination))
                        .equals(cash)))
                .or(() -> only(combinations, combination -> isNear(combination, cash))
                        .filter(near ->
                                near.stream().allMatch(way -> !departures.hasExpired(way.first()) || isPlausible(way))))
                .orElseGet(() -> earlyByUnits(explained));
    }

    /** Cash that fits nothing, as after a deposit, speaks against an expiration, and against no assignment before it. */
    private List<JointDeparture> earlyByUnits(List<List<JointDeparture>> explained) {
        return byUnits(explained.stream()
                .filter(ways -> !departures.hasExpired(ways.getFirst().first()))
                .toList());
    }

    private boolean isPlausible(JointDeparture way) {
        return way.each().stream().allMatch(departures::isPlausible);
    }

    /** Nearer than to the next explanation, whose cash lies at least one spread's width away. */
    private static boolean isNear(List<JointDeparture> combination, Money cash) {
        long narrowest = combination.stream()
                .mapToLong(way -> way.first()
                        .spread()
                        .width()
                        .times(way.first().spread().sharesPerContract())
                        .cents())
                .min()
                .orElse(0);
        return 2 * Math.abs(total(combination).minus(cash).cents()) < narrowest;
    }

    /** What goes ex today on the shares that came before the session: the same cash has it in it. */
    private Money dividends(List<JointDeparture> combination) {
        Money dividends = Money.ZERO;
        for (Departure way :
                combination.stream().flatMap(joint -> joint.each().stream()).toList()) {
            int shares = way.position().shares() + way.shares();
            for (StockEvent event : ports.events().events(way.position().underlying(), ports.today(), ports.today())) {
                if (event instanceof StockEvent.ExDividend dividend) {
                    dividends = dividends.plus(Money.rounded(dividend.amount() * shares));
                }
            }
        }
        return dividends;
    }

    private static Money total(List<JointDeparture> combination) {
        return combination.stream().map(JointDeparture::cash).reduce(Money.ZERO, Money::plus);
    }

    /** One explanation for each position, in every combination; none where there are too many to look through. */
    private static List<List<JointDeparture>> combinations(List<List<JointDeparture>> explained) {
        List<List<JointDeparture>> combinations = List.of(List.of());
        for (List<JointDeparture> ways : explained) {
            List<List<JointDeparture>> longer = new ArrayList<>();
            for (List<JointDeparture> combination : combinations) {
                for (JointDeparture way : ways) {
                    List<JointDeparture> with = new ArrayList<>(combination);
                    with.add(way);
                    longer.add(with);
                }
            }
            combinations = longer;
            if (combinations.size() > MOST_COMBINATIONS) {
                return List.of();
            }
        }
        return combinations;
    }

    /** The only one of which it is true; empty where there is none, or more than one. */
    private static <T> Optional<T> only(List<T> of, Predicate<T> condition) {
        List<T> found = of.stream().filter(condition).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
