package io.spreadtrader.local.soak;

import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.store.Stores;
import java.util.ArrayList;
import java.util.List;

/**
 * What the days of a crash matrix held: without all of it, cutting them off anywhere proves little.
 *
 * @param entries entry orders that were filled
 * @param walked orders whose limit was moved
 * @param partly orders of several contracts that were filled in pieces
 * @param exits orders that closed a position
 * @param repairs orders that undid an assignment
 */
record DayCoverage(long entries, long walked, long partly, long exits, long repairs) {
    static DayCoverage of(Stores stores) {
        List<OrderIntent> intents = stores.intents().all();
        return new DayCoverage(
                filled(intents, OrderPurpose.ENTRY),
                intents.stream()
                        .filter(intent -> intent.walk().modifications() > 0)
                        .count(),
                intents.stream().filter(DayCoverage::wasFilledInPieces).count(),
                filled(intents, OrderPurpose.EXIT),
                filled(intents, OrderPurpose.REPAIR));
    }

    private static long filled(List<OrderIntent> intents, OrderPurpose purpose) {
        return intents.stream()
                .filter(intent ->
                        intent.purpose() == purpose && !intent.executions().isEmpty())
                .count();
    }

    private static boolean wasFilledInPieces(OrderIntent intent) {
        return intent.executions().stream()
                        .filter(execution -> execution
                                .instrument()
                                .equals(intent.order().legs().getFirst().instrument()))
                        .count()
                > 1;
    }

    /** What was not among it, in words. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        missing(missing, entries, "entry");
        missing(missing, walked, "walked order");
        missing(missing, partly, "partial fill");
        missing(missing, exits, "exit");
        missing(missing, repairs, "repair of an assignment");
        return missing;
    }

    private static void missing(List<String> missing, long count, String what) {
        if (count == 0) {
            missing.add("no " + what);
        }
    }
}
