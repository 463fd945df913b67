package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.TimeInForce;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.ibkr.market.ContractColumns;
import io.spreadtrader.ibkr.market.Contracts;
import io.spreadtrader.tws.wire.Field;
import io.spreadtrader.tws.wire.Fields;
import io.spreadtrader.tws.wire.Group;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.WireMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what the Gateway says an open order is. */
final class OpenOrderText {
    private static final Layout OPEN = Messages.OPEN_ORDER;
    private static final ContractColumns CONTRACT = ContractColumns.of(OPEN);
    private static final Field ORDER_ID = OPEN.field("orderId");
    private static final Field CLIENT_ID = OPEN.field("clientId");
    private static final Field PERMANENT_ID = OPEN.field("permId");
    private static final Field REFERENCE = OPEN.field("orderRef");
    private static final Field ACTION = OPEN.field("action");
    private static final Field ACCOUNT = OPEN.field("account");
    private static final Field QUANTITY = OPEN.field("quantity");
    private static final Field LIMIT = OPEN.field("limit");
    private static final Field STATUS = OPEN.field("status");
    private static final Field WHAT_IF = OPEN.field("whatIf");
    private static final Group LEGS = OPEN.group("legs");
    private static final Field LEG_CON_ID = LEGS.field("conId");
    private static final Field LEG_RATIO = LEGS.field("ratio");
    private static final Field LEG_ACTION = LEGS.field("action");
    private static final Field TIME_IN_FORCE = OPEN.field("timeInForce");
    private static final ConditionColumns CONDITION = ConditionColumns.of(OPEN);

    private final Fields fields;

    OpenOrderText(WireMessage message) {
        this.fields = message.fields();
    }

    int orderId() {
        return fields.required(ORDER_ID);
    }

    int clientId() {
        return fields.integer(CLIENT_ID).orElse(0);
    }

    long permanentId() {
        return fields.whole(PERMANENT_ID).orElse(0);
    }

    String reference() {
        return fields.text(REFERENCE);
    }

    /** In which it is; blank where that is not told. */
    String account() {
        return fields.text(ACCOUNT);
    }

    String status() {
        return fields.text(STATUS);
    }

    boolean isWhatIf() {
        return fields.flag(WHAT_IF);
    }

    /** The limit as it is told, for what is bought; nothing where the order has none. */
    Optional<Price> limit() {
        return Decimals.price(fields, LIMIT).map(told -> isBought() ? told : told.negated());
    }

    /** Whether it may wait at the broker before it works. */
    boolean isConditional() {
        return CONDITION.isConditional(fields);
    }

    /** The same order on the terms that are told: those may have been changed by hand. */
    ComboOrder onToldTerms(ComboOrder known, Contracts contracts) {
        return new ComboOrder(
                known.id(),
                known.legs(),
                known.quantity(),
                limit().orElse(known.limit()),
                CONDITION.read(fields, known.underlying(), contracts),
                lasting());
    }

    private Optional<TimeInForce> lasting() {
        return fields.text(TIME_IN_FORCE).equals("GTC")
                ? Optional.of(TimeInForce.GOOD_TILL_CANCELED)
                : Optional.empty();
    }

    private boolean isBought() {
        return fields.text(ACTION).equals("BUY");
    }

    /** As an order of ours would be; empty where it trades what we do not. An order without a limit shows one of zero. */
    Optional<ComboOrder> order(Contracts contracts) {
        Optional<Integer> quantity = Decimals.units(fields, QUANTITY).filter(units -> units > 0);
        List<ComboLeg> legs = legs(contracts);
        if (quantity.isEmpty() || legs.isEmpty()) {
            return Optional.empty();
        }
        try {
            ComboOrder plain =
                    new ComboOrder(References.of(reference(), permanentId()), legs, quantity.get(), Price.ZERO);
            return Optional.of(onToldTerms(plain, contracts));
        } catch (IllegalArgumentException notOurs) {
            // Legs of several underlyings, for example.
            return Optional.empty();
        }
    }

    /** All of them or none. */
    private List<ComboLeg> legs(Contracts contracts) {
        int direction = isBought() ? 1 : -1;
        List<? extends Fields> rows = fields.rows(LEGS);
        if (rows.isEmpty()) {
            return contracts
                    .instrument(fields, CONTRACT)
                    .map(instrument -> List.of(new ComboLeg(instrument, direction)))
                    .orElse(List.of());
        }
        List<ComboLeg> legs = new ArrayList<>();
        for (Fields row : rows) {
            Optional<Instrument> instrument = contracts.instrument(row.required(LEG_CON_ID));
            int sign = row.text(LEG_ACTION).equals("BUY") ? direction : -direction;
            int ratio = sign * row.required(LEG_RATIO);
            if (instrument.isEmpty() || ratio == 0) {
                return List.of();
            }
            legs.add(new ComboLeg(instrument.get(), ratio));
        }
        return legs;
    }
}
