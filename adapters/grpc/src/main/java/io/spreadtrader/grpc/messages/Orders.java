package io.spreadtrader.grpc.messages;

import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.broker.CompletedOrder;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.proto.gateway.HoldingChange;
import io.spreadtrader.proto.gateway.OrderEnd;

/** Orders, executions and changes of holdings as messages. */
public final class Orders {
    private Orders() {}

    public static io.spreadtrader.proto.gateway.ComboOrder message(ComboOrder order) {
        var message = io.spreadtrader.proto.gateway.ComboOrder.newBuilder()
                .setId(order.id().value())
                .setQuantity(order.quantity())
                .setLimit(order.limit().tenThousandths());
        order.legs().forEach(leg -> message.addLegsBuilder()
                .setInstrument(Instruments.message(leg.instrument()))
                .setRatio(leg.ratio()));
        return message.build();
    }

    public static ComboOrder order(io.spreadtrader.proto.gateway.ComboOrder message) {
        return new ComboOrder(
                new ClientOrderId(message.getId()),
                message.getLegsList().stream()
                        .map(leg -> new ComboLeg(Instruments.instrument(leg.getInstrument()), leg.getRatio()))
                        .toList(),
                message.getQuantity(),
                Price.ofTenThousandths(message.getLimit()));
    }

    public static io.spreadtrader.proto.gateway.Execution message(Execution execution) {
        return io.spreadtrader.proto.gateway.Execution.newBuilder()
                .setId(execution.id())
                .setOrderId(execution.orderId().value())
                .setInstrument(Instruments.message(execution.instrument()))
                .setQuantity(execution.quantity())
                .setPrice(execution.price().tenThousandths())
                .setCommissionCents(execution.commission().cents())
                .setAt(Times.message(execution.at()))
                .build();
    }

    public static Execution execution(io.spreadtrader.proto.gateway.Execution message) {
        return new Execution(
                message.getId(),
                new ClientOrderId(message.getOrderId()),
                Instruments.instrument(message.getInstrument()),
                message.getQuantity(),
                Price.ofTenThousandths(message.getPrice()),
                Money.ofCents(message.getCommissionCents()),
                Times.instant(message.getAt()));
    }

    public static io.spreadtrader.proto.gateway.HoldingChanged message(BrokerEvent.HoldingChanged changed) {
        return io.spreadtrader.proto.gateway.HoldingChanged.newBuilder()
                .setId(changed.id())
                .setChange(message(changed.change()))
                .setInstrument(Instruments.message(changed.instrument()))
                .setQuantity(changed.quantity())
                .setPrice(changed.price().tenThousandths())
                .setFeeCents(changed.fee().cents())
                .setAt(Times.message(changed.at()))
                .build();
    }

    public static BrokerEvent.HoldingChanged holdingChanged(io.spreadtrader.proto.gateway.HoldingChanged message) {
        return new BrokerEvent.HoldingChanged(
                message.getId(),
                change(message.getChange()),
                Instruments.instrument(message.getInstrument()),
                message.getQuantity(),
                Price.ofTenThousandths(message.getPrice()),
                Money.ofCents(message.getFeeCents()),
                Times.instant(message.getAt()));
    }

    public static io.spreadtrader.proto.gateway.CompletedOrder message(CompletedOrder order) {
        return io.spreadtrader.proto.gateway.CompletedOrder.newBuilder()
                .setOrderId(order.orderId().value())
                .setEnd(
                        switch (order.state()) {
                            case FILLED -> OrderEnd.FILLED;
                            case CANCELED -> OrderEnd.CANCELED;
                            case EXPIRED -> OrderEnd.EXPIRED;
                            case REJECTED -> OrderEnd.REJECTED;
                            default -> throw new IllegalArgumentException("no broker ends an order " + order.state());
                        })
                .setFilled(order.filled())
                .build();
    }

    public static CompletedOrder completed(io.spreadtrader.proto.gateway.CompletedOrder message) {
        return new CompletedOrder(
                new ClientOrderId(message.getOrderId()),
                switch (message.getEnd()) {
                    case FILLED -> OrderState.FILLED;
                    case CANCELED -> OrderState.CANCELED;
                    case EXPIRED -> OrderState.EXPIRED;
                    case REJECTED -> OrderState.REJECTED;
                    case ORDER_END_UNSPECIFIED, UNRECOGNIZED ->
                        throw new IllegalArgumentException("an ended order without its end");
                },
                message.getFilled());
    }

    private static HoldingChange message(BrokerEvent.HoldingChange change) {
        return switch (change) {
            case ASSIGNMENT -> HoldingChange.ASSIGNMENT;
            case EXERCISE -> HoldingChange.EXERCISE;
            case EXPIRATION -> HoldingChange.EXPIRATION;
            case LIQUIDATION -> HoldingChange.LIQUIDATION;
            case DIVIDEND -> HoldingChange.DIVIDEND;
            case BORROW_FEE -> HoldingChange.BORROW_FEE;
            case CORRECTION -> HoldingChange.CORRECTION;
        };
    }

    private static BrokerEvent.HoldingChange change(HoldingChange message) {
        return switch (message) {
            case ASSIGNMENT -> BrokerEvent.HoldingChange.ASSIGNMENT;
            case EXERCISE -> BrokerEvent.HoldingChange.EXERCISE;
            case EXPIRATION -> BrokerEvent.HoldingChange.EXPIRATION;
            case LIQUIDATION -> BrokerEvent.HoldingChange.LIQUIDATION;
            case DIVIDEND -> BrokerEvent.HoldingChange.DIVIDEND;
            case BORROW_FEE -> BrokerEvent.HoldingChange.BORROW_FEE;
            case CORRECTION -> BrokerEvent.HoldingChange.CORRECTION;
            case HOLDING_CHANGE_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("a change of holdings without its cause");
        };
    }
}
