package io.spreadtrader.simulator;

import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.value.Price;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Executions of legs, put together to the fills they are parts of. */
final class Fills {
    private Fills() {}

    /**
     * One fill of one order.
     *
     * @param number from 1
     * @param legs in the order of the order's legs
     */
    record Fill(ClientOrderId name, int number, List<Execution> legs) {
        Instant at() {
            return legs.getFirst().at();
        }

        int combos(ComboOrder order) {
            return Math.abs(legs.getFirst().quantity() / order.legs().getFirst().ratio());
        }

        /** Per share, ours: positive is paid. */
        Price net(ComboOrder order) {
            return order.netPrice(leg -> legs.get(order.legs().indexOf(leg)).price());
        }
    }

    /** In the order of their first legs. */
    static List<Fill> all(List<Execution> executions) {
        Map<String, List<Execution>> grouped = new LinkedHashMap<>();
        for (Execution execution : executions) {
            String fill = execution.id().substring(0, execution.id().lastIndexOf('.'));
            grouped.computeIfAbsent(fill, any -> new ArrayList<>()).add(execution);
        }
        return grouped.entrySet().stream()
                .map(entry -> new Fill(
                        entry.getValue().getFirst().orderId(), number(entry.getKey()), List.copyOf(entry.getValue())))
                .toList();
    }

    /** The exchange's executions are named {@code order#fill.leg}. */
    private static int number(String fill) {
        return Integer.parseInt(fill.substring(fill.lastIndexOf('#') + 1));
    }
}
