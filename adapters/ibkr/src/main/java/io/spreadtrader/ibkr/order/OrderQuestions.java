package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChanged;
import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.broker.CompletedOrder;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.ibkr.market.Contracts;
import io.spreadtrader.ibkr.session.Session;
import io.spreadtrader.tws.wire.Field;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import io.spreadtrader.tws.wire.WrittenFields;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the Gateway says of orders and executions when it is asked: each time anew, and never from memory. */
final class OrderQuestions {
    private static final System.Logger LOG = System.getLogger(OrderQuestions.class.getName());
    private static final Field REQUEST_ID = Requests.EXECUTIONS.field("requestId");
    private static final Layout COMPLETED = Messages.COMPLETED_ORDER;
    private static final Set<String> ENDED = Set.of("Filled", "Cancelled", "ApiCancelled", "Inactive");
    /** Commissions follow their executions at once; what lacks one for so long is told with the modelled one. */
    private static final Duration COMMISSIONS_FOLLOW = Duration.ofSeconds(2);

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

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
            if (!text.isWhatIf()) {
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

    /** Of the legs of combinations and of single orders, as far back as the Gateway goes: the current day. */
    List<WireMessage> executionMessages() {
        int requestId = session.nextRequestId();
        List<WireMessage> told = session.ask(
                Requests.EXECUTIONS.message(new WrittenFields().with(REQUEST_ID, requestId)),
                requestId,
                Messages.EXECUTION_DETAILS_END,
                terms.answerTimeout());
        return told.stream()
                .filter(message -> message.is(Messages.EXECUTION_DETAILS))
                .toList();
    }

    List<Execution> executions() {
        return events().stream()
                .filter(BrokerEvent.Executed.class::isInstance)
                .map(event -> ((BrokerEvent.Executed) event).execution())
                .toList();
    }

    List<HoldingChanged> holdingChanges() {
        List<HoldingChanged> changes = new ArrayList<>(events().stream()
                .filter(HoldingChanged.class::isInstance)
                .map(HoldingChanged.class::cast)
                .toList());
        changes.addAll(desk.ask(view -> view.ledger().corrections()));
        return changes;
    }

    private List<BrokerEvent> events() {
        List<WireMessage> told = executionMessages();
        // What they cost comes after them, without saying that it is complete.
        session.echo(terms.answerTimeout());
        Set<String> names = new LinkedHashSet<>();
        desk.ask(view -> {
            for (WireMessage message : told) {
                ExecutionText text = new ExecutionText(message);
                if (!text.isSummary() && isOfTradedAccount(text.account())) {
                    view.fills().of(text, session.epochOfSession()).ifPresent(fill -> {
                        view.ledger().executed(fill, terms.elapsed().nanos());
                        names.add(fill.name());
                    });
                }
            }
            return names.size();
        });
        awaitCommissions(names);
        return desk.ask(view -> names.stream().map(view.ledger()::tellNow).toList());
    }

    private boolean isOfTradedAccount(String account) {
        return account.isBlank() || account.equals(desk.account());
    }

    private void awaitCommissions(Set<String> names) {
        long until = terms.elapsed().nanos() + COMMISSIONS_FOLLOW.toNanos();
        try {
            while (desk.ask(view -> view.ledger().lacksCommission(names))
                    && terms.elapsed().nanos() < until) {
                terms.elapsed().pause(LOOK_EVERY);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    List<CompletedOrder> completedOrders() {
        List<CompletedOrder> completed = new ArrayList<>();
        List<WireMessage> told = session.collect(
                Requests.COMPLETED_ORDERS.message(new WrittenFields()),
                Set.of(COMPLETED),
                Messages.COMPLETED_ORDERS_END,
                terms.answerTimeout());
        for (WireMessage message : told) {
            desk.ask(view -> CompletedOrderText.order(message.fields(), view.orders()))
                    .ifPresent(completed::add);
        }
        return completed;
    }
}
