package io.spreadtrader.simulator;

import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.TimeInForce;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.WireMessage;
import java.util.Map;

/** Orders as the broker shows them. */
final class OrderMessages {
    private final String account;
    private final Contracts contracts;
    private final OrderConditions conditions;

    OrderMessages(String account, Contracts contracts) {
        this.account = account;
        this.contracts = contracts;
        this.conditions = new OrderConditions(contracts);
    }

    WireMessage status(TrackedOrder order) {
        return Reply.of(Messages.ORDER_STATUS)
                .with("orderId", order.registration().orderId())
                .with("status", order.status().text())
                .with("filled", order.filled())
                .with("remaining", order.remaining())
                .with("avgFillPrice", order.averagePrice())
                .with("permId", order.registration().permId())
                .with("parentId", 0)
                .with("lastFillPrice", order.shown(order.lastNet()))
                .with("clientId", order.registration().clientId())
                .with("mktCapPrice", 0.0)
                .message();
    }

    WireMessage open(TrackedOrder order) {
        return shown(Messages.OPEN_ORDER, order)
                .with("orderId", order.registration().orderId())
                .with("clientId", order.registration().clientId())
                .with("status", order.status().text())
                .message();
    }

    WireMessage completed(TrackedOrder order) {
        return shown(Messages.COMPLETED_ORDER, order)
                .with("status", order.status().text())
                .with("filledQuantity", order.filled())
                .with("completedTime", Times.withZone(order.changedAt()))
                .with("completedStatus", order.ending())
                .message();
    }

    /** What a what-if is answered with: margin in the columns of an order's state. */
    record Margin(Money before, Money change, Money equity, Money commission) {}

    WireMessage whatIf(TrackedOrder order, Margin margin) {
        return shown(Messages.OPEN_ORDER, order)
                .with("orderId", order.registration().orderId())
                .with("clientId", order.registration().clientId())
                .with("status", order.status().text())
                .with("whatIf", true)
                .with("initialMarginBefore", margin.before())
                .with("maintenanceMarginBefore", margin.before())
                .with("equityWithLoanBefore", margin.equity())
                .with("initialMarginChange", margin.change())
                .with("maintenanceMarginChange", margin.change())
                .with("equityWithLoanChange", Money.ZERO)
                .with("initialMarginAfter", margin.before().plus(margin.change()))
                .with("maintenanceMarginAfter", margin.before().plus(margin.change()))
                .with("equityWithLoanAfter", margin.equity())
                .with("commission", margin.commission())
                .with("minCommission", margin.commission())
                .with("maxCommission", margin.commission())
                .with("commissionCurrency", "USD")
                .message();
    }

    private Reply shown(Layout layout, TrackedOrder order) {
        OrderRegistration registration = order.registration();
        ComboLeg first = order.order().legs().getFirst();
        Map<String, String> contract = registration.isCombination()
                ? ContractColumns.combination(order.order().underlying())
                : ContractColumns.of(first.instrument(), contracts.idOf(first.instrument()));
        Reply reply = Reply.of(layout)
                .with(contract)
                .with("action", registration.side().name())
                .with("quantity", order.order().quantity())
                .with("orderType", "LMT")
                .with("limit", order.shown(order.order().limit()))
                .with("timeInForce", order.order().timeInForce() == TimeInForce.DAY ? "DAY" : "GTC")
                .with("account", account)
                .with("orderRef", registration.orderRef())
                .with("permId", registration.permId());
        if (registration.isCombination()) {
            order.order().legs().forEach(leg -> reply.row("legs", leg(leg, registration.side())));
            reply.row("routing", Map.of("tag", "NonGuaranteed", "value", "0"));
        }
        order.order().condition().ifPresent(condition -> conditions.show(condition, reply));
        return reply;
    }

    /** In the direction the client gave. */
    private Map<String, String> leg(ComboLeg leg, Side side) {
        return Map.of(
                "conId", Integer.toString(contracts.idOf(leg.instrument())),
                "ratio", Integer.toString(Math.abs(leg.ratio())),
                "action", Side.ofQuantity(leg.ratio() * side.sign()).name(),
                "exchange", "SMART");
    }
}
