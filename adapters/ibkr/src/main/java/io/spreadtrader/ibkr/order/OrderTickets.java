package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.ibkr.market.Contracts;
import io.spreadtrader.tws.wire.Field;
import io.spreadtrader.tws.wire.Group;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import io.spreadtrader.tws.wire.WrittenFields;
import java.util.Optional;

/**
 * Orders as the Gateway takes them. Several legs are one combination that is always bought, with the legs' own
 * directions: a debit is a positive limit, a credit a negative one. One leg is an ordinary order, whose limit is never
 * negative. Every combination is guaranteed: it trades on all its legs or not at all.
 */
final class OrderTickets {
    private static final Layout PLACE = Requests.PLACE_ORDER;
    private static final Field ORDER_ID = PLACE.field("orderId");
    private static final Field CON_ID = PLACE.field("conId");
    private static final Field SYMBOL = PLACE.field("symbol");
    private static final Field SECURITY_TYPE = PLACE.field("secType");
    private static final Field EXCHANGE = PLACE.field("exchange");
    private static final Field CURRENCY = PLACE.field("currency");
    private static final Field ACTION = PLACE.field("action");
    private static final Field QUANTITY = PLACE.field("quantity");
    private static final Field ORDER_TYPE = PLACE.field("orderType");
    private static final Field LIMIT = PLACE.field("limit");
    private static final Field TIME_IN_FORCE = PLACE.field("timeInForce");
    private static final Field ACCOUNT = PLACE.field("account");
    private static final Field REFERENCE = PLACE.field("orderRef");
    private static final Field WHAT_IF = PLACE.field("whatIf");
    private static final Group LEGS = PLACE.group("legs");
    private static final Field LEG_CON_ID = LEGS.field("conId");
    private static final Field LEG_RATIO = LEGS.field("ratio");
    private static final Field LEG_ACTION = LEGS.field("action");
    private static final Field LEG_EXCHANGE = LEGS.field("exchange");
    private static final Group ROUTING = PLACE.group("routing");
    private static final Field TAG = ROUTING.field("tag");
    private static final Field VALUE = ROUTING.field("value");
    private static final ConditionColumns CONDITION = ConditionColumns.of(PLACE);

    private static final String ROUTED = "SMART";

    private final Contracts contracts;

    OrderTickets(Contracts contracts) {
        this.contracts = contracts;
    }

    /** Why an order cannot be said in the Gateway's words; empty where it can. */
    static Optional<String> refusal(ComboOrder order) {
        if (order.legs().size() > 1) {
            return Optional.empty();
        }
        ComboLeg leg = order.legs().getFirst();
        boolean isBought = leg.ratio() > 0;
        boolean isSayable =
                isBought ? order.limit().isPositive() : order.limit().isNegative();
        return isSayable
                ? Optional.empty()
                : Optional.of("NOT_EXPRESSIBLE: " + (isBought ? "buying" : "selling") + " one leg at a net limit of "
                        + order.limit() + ", which would be a price of "
                        + (isBought ? order.limit() : order.limit().negated()) + "; a price must be above zero");
    }

    /** @throws io.spreadtrader.core.broker.BrokerUnavailableException when a leg's contract cannot be had */
    WireMessage of(int orderId, ComboOrder order, String account) {
        return PLACE.message(
                ticket(orderId, order, account).with(REFERENCE, order.id().value()));
    }

    /** A question: nothing is sent to the market, and no name is used up. */
    WireMessage whatIf(int orderId, ComboOrder order, String account) {
        return PLACE.message(ticket(orderId, order, account).with(WHAT_IF, true));
    }

    private WrittenFields ticket(int orderId, ComboOrder order, String account) {
        WrittenFields ticket = new WrittenFields()
                .with(ORDER_ID, orderId)
                .with(EXCHANGE, ROUTED)
                .with(CURRENCY, "USD")
                .with(ORDER_TYPE, "LMT")
                .with(TIME_IN_FORCE, lasts(order))
                .with(ACCOUNT, account);
        order.condition().ifPresent(condition -> CONDITION.write(condition, ticket, contracts));
        return order.legs().size() == 1 ? single(ticket, order) : combination(ticket, order);
    }

    private WrittenFields single(WrittenFields ticket, ComboOrder order) {
        ComboLeg leg = order.legs().getFirst();
        boolean isBought = leg.ratio() > 0;
        return ticket.with(CON_ID, contracts.idOf(leg.instrument()))
                .with(SYMBOL, symbol(order.underlying()))
                .with(SECURITY_TYPE, securityType(leg.instrument()))
                .with(ACTION, action(leg.ratio()))
                .with(QUANTITY, Math.multiplyExact((long) Math.abs(leg.ratio()), (long) order.quantity()))
                .with(
                        LIMIT,
                        Decimals.text(isBought ? order.limit() : order.limit().negated()));
    }

    private WrittenFields combination(WrittenFields ticket, ComboOrder order) {
        ticket.with(SYMBOL, symbol(order.underlying()))
                .with(SECURITY_TYPE, "BAG")
                .with(ACTION, action(1))
                .with(QUANTITY, order.quantity())
                .with(LIMIT, Decimals.text(order.limit()));
        for (ComboLeg leg : order.legs()) {
            ticket.addRow(LEGS)
                    .with(LEG_CON_ID, contracts.idOf(leg.instrument()))
                    .with(LEG_RATIO, Math.abs(leg.ratio()))
                    .with(LEG_ACTION, action(leg.ratio()))
                    .with(LEG_EXCHANGE, ROUTED);
        }
        ticket.addRow(ROUTING).with(TAG, "NonGuaranteed").with(VALUE, "0");
        return ticket;
    }

    private static String lasts(ComboOrder order) {
        return switch (order.timeInForce()) {
            case DAY -> "DAY";
            case GOOD_TILL_CANCELED -> "GTC";
        };
    }

    private static String action(int ratio) {
        return ratio > 0 ? "BUY" : "SELL";
    }

    private static String securityType(Instrument instrument) {
        return switch (instrument) {
            case OptionContract _ -> "OPT";
            case Stock _ -> "STK";
        };
    }

    /** Share classes stand behind a blank there. */
    private static String symbol(Symbol symbol) {
        return symbol.ticker().replace('.', ' ');
    }
}
