package io.spreadtrader.exchange.audit;

import io.spreadtrader.core.order.Execution;
import io.spreadtrader.exchange.venue.ExchangeEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened at the exchange, for comparison.
 *
 * @param orderReferences the name of every order received, as its sender gave it
 * @param executions one line each
 * @param holdings one line an instrument
 */
record ExchangeRecord(List<String> orderReferences, List<String> executions, List<String> holdings) {
    static ExchangeRecord of(List<ExchangeEvent> events) {
        List<String> references = new ArrayList<>();
        List<String> executions = new ArrayList<>();
        HoldingLines holdings = new HoldingLines();
        for (ExchangeEvent event : events) {
            switch (event) {
                case ExchangeEvent.OrderReceived received ->
                    references.add(reference(received.order().id().value()));
                case ExchangeEvent.DuplicateReceived received ->
                    references.add(received.orderId().value());
                case ExchangeEvent.ComboExecuted executed -> {
                    for (Execution leg : executed.legs()) {
                        executions.add(line(leg));
                        holdings.add(leg.instrument(), leg.quantity());
                    }
                }
                case ExchangeEvent.HoldingsChanged changed ->
                    changed.changes().forEach(change -> holdings.add(change.instrument(), change.quantity()));
                default -> {
                    // Nothing that books know of.
                }
            }
        }
        return new ExchangeRecord(references, executions, holdings.list());
    }

    static String line(Execution execution) {
        return execution.orderId() + " " + execution.quantity() + " "
                + execution.instrument().id() + " at " + execution.price() + " for " + execution.commission();
    }

    /** A gateway that receives a name a second time tells the orders apart by a mark behind it. */
    private static String reference(String name) {
        int mark = name.lastIndexOf('~');
        return mark < 0 ? name : name.substring(0, mark);
    }
}
