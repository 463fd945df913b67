package io.spreadtrader.ibkr.order;

import static io.spreadtrader.ibkr.order.ScriptedBroker.aside;
import static io.spreadtrader.ibkr.order.ScriptedBroker.commission;
import static io.spreadtrader.ibkr.order.ScriptedBroker.execution;
import static io.spreadtrader.ibkr.order.ScriptedBroker.name;
import static io.spreadtrader.ibkr.order.ScriptedBroker.open;
import static io.spreadtrader.ibkr.order.ScriptedBroker.opening;
import static io.spreadtrader.ibkr.order.ScriptedBroker.status;
import static io.spreadtrader.ibkr.session.ScriptedGateway.ACCOUNT;
import static io.spreadtrader.ibkr.session.ScriptedGateway.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.broker.CompletedOrder;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import io.spreadtrader.tws.wire.WrittenFields;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A login may have accounts that are nobody's here: what happens in them is not in our books. */
class OtherAccountsTest {
    private static final String OTHER = "DU2";

    private final ScriptedBroker desk = new ScriptedBroker();

    @AfterEach
    void close() {
        desk.close();
    }

    private static WireMessage of(String account, WireMessage message) {
        WrittenFields fields = (WrittenFields) message.fields();
        fields.with(message.layout().field("account"), account);
        return message;
    }

    @Test
    void booksNoExecutionOfAnotherAccount() {
        desk.place(opening("a/1", 2, "1.25"));
        desk.peer.send(of(OTHER, execution(-1, "y.02.01", 11, 2, "3.00", "a/1")));
        desk.peer.send(commission("y.02.01", "0.70"));
        desk.deliver();
        assertThat(desk.heard).isEmpty();
        desk.peer.send(of(ACCOUNT, execution(-1, "x.02.01", 11, 2, "3.00", "a/1")));
        desk.peer.send(commission("x.02.01", "0.70"));
        desk.deliver();
        assertThat(desk.heard)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("OrderAccepted", "Executed");
    }

    @Test
    void booksNoLiquidationOfAnotherAccount() {
        WireMessage liquidation = execution(-1, "q.01.01", 12, 2, "4.50", "");
        ((WrittenFields) liquidation.fields()).with(Messages.EXECUTION_DETAILS.field("liquidation"), "1");
        desk.peer.send(of(OTHER, liquidation));
        desk.peer.send(commission("q.01.01", "1.40"));
        desk.deliver();
        assertThat(desk.heard).isEmpty();
    }

    @Test
    void booksExecutionsHeardBeforeTheConnectionEndedByTheAccountItHad() {
        desk.place(opening("a/1", 2, "1.25"));
        desk.fills("a/1", 2, "x");
        desk.peer.send(of(OTHER, execution(-1, "y.02.01", 11, 2, "3.00", "a/1")));
        desk.hearsAll();
        desk.peer.drop();
        until(() -> !desk.session.condition().answers());
        desk.broker.deliver();
        assertThat(desk.heard).hasSize(3);
    }

    @Test
    void takesAnOrderOfOurNameInAnotherAccountForNoneOfOurs() {
        desk.place(opening("a/1", 2, "1.25"));
        desk.peer.send(of(OTHER, open(1, 900, "a/1", "Submitted")));
        desk.deliver();
        assertThat(desk.heard).isEmpty();
        desk.peer.send(of(ACCOUNT, open(1, 900, "a/1", "Submitted")));
        desk.peer.send(status(1, 900, "Submitted", 0));
        desk.deliver();
        assertThat(desk.heard).hasSize(1);
    }

    @Test
    void listsOpenOrdersOfTheTradedAccountOnly() {
        CompletableFuture<List<ComboOrder>> answer = aside(desk.broker::openOrders);
        desk.peer.next(Requests.OPEN_ORDERS);
        desk.peer.send(Messages.OPEN_ORDER_END);
        desk.peer.next(Requests.ALL_OPEN_ORDERS);
        desk.peer.send(of(OTHER, open(1, 900, "a/1", "Submitted")));
        desk.peer.send(of(ACCOUNT, open(2, 901, "a/2", "Submitted")));
        desk.peer.send(open(3, 902, "a/3", "Submitted"));
        desk.peer.send(Messages.OPEN_ORDER_END);
        assertThat(answer.join()).extracting(ComboOrder::id).containsExactly(name("a/2"), name("a/3"));
    }

    @Test
    void listsEndedOrdersOfTheTradedAccountOnly() {
        CompletableFuture<List<CompletedOrder>> answer = aside(desk.broker::completedOrders);
        desk.peer.next(Requests.COMPLETED_ORDERS);
        completed("a/1", OTHER);
        completed("a/2", ACCOUNT);
        completed("a/3", "");
        desk.peer.send(Messages.COMPLETED_ORDERS_END);
        assertThat(answer.join())
                .containsExactly(
                        new CompletedOrder(name("a/2"), OrderState.FILLED, 2),
                        new CompletedOrder(name("a/3"), OrderState.FILLED, 2));
    }

    private void completed(String reference, String account) {
        desk.peer.send(
                Messages.COMPLETED_ORDER,
                "orderRef",
                reference,
                "account",
                account,
                "status",
                "Filled",
                "filledQuantity",
                "2");
    }
}
