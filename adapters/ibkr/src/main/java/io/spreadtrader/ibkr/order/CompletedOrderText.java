package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.broker.CompletedOrder;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.tws.wire.Field;
import io.spreadtrader.tws.wire.Fields;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.Messages;
import java.util.Locale;
import java.util.Optional;

/** Reads what the Gateway says of an order that is over. */
final class CompletedOrderText {
    private static final Layout COMPLETED = Messages.COMPLETED_ORDER;
    private static final Field REFERENCE = COMPLETED.field("orderRef");
    private static final Field ACCOUNT = COMPLETED.field("account");
    private static final Field STATUS = COMPLETED.field("status");
    private static final Field COMPLETED_STATUS = COMPLETED.field("completedStatus");
    private static final Field FILLED = COMPLETED.field("filledQuantity");

    private CompletedOrderText() {}

    /** In which it was; blank where that is not told. */
    static String account(Fields fields) {
        return fields.text(ACCOUNT);
    }

    /** They carry no number of ours: only the name tells whose they are. Empty where there is none. */
    static Optional<CompletedOrder> order(Fields fields, OrderIndex orders) {
        String reference = fields.text(REFERENCE);
        if (reference.isBlank()) {
            return Optional.empty();
        }
        ClientOrderId id = new ClientOrderId(reference);
        int units = Decimals.units(fields, FILLED).orElse(0);
        int filled = orders.named(id).map(order -> order.combos(units)).orElse(units);
        return Optional.of(new CompletedOrder(id, state(fields.text(STATUS), fields.text(COMPLETED_STATUS)), filled));
    }

    private static OrderState state(String status, String words) {
        return switch (status) {
            case "Filled" -> OrderState.FILLED;
            case "Inactive" -> OrderState.REJECTED;
            default -> words.toLowerCase(Locale.ROOT).contains("expire") ? OrderState.EXPIRED : OrderState.CANCELED;
        };
    }
}
