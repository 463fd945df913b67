package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.order.Comparison;
import io.spreadtrader.core.order.PriceCondition;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.ibkr.market.Contracts;
import io.spreadtrader.tws.wire.Field;
import io.spreadtrader.tws.wire.Fields;
import io.spreadtrader.tws.wire.Group;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.WrittenFields;
import java.util.List;
import java.util.Optional;

/** What an order waits for at the broker, in the columns of one layout: a price of its underlying, in regular hours. */
final class ConditionColumns {
    private static final int PRICE_TYPE = 1;
    /** The last price; 0 would leave the choice to the broker, which for some contracts is the bid or ask. */
    private static final int BY_LAST_PRICE = 2;

    private final Group rows;
    private final Field type;
    private final Field isMore;
    private final Field price;
    private final Field contractId;
    private final Field exchange;
    private final Field trigger;
    private final Field ignoresHours;
    private final Field cancels;

    private ConditionColumns(Layout layout) {
        this.rows = layout.group("conditions");
        this.type = rows.field("type");
        this.isMore = rows.field("isMore");
        this.price = rows.field("price");
        this.contractId = rows.field("conId");
        this.exchange = rows.field("exchange");
        this.trigger = rows.field("triggerMethod");
        this.ignoresHours = layout.field("conditionsIgnoreRegularHours");
        this.cancels = layout.field("conditionsCancelOrder");
    }

    static ConditionColumns of(Layout layout) {
        return new ConditionColumns(layout);
    }

    /** @throws io.spreadtrader.core.broker.BrokerUnavailableException when the underlying's contract cannot be had */
    void write(PriceCondition condition, WrittenFields order, Contracts contracts) {
        order.addRow(rows)
                .with(type, PRICE_TYPE)
                .with(isMore, condition.comparison() == Comparison.AT_OR_ABOVE)
                .with(price, Decimals.text(condition.level()))
                .with(contractId, contracts.idOf(new Stock(condition.underlying())))
                .with(exchange, "SMART")
                .with(trigger, BY_LAST_PRICE);
        order.with(ignoresHours, false).with(cancels, false);
    }

    boolean isConditional(Fields order) {
        return !order.rows(rows).isEmpty();
    }

    /** As ours would be; empty where there is none, and where it is of a kind that we do not send. */
    Optional<PriceCondition> read(Fields order, Symbol underlying, Contracts contracts) {
        List<? extends Fields> told = order.rows(rows);
        if (told.size() != 1 || order.flag(cancels) || told.getFirst().required(type) != PRICE_TYPE) {
            return Optional.empty();
        }
        Fields row = told.getFirst();
        boolean isOfUnderlying = contracts
                .instrument(row.required(contractId))
                .filter(new Stock(underlying)::equals)
                .isPresent();
        return Decimals.price(row, price)
                .filter(level -> isOfUnderlying && level.isPositive())
                .map(level -> new PriceCondition(
                        underlying, row.flag(isMore) ? Comparison.AT_OR_ABOVE : Comparison.AT_OR_BELOW, level));
    }
}
