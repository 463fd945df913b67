package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.broker.CompletedOrder;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.ibkr.market.Contracts;
import io.spreadtrader.ibkr.session.Session;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import io.spreadtrader.tws.wire.WrittenFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the Gateway says of orders when it is asked: each time anew, and never from memory. */
final class OrderQuestions {
    private static final System.Logger LOG = System.getLogger(OrderQuestions.class.getName());
    private static final Layout COMPLETED = Messages.COMPLETED_ORDER;
    private static final Set<String> ENDED = Set.of("Filled", "Cancelled", "ApiCancelled", "Inactive");
    private final Session session;
    private final OrderDesk desk;
    private final Contracts contracts;
    private final BrokerTerms terms;

    OrderQuestions(Session session, OrderDesk desk, Contracts contracts, BrokerTerms terms) {
        this.session = session;
        this.desk = desk;
        this.contracts = contracts;
        this.terms = terms;
    }

    /** Everything that is open, this client's first; each order once. */
    List<WireMessage> openMessages() {
        List<WireMessage> told = new ArrayList<>(open(Requests.OPEN_ORDERS));
        told.addAll(open(Requests.ALL_OPEN_ORDERS));
        return told;
    }

    private List<WireMessage> open(Layout question) {
        return session.collect(
                question.message(new WrittenFields()),
                Set.of(Messages.OPEN_ORDER),
                Messages.OPEN_ORDER_END,
                terms.answerTimeout());
    }

    List<ComboOrder> openOrders() {
        Map<String, OpenOrderText> open = new LinkedHashMap<>();
        for (WireMessage message : openMessages()) {
            OpenOrderText text = new OpenOrderText(message);
            if (!text.isWhatIf() && desk.accounts().isTraded(text.account())) {
                // Told twice, the later is the newer; ended meanwhile, it is not open.
                open.put(text.permanentId() + "/" + text.clientId() + "/" + text.orderId(), text);
            }
        }
        List<ComboOrder> orders = new ArrayList<>();
        for (OpenOrderText text : open.values()) {
            if (!ENDED.contains(text.status())) {
                order(text).ifPresentOrElse(orders::add, () -> tellUnreadable(text));
            }
        }
        return orders;
    }

    /** One of ours must not be missing from the list: it would be taken for gone, and sent again. */
    private void tellUnreadable(OpenOrderText text) {
        String what = "open order " + text.permanentId() + " of client " + text.clientId();
        if (text.clientId() == session.settings().clientId()
                && !text.reference().isBlank()) {
            throw new BrokerUnavailableException(
                    what + ", our " + text.reference() + ", trades contracts that cannot be told");
        }
        LOG.log(System.Logger.Level.WARNING, "{0} trades what this program does not", what);
    }

    private Optional<ComboOrder> order(OpenOrderText text) {
        Optional<ComboOrder> ours = text.reference().isBlank()
                ? Optional.empty()
                : desk.ask(view -> view.orders()
                        .named(new ClientOrderId(text.reference()))
                        .filter(tracked -> tracked.permanentId() == text.permanentId())
                        .flatMap(TrackedOrder::order));
        return ours.map(known -> text.onToldTerms(known, contracts)).or(() -> text.order(contracts));
    }

    List<CompletedOrder> completedOrders() {
        List<CompletedOrder> completed = new ArrayList<>();
        List<WireMessage> told = session.collect(
                Requests.COMPLETED_ORDERS.message(new WrittenFields()),
                Set.of(COMPLETED),
                Messages.COMPLETED_ORDERS_END,
                terms.answerTimeout());
        for (WireMessage message : told) {
            if (desk.accounts().isTraded(CompletedOrderText.account(message.fields()))) {
                desk.ask(view -> CompletedOrderText.order(message.fields(), view.orders()))
                        .ifPresent(completed::add);
            }
        }
        return completed;
    }
}
