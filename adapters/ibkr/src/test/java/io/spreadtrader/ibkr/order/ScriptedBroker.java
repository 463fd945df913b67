package io.spreadtrader.ibkr.order;

import static io.spreadtrader.ibkr.session.ScriptedGateway.message;
import static io.spreadtrader.ibkr.session.ScriptedGateway.until;

import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.risk.ApprovedOrders;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.ibkr.session.GivenTime;
import io.spreadtrader.ibkr.session.ScriptedGateway;
import io.spreadtrader.ibkr.session.ScriptedGateway.Peer;
import io.spreadtrader.ibkr.session.Session;
import io.spreadtrader.ibkr.session.SessionSettings;
import io.spreadtrader.tws.wire.Group;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import io.spreadtrader.tws.wire.WrittenFields;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A broker whose Gateway says what a test tells it to. A Wednesday, 10:00 in New York. */
final class ScriptedBroker implements AutoCloseable {
    static final Duration PATIENT = Duration.ofSeconds(20);
    static final int CLIENT = 7;
    static final Duration SECOND = Duration.ofSeconds(1);

    final ScriptedGateway gateway = new ScriptedGateway();
    final GivenTime time = new GivenTime();
    final List<BrokerEvent> heard = new ArrayList<>();
    final KnownContracts contracts = new KnownContracts();
    final Session session;
    final IbkrBroker broker;
    Peer peer;
    private Instant now = LocalDate.of(2026, 1, 14)
            .atTime(10, 0)
            .atZone(MarketCalendar.NEW_YORK)
            .toInstant();

    ScriptedBroker() {
        this(1, List.of(), List.of());
    }

    /** @param open orders that are open already; @param executed executions of the day */
    ScriptedBroker(int nextValidId, List<WireMessage> open, List<WireMessage> executed) {
        session = Session.open(
                SessionSettings.of("127.0.0.1", gateway.port(), CLIENT)
                        .withoutPacing()
                        .withTimeout(PATIENT),
                time);
        BrokerTerms terms = BrokerTerms.of(() -> now, new NyseCalendar(), new CommissionSchedule(Money.ofCents(5)))
                .withElapsed(time);
        broker = new IbkrBroker(session, contracts, terms);
        broker.listen(heard::add);
        peer = gateway.acceptReady(nextValidId);
        prepare(open, executed);
        until(() -> broker.condition().mayTrade());
    }

    /** Answers what a new session asks. */
    void prepare(List<WireMessage> open, List<WireMessage> executed) {
        peer.next(Requests.OPEN_ORDERS);
        peer.send(Messages.OPEN_ORDER_END);
        peer.next(Requests.ALL_OPEN_ORDERS);
        open.forEach(peer::send);
        peer.send(Messages.OPEN_ORDER_END);
        WireMessage request = peer.next(Requests.EXECUTIONS);
        answerExecutions(request, executed);
    }

    void answerExecutions(WireMessage request, List<WireMessage> executed) {
        int requestId = request.fields().required(Requests.EXECUTIONS.field("requestId"));
        executed.forEach(peer::send);
        peer.send(Messages.EXECUTION_DETAILS_END, "requestId", requestId);
    }

    /** The connection is gone, and there is another. */
    void reconnect(int nextValidId, List<WireMessage> open, List<WireMessage> executed) {
        long before = session.epochOfSession();
        peer.drop();
        until(() -> !session.condition().mayTrade());
        time.endPause(SECOND);
        peer = gateway.acceptReady(nextValidId);
        until(() -> session.epochOfSession() > before);
        prepare(open, executed);
    }

    void reconnectAfterDrop() {
        time.endPause(SECOND);
        peer = gateway.acceptReady(1);
        prepare(List.of(), List.of());
    }

    void itIs(int hour, int minute) {
        now = LocalDate.of(2026, 1, 14)
                .atTime(hour, minute)
                .atZone(MarketCalendar.NEW_YORK)
                .toInstant();
    }

    /** Places, and returns what came over the wire. */
    WireMessage place(ComboOrder order) {
        broker.place(ApprovedOrders.of(order));
        return peer.next(Requests.PLACE_ORDER);
    }

    /** Hears everything the Gateway has said so far, and hands it over. */
    void deliver() {
        hearsAll();
        broker.deliver();
    }

    void hearsAll() {
        CompletableFuture<Boolean> echoed = aside(() -> {
            session.echo(PATIENT);
            return true;
        });
        peer.next(Requests.CURRENT_TIME);
        peer.send(Messages.CURRENT_TIME, "time", 1);
        echoed.join();
    }

    static <T> CompletableFuture<T> aside(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException | AssertionError failed) {
                answer.completeExceptionally(failed);
            }
        });
        return answer;
    }

    static ClientOrderId name(String text) {
        return new ClientOrderId(text);
    }

    static ComboOrder opening(String id, int contracts, String limit) {
        return new ComboOrder(
                name(id),
                List.of(new ComboLeg(KnownContracts.LOWER, 1), new ComboLeg(KnownContracts.UPPER, -1)),
                contracts,
                Price.parse(limit));
    }

    static WireMessage status(int orderId, long permanentId, String status, int filled) {
        return message(
                Messages.ORDER_STATUS,
                "orderId",
                orderId,
                "status",
                status,
                "filled",
                filled,
                "permId",
                permanentId,
                "clientId",
                CLIENT);
    }

    static WireMessage open(int orderId, long permanentId, String reference, String status) {
        return open(CLIENT, orderId, permanentId, reference, status);
    }

    static WireMessage open(int orderId, long permanentId, String reference, String status, String limit) {
        return open(CLIENT, orderId, permanentId, reference, status, limit);
    }

    static WireMessage open(int clientId, int orderId, long permanentId, String reference, String status) {
        return open(clientId, orderId, permanentId, reference, status, "1.25");
    }

    private static WireMessage open(
            int clientId, int orderId, long permanentId, String reference, String status, String limit) {
        WireMessage open = message(
                Messages.OPEN_ORDER,
                "orderId",
                orderId,
                "clientId",
                clientId,
                "permId",
                permanentId,
                "orderRef",
                reference,
                "status",
                status,
                "symbol",
                "ABC",
                "secType",
                "BAG",
                "action",
                "BUY",
                "quantity",
                2,
                "limit",
                limit);
        WrittenFields fields = (WrittenFields) open.fields();
        Group legs = Messages.OPEN_ORDER.group("legs");
        fields.addRow(legs)
                .with(legs.field("conId"), 11)
                .with(legs.field("ratio"), 1)
                .with(legs.field("action"), "BUY");
        fields.addRow(legs)
                .with(legs.field("conId"), 12)
                .with(legs.field("ratio"), 1)
                .with(legs.field("action"), "SELL");
        return open;
    }

    static WireMessage execution(int requestId, String id, int conId, int units, String price, String reference) {
        return message(
                Messages.EXECUTION_DETAILS,
                "requestId",
                requestId,
                "orderId",
                1,
                "clientId",
                CLIENT,
                "permId",
                900,
                "conId",
                conId,
                "secType",
                "OPT",
                "executionId",
                id,
                "time",
                "20260114 10:00:01 US/Eastern",
                "account",
                ScriptedGateway.ACCOUNT,
                "side",
                units > 0 ? "BOT" : "SLD",
                "shares",
                Math.abs(units),
                "price",
                price,
                "orderRef",
                reference);
    }

    static WireMessage commission(String id, String dollars) {
        return message(Messages.COMMISSION_REPORT, "executionId", id, "commission", dollars, "currency", "USD");
    }

    /** Both legs of so many combos trade, and what they cost is told. */
    void fills(String reference, int combos, String id) {
        peer.send(execution(-1, id + ".02.01", 11, combos, "3.00", reference));
        peer.send(execution(-1, id + ".03.01", 12, -combos, "1.80", reference));
        peer.send(commission(id + ".02.01", "0.70"));
        peer.send(commission(id + ".03.01", "0.70"));
    }

    @Override
    public void close() {
        broker.close();
        gateway.close();
    }
}
