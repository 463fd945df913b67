package io.spreadtrader.exchange.audit;

import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.run.DayBook;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.exchange.venue.ExchangeEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What must hold of every run that has ended, however often it was interrupted: no order twice, no fill lost or booked
 * twice, holdings alike, nothing left working or reserved, every day's books equal to the cent.
 */
public final class BookAudit {
    private BookAudit() {}

    /**
     * @param events the exchange's, of all processes
     * @return what does not hold, a sentence each; empty where all is sound
     */
    public static List<String> of(List<ExchangeEvent> events, Stores stores, int days) {
        List<String> wrong = new ArrayList<>();
        ExchangeRecord exchange = ExchangeRecord.of(events);
        findRepeated("order received more than once at the exchange", exchange.orderReferences(), wrong);
        findRepeated("position entered more than once", entered(stores), wrong);
        findRepeated("execution booked more than once", executionIds(stores), wrong);
        findDifference("executions", executions(stores), exchange.executions(), wrong);
        findDifference("holdings", HoldingLines.of(stores.positions().open()), exchange.holdings(), wrong);
        for (OrderIntent live : stores.intents().live()) {
            // A stop at the broker outlives the day.
            if (live.purpose() != OrderPurpose.PROTECTION) {
                wrong.add("order " + live.id() + " is left " + live.state());
            }
        }
        findDifference(
                "reservations",
                stores.portfolio().current().reservations().keySet(),
                stores.positions().open().stream().map(Position::id).toList(),
                wrong);
        verifyDays(stores.days().all(), days, wrong);
        return wrong;
    }

    private static void verifyDays(List<DayBook> closed, int days, List<String> wrong) {
        if (closed.size() != days) {
            wrong.add(closed.size() + " days closed of " + days);
        }
        for (DayBook day : closed) {
            if (!day.difference().equals(Money.ZERO)) {
                wrong.add(unbalanced(day));
            }
        }
    }

    /** What is said of a day whose books and equity were not alike when it was closed. */
    public static String unbalanced(DayBook day) {
        return "books and equity differ by " + day.difference() + " on " + day.session();
    }

    private static List<String> entered(Stores stores) {
        return stores.intents().all().stream()
                .filter(intent -> intent.purpose() == OrderPurpose.ENTRY && intent.filled() > 0)
                .map(OrderIntent::decisionId)
                .toList();
    }

    private static List<String> executionIds(Stores stores) {
        return stores.intents().all().stream()
                .flatMap(intent -> intent.executions().stream())
                .map(Execution::id)
                .toList();
    }

    /** Not by the exchange's own ids: a gateway in between may give them others. */
    private static List<String> executions(Stores stores) {
        return stores.intents().all().stream()
                .flatMap(intent -> intent.executions().stream())
                .map(ExchangeRecord::line)
                .toList();
    }

    private static void findRepeated(String what, List<String> names, List<String> wrong) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                wrong.add(what + ": " + name);
            }
        }
    }

    private static void findDifference(
            String what, Collection<String> ours, Collection<String> theirs, List<String> wrong) {
        List<String> here = ours.stream().sorted().toList();
        List<String> there = theirs.stream().sorted().toList();
        if (!here.equals(there)) {
            wrong.add(what + " differ: only ours " + without(here, there) + ", only the exchange's "
                    + without(there, here));
        }
    }

    private static Collection<String> without(List<String> some, List<String> others) {
        List<String> left = new ArrayList<>(some);
        others.forEach(left::remove);
        return left.stream().collect(Collectors.toCollection(TreeSet::new));
    }
}
