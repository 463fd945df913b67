package io.spreadtrader.simulator;

import io.spreadtrader.core.order.Comparison;
import io.spreadtrader.core.order.PriceCondition;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an order waits for, as columns: one condition on the last price of its own underlying, and no other. */
final class OrderConditions {
    private static final int PRICE = 1;
    private static final int USUAL_TRIGGER = 0;
    private static final int LAST_TRIGGER = 2;

    private final Contracts contracts;

    OrderConditions(Contracts contracts) {
        this.contracts = contracts;
    }

    /** @throws RequestRefusedException when the exchange cannot wait for this */
    Optional<PriceCondition> read(Request order, Symbol underlying) {
        List<Request.Row> rows = order.rows("conditions");
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        if (rows.size() > 1) {
            throw refused("only one condition is simulated, not " + rows.size());
        }
        if (order.flag("conditionsCancelOrder")) {
            throw refused("conditions that cancel an order are not simulated");
        }
        if (order.flag("conditionsIgnoreRegularHours")) {
            throw refused("conditions outside regular hours are not simulated");
        }
        return Optional.of(price(rows.getFirst(), underlying));
    }

    private PriceCondition price(Request.Row row, Symbol underlying) {
        if (row.number("type") != PRICE) {
            throw refused("only price conditions are simulated, not those of type " + row.number("type"));
        }
        int trigger = row.number("triggerMethod");
        if (trigger != USUAL_TRIGGER && trigger != LAST_TRIGGER) {
            throw refused("only the last price is simulated as a trigger, not method " + trigger);
        }
        Stock stock = new Stock(underlying);
        if (!contracts.byId(row.number("conId")).equals(Optional.of(stock))) {
            throw refused("only conditions on the order's own underlying are simulated, not on contract "
                    + row.number("conId"));
        }
        Price level = Price.ofDollars(row.real("price").orElse(0));
        if (!level.isPositive()) {
            throw refused("a price condition needs a price above zero");
        }
        return new PriceCondition(
                underlying, row.flag("isMore") ? Comparison.AT_OR_ABOVE : Comparison.AT_OR_BELOW, level);
    }

    void show(PriceCondition condition, Reply reply) {
        Stock stock = new Stock(condition.underlying());
        reply.row(
                        "conditions",
                        Map.of(
                                "type", Integer.toString(PRICE),
                                "conjunction", "a",
                                "isMore", condition.comparison() == Comparison.AT_OR_ABOVE ? "1" : "0",
                                "price", condition.level().toString(),
                                "conId", Integer.toString(contracts.idOf(stock)),
                                "exchange", "SMART",
                                "triggerMethod", Integer.toString(LAST_TRIGGER)))
                .with("conditionsIgnoreRegularHours", false)
                .with("conditionsCancelOrder", false);
    }

    private static RequestRefusedException refused(String why) {
        return new RequestRefusedException(ErrorCodes.VALIDATION, "Error validating request: " + why);
    }
}
