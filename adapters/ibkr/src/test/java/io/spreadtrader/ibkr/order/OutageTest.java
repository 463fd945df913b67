package io.spreadtrader.ibkr.order;

import static io.spreadtrader.ibkr.order.ScriptedBroker.execution;
import static io.spreadtrader.ibkr.order.ScriptedBroker.name;
import static io.spreadtrader.ibkr.order.ScriptedBroker.open;
import static io.spreadtrader.ibkr.order.ScriptedBroker.opening;
import static io.spreadtrader.ibkr.order.ScriptedBroker.status;
import static io.spreadtrader.ibkr.session.ScriptedGateway.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.risk.ApprovedOrders;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.ibkr.session.UncertainSendException;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutageTest {
    private @Nullable ScriptedBroker opened;

    private ScriptedBroker desk(int nextValidId, List<WireMessage> open, List<WireMessage> executed) {
        opened = new ScriptedBroker(nextValidId, open, executed);
        return opened;
    }

    private ScriptedBroker desk() {
        return desk(1, List.of(), List.of());
    }

    @AfterEach
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    private static String orderId(WireMessage placed) {
        return placed.fields().text(Requests.PLACE_ORDER.field("orderId"));
    }

    @Test
    void numbersOrdersAboveEverythingInUseWhereTheGatewayHasGoneBack() {
        ScriptedBroker desk =
                desk(10, List.of(open(50, 900, "old/1", "Submitted"), open(0, 80, 901, "", "Submitted")), List.of());
        assertThat(orderId(desk.place(opening("a/1", 2, "1.25")))).isEqualTo("81");
    }

    @Test
    void isNotReadyBeforeItKnowsWhichNumbersAreInUse() {
        ScriptedBroker desk = desk();
        desk.broker.deliver();
        desk.peer.drop();
        until(() -> !desk.broker.condition().mayTrade());
        desk.time.endPause(ScriptedBroker.SECOND);
        desk.peer = desk.gateway.acceptReady(1);
        until(() -> desk.session.condition().mayTrade());
        assertThat(desk.broker.condition()).isEqualTo(BrokerCondition.CONNECTING);
        desk.prepare(List.of(), List.of());
        until(() -> desk.broker.condition().mayTrade());
    }

    @Test
    void asksNoWhatIfBeforeItKnowsWhichNumbersAreInUse() {
        ScriptedBroker desk = desk();
        desk.peer.drop();
        until(() -> !desk.session.condition().mayTrade());
        desk.time.endPause(ScriptedBroker.SECOND);
        desk.peer = desk.gateway.acceptReady(1);
        until(() -> desk.session.condition().mayTrade());
        assertThatThrownBy(() -> desk.broker.whatIf(opening("a/1", 2, "1.25")))
                .isInstanceOf(BrokerUnavailableException.class)
                .hasMessageContaining("what a/1 would do: not sent");
        // Had it been asked, it would come among these.
        desk.prepare(List.of(), List.of());
    }

    @Test
    void saysWhatToDoAboutAGatewayThatNeverTellsWhatNumbersAreInUse() {
        ScriptedBroker desk = desk();
        desk.peer.drop();
        until(() -> !desk.session.condition().mayTrade());
        desk.time.endPause(ScriptedBroker.SECOND);
        desk.peer = desk.gateway.acceptReady(1);
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(desk.broker.condition()).isEqualTo(BrokerCondition.CONNECTING);
            refuseToPrepare(desk, attempt);
        }
        until(() -> desk.broker.condition() == BrokerCondition.SILENT);
        desk.time.endPause(ScriptedBroker.SECOND);
        desk.prepare(List.of(), List.of());
        until(() -> desk.broker.condition().mayTrade());
    }

    private static void refuseToPrepare(ScriptedBroker desk, int attempt) {
        desk.peer.next(Requests.OPEN_ORDERS);
        desk.peer.send(Messages.OPEN_ORDER_END);
        desk.peer.next(Requests.ALL_OPEN_ORDERS);
        desk.peer.send(Messages.OPEN_ORDER_END);
        int request = desk.peer.next(Requests.EXECUTIONS).fields().required(Requests.EXECUTIONS.field("requestId"));
        desk.peer.error(request, 321, "Error validating request");
        if (attempt < 3) {
            desk.time.endPause(ScriptedBroker.SECOND);
        }
    }

    @Test
    void refusesForCertainWithoutASession() {
        ScriptedBroker desk = desk();
        desk.peer.drop();
        until(() -> !desk.session.condition().mayTrade());
        assertThatThrownBy(() -> desk.broker.place(ApprovedOrders.of(opening("a/1", 2, "1.25"))))
                .isInstanceOf(BrokerUnavailableException.class)
                .hasMessageContaining("not sent");
        desk.reconnectAfterDrop();
        until(() -> desk.broker.condition().mayTrade());
        assertThat(orderId(desk.place(opening("a/1", 2, "1.25")))).isEqualTo("1");
    }

    @Test
    void hearsOfAnOrderThatArrivedBeforeTheConnectionBroke() {
        ScriptedBroker desk = desk();
        WireMessage placed = desk.place(opening("a/1", 2, "1.25"));
        assertThat(orderId(placed)).isEqualTo("1");
        desk.reconnect(1, List.of(open(1, 900, "a/1", "Submitted")), List.of());
        desk.deliver();
        assertThat(desk.heard)
                .containsExactly(new BrokerEvent.OrderAccepted(
                        name("a/1"), desk.heard.getFirst().at()));
    }

    @Test
    void sendsNothingNewOverAConnectionThatWasNotComparedHoweverOftenItWasLookedAt() {
        ScriptedBroker desk = desk();
        desk.deliver();
        long before = desk.broker.connection();
        desk.broker.compared(before);
        desk.reconnect(1, List.of(open(50, 900, "old/1", "Submitted")), List.of());
        until(() -> desk.broker.condition().mayTrade());
        mustBeCompared(desk, before);
        desk.broker.cancel(name("old/1"));
        desk.peer.next(Requests.CANCEL_ORDER);
        desk.broker.compared(desk.broker.connection());
        assertThat(orderId(desk.place(opening("a/1", 2, "1.25")))).isEqualTo("51");
    }

    @Test
    void sendsNothingNewAfterTheGatewayHadLostItsBrokerForAMoment() {
        ScriptedBroker desk = desk();
        desk.deliver();
        long before = desk.broker.connection();
        desk.broker.compared(before);
        desk.peer.error(-1, 1100, "Connectivity has been lost");
        desk.peer.error(-1, 1102, "Connectivity has been restored - data maintained");
        desk.deliver();
        assertThat(desk.broker.condition()).isEqualTo(BrokerCondition.READY);
        mustBeCompared(desk, before);
        desk.broker.compared(desk.broker.connection());
        desk.place(opening("a/1", 2, "1.25"));
    }

    private static void mustBeCompared(ScriptedBroker desk, long before) {
        assertThat(desk.broker.condition()).isEqualTo(BrokerCondition.READY);
        assertThat(desk.broker.connection()).isGreaterThan(before);
        assertThatThrownBy(() -> desk.broker.place(ApprovedOrders.of(opening("a/1", 2, "1.25"))))
                .isInstanceOf(BrokerUnavailableException.class)
                .hasMessageContaining("placing a/1: not sent")
                .hasMessageContaining("books were not compared");
        assertThatThrownBy(() -> desk.broker.modify(name("old/1"), Price.parse("1.30")))
                .isInstanceOf(BrokerUnavailableException.class)
                .hasMessageContaining("books were not compared");
    }

    @Test
    void neverChangesAnOrderByANumberOfASessionThatIsOver() {
        ScriptedBroker desk = desk();
        desk.place(opening("a/1", 2, "1.25"));
        desk.peer.send(status(1, 900, "Submitted", 0));
        desk.deliver();
        desk.reconnect(1, List.of(), List.of());
        until(() -> desk.broker.condition().mayTrade());
        desk.broker.modify(name("a/1"), Price.parse("1.30"));
        desk.broker.cancel(name("a/1"));
        desk.deliver();
        // Had either been sent, it would have come before this.
        assertThat(orderId(desk.place(opening("a/2", 2, "1.25")))).isEqualTo("2");
    }

    @Test
    void changesAnOrderOfAnEarlierSessionThatTheGatewayStillHas() {
        ScriptedBroker desk = desk(60, List.of(open(50, 900, "old/1", "Submitted")), List.of());
        desk.broker.modify(name("old/1"), Price.parse("1.30"));
        WireMessage changed = desk.peer.next(Requests.PLACE_ORDER);
        assertThat(orderId(changed)).isEqualTo("50");
        assertThat(changed.fields().text(Requests.PLACE_ORDER.field("limit"))).isEqualTo("1.3");
        assertThat(changed.fields().text(Requests.PLACE_ORDER.field("quantity")))
                .isEqualTo("2");
        assertThat(changed.fields().rows(Requests.PLACE_ORDER.group("legs"))).hasSize(2);
        desk.broker.cancel(name("old/1"));
        desk.peer.next(Requests.CANCEL_ORDER);
    }

    @Test
    void refusesANameThatAnEarlierSessionUsed() {
        ScriptedBroker desk = desk(60, List.of(open(50, 900, "old/1", "Submitted")), List.of());
        desk.broker.place(ApprovedOrders.of(opening("old/1", 2, "1.25")));
        desk.deliver();
        assertThat(desk.heard).last().isInstanceOf(BrokerEvent.OrderRejected.class);
    }

    @Test
    void sendsNothingAfterItIsClosed() {
        ScriptedBroker desk = desk();
        desk.broker.close();
        until(() -> !desk.session.condition().mayTrade());
        assertThatThrownBy(() -> desk.broker.place(ApprovedOrders.of(opening("a/1", 2, "1.25"))))
                .isInstanceOf(BrokerUnavailableException.class);
    }

    @Test
    void saysOfEveryOrderWhetherItMayHaveLeftWhereTheSocketJustBroke() {
        ScriptedBroker desk = desk();
        desk.peer.drop();
        // What the machine knows of it yet differs from run to run; a name may be used again only where it never left.
        int sent = 0;
        boolean isOver = false;
        while (!isOver) {
            String name = "a/" + ++sent;
            try {
                desk.broker.place(ApprovedOrders.of(opening(name, 2, "1.25")));
            } catch (UncertainSendException uncertain) {
                assertThat(uncertain).hasMessageContaining("while a message was being written");
            } catch (BrokerUnavailableException notSent) {
                isOver = true;
            }
        }
        desk.reconnectAfterDrop();
        until(() -> desk.broker.condition().mayTrade());
        desk.deliver();
        if (sent > 1) {
            desk.broker.place(ApprovedOrders.of(opening("a/1", 2, "1.25")));
            desk.deliver();
            assertThat(desk.heard).last().isInstanceOf(BrokerEvent.OrderRejected.class);
        }
        desk.place(opening("a/" + sent, 2, "1.25"));
    }

    @Test
    void handsAReportOverAgainThatCouldNotBeBooked() {
        ScriptedBroker desk = desk();
        desk.place(opening("a/1", 2, "1.25"));
        desk.peer.send(status(1, 900, "Submitted", 0));
        desk.broker.listen(event -> {
            throw new IllegalStateException("not now");
        });
        assertThatThrownBy(desk::deliver).hasMessage("not now");
        desk.broker.listen(desk.heard::add);
        desk.deliver();
        desk.deliver();
        assertThat(desk.heard).hasSize(1);
    }

    @Test
    void countsExecutionsOfOtherDaysNumbersAsUsed() {
        ScriptedBroker desk = desk();
        desk.deliver();
        WireMessage executed = execution(-1, "x.02.01", 11, 1, "3.00", "old/1");
        desk.peer.send(executed);
        desk.deliver();
        assertThat(orderId(desk.place(opening("a/1", 2, "1.25")))).isEqualTo("2");
    }
}
