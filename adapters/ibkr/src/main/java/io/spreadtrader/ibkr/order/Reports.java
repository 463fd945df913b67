package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.ibkr.session.GatewayError;
import io.spreadtrader.ibkr.session.Session;
import io.spreadtrader.tws.wire.Field;
import io.spreadtrader.tws.wire.Fields;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.WireMessage;
import java.util.Optional;

/**
 * What the Gateway's messages say of orders, whatever order they come in and however often. Guarded by the desk.
 */
final class Reports {
    private static final System.Logger LOG = System.getLogger(Reports.class.getName());

    private static final Field STATUS_ORDER_ID = Messages.ORDER_STATUS.field("orderId");
    private static final Field STATUS = Messages.ORDER_STATUS.field("status");
    private static final Field STATUS_FILLED = Messages.ORDER_STATUS.field("filled");
    private static final Field STATUS_PERMANENT_ID = Messages.ORDER_STATUS.field("permId");
    private static final Field STATUS_CLIENT_ID = Messages.ORDER_STATUS.field("clientId");
    private static final Field CHARGED_EXECUTION = Messages.COMMISSION_REPORT.field("executionId");
    private static final Field COMMISSION = Messages.COMMISSION_REPORT.field("commission");

    private final OrderIndex orders;
    private final ExecutionLedger ledger;
    private final OrderIds ids;
    private final FillReader fills;
    private final AccountFilter accounts;
    private final BrokerTerms terms;
    private final int clientId;

    Reports(
            OrderIndex orders,
            ExecutionLedger ledger,
            OrderIds ids,
            FillReader fills,
            AccountFilter accounts,
            BrokerTerms terms,
            int clientId) {
        this.orders = orders;
        this.ledger = ledger;
        this.ids = ids;
        this.fills = fills;
        this.accounts = accounts;
        this.terms = terms;
        this.clientId = clientId;
    }

    /** @return the order it is about and that may now have something to be done or told; empty where none */
    Optional<TrackedOrder> take(Mailbox.Letter letter) {
        WireMessage message = letter.message();
        if (message.is(Messages.ORDER_STATUS)) {
            return status(message.fields(), letter.session());
        }
        if (message.is(Messages.OPEN_ORDER)) {
            return open(message, letter.session());
        }
        if (message.is(Messages.EXECUTION_DETAILS)) {
            return executed(new ExecutionText(message), letter.session());
        }
        if (message.is(Messages.COMMISSION_REPORT)) {
            Decimals.money(message.fields(), COMMISSION)
                    .ifPresent(charged -> ledger.charged(message.fields().text(CHARGED_EXECUTION), charged));
            return Optional.empty();
        }
        return refused(GatewayError.of(message), letter.session());
    }

    private Optional<TrackedOrder> open(WireMessage message, long session) {
        OpenOrderText text = new OpenOrderText(message);
        boolean isOurClient = text.clientId() == clientId;
        if (isOurClient) {
            ids.seen(text.orderId());
        }
        if (text.isWhatIf() || text.reference().isBlank() || accounts.isKnownAsAnother(text.account())) {
            return Optional.empty();
        }
        TrackedOrder order = orders.track(new ClientOrderId(text.reference()));
        if (order.permanentId() != 0 && text.permanentId() != 0 && order.permanentId() != text.permanentId()) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "two orders are called {0}: {1} and {2}; the second is shown, never touched",
                    order.id(),
                    order.permanentId(),
                    text.permanentId());
            return Optional.empty();
        }
        orders.numberForLife(order, text.permanentId());
        if (isOurClient && text.orderId() > 0) {
            orders.number(order, text.orderId(), session);
        }
        order.told(message);
        text.limit().ifPresent(order::shownAt);
        order.conditional |= text.isConditional();
        working(order, text.status());
        return Optional.of(order);
    }

    private Optional<TrackedOrder> status(Fields fields, long session) {
        long permanentId = fields.whole(STATUS_PERMANENT_ID).orElse(0);
        int orderId = fields.required(STATUS_ORDER_ID);
        boolean isOurClient = fields.integer(STATUS_CLIENT_ID).orElse(0) == clientId;
        Optional<TrackedOrder> found = orders.of(permanentId, orderId, isOurClient, session);
        found.ifPresent(order -> {
            orders.numberForLife(order, permanentId);
            String status = fields.text(STATUS);
            working(order, status);
            ended(order, status, Decimals.units(fields, STATUS_FILLED));
        });
        return found;
    }

    private static void working(TrackedOrder order, String status) {
        switch (status) {
            case "Submitted" -> {
                order.isAcknowledged();
                order.works = true;
            }
            case "PreSubmitted" -> {
                order.isAcknowledged();
                order.works |= order.conditional;
            }
            case "Filled", "PendingCancel" -> order.isAcknowledged();
            default -> {
                // On its way there, or gone.
            }
        }
    }

    private void ended(TrackedOrder order, String status, Optional<Integer> filled) {
        switch (status) {
            case "Cancelled", "ApiCancelled" -> end(order, false, status, filled);
            case "Inactive" -> end(order, true, "the broker made it inactive", filled);
            default -> {
                // Not ended, or filled, which its executions tell.
            }
        }
    }

    private void end(TrackedOrder order, boolean isRejection, String reason, Optional<Integer> filled) {
        if (!order.ended) {
            order.ending = Optional.of(order.ending
                    .map(known -> known.withFilled(filled))
                    .orElseGet(() -> new TrackedOrder.Ending(
                            isRejection, reason, filled, terms.elapsed().nanos())));
        }
    }

    private Optional<TrackedOrder> refused(GatewayError error, long session) {
        if (error.id() < 0 || error.id() >= Session.FIRST_REQUEST_ID) {
            return Optional.empty();
        }
        Optional<TrackedOrder> found = orders.numbered(error.id(), session);
        found.ifPresent(order -> {
            Refusal refusal = Refusal.of(error, order);
            boolean isExpected = refusal == Refusal.CANCELLED;
            System.Logger.Level level = isExpected ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING;
            LOG.log(level, "order {0}: {1} {2}", order.id(), String.valueOf(error.code()), error.text());
            switch (refusal) {
                case NONE -> {
                    // A notice, or about a request that came too late.
                }
                case CANCELLED -> end(order, false, error.text(), Optional.empty());
                case CHANGE_REFUSED -> {
                    order.cancelDue |= !order.withdrawn && !order.cancelAsked;
                    order.withdrawn = true;
                }
                case DOUBTED ->
                    order.doubt = Optional.of(new TrackedOrder.Doubt(
                            Refusal.reason(error), terms.elapsed().nanos()));
                case REJECTED ->
                    end(order, true, Refusal.reason(error), order.acknowledged ? Optional.empty() : Optional.of(0));
            }
        });
        return found;
    }

    private Optional<TrackedOrder> executed(ExecutionText text, long session) {
        if (!text.isLive() || text.isSummary()) {
            return Optional.empty();
        }
        if (!accounts.isKnownAsTraded(text.account())) {
            if (text.clientId() == clientId) {
                ids.seen(text.orderId());
            }
            LOG.log(
                    System.Logger.Level.WARNING,
                    "execution {0} of account {1} is not booked: it is not known as the one that is traded",
                    text.executionId(),
                    text.account());
            return Optional.empty();
        }
        return fills.of(text, session).flatMap(fill -> {
            ledger.executed(fill, terms.elapsed().nanos());
            return orders.named(fill.orderId());
        });
    }
}
