package io.spreadtrader.ibkr.order;

import static io.spreadtrader.ibkr.order.ScriptedBroker.name;
import static io.spreadtrader.ibkr.order.ScriptedBroker.open;
import static io.spreadtrader.ibkr.order.ScriptedBroker.opening;
import static io.spreadtrader.ibkr.order.ScriptedBroker.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A message nobody has a list for, about an order the broker has not acknowledged: it may work, or not. */
class DoubtedOrdersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ScriptedBroker desk = new ScriptedBroker();

    @AfterEach
    void close() {
        desk.close();
    }

    private void doubtsTheFirstOrder() {
        desk.place(opening("a/1", 2, "1.25"));
        desk.peer.error(1, 9_999, "Something new");
        desk.deliver();
    }

    private List<String> heard() {
        desk.deliver();
        return desk.heard.stream()
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }

    @Test
    void doubtsTheBooksOnceAndTellsNoEndOfWhatMayWork() {
        doubtsTheFirstOrder();
        desk.time.pass(PATIENCE.minusNanos(1));
        assertThat(heard()).isEmpty();
        desk.time.pass(Duration.ofNanos(1));
        assertThatThrownBy(desk.broker::deliver)
                .isInstanceOf(BrokerUnavailableException.class)
                .hasMessage("order a/1 is in doubt: 9999 Something new");
        desk.time.pass(PATIENCE);
        assertThat(heard()).isEmpty();
    }

    @Test
    void tellsThatItWorksWheneverThatIsHeard() {
        doubtsTheFirstOrder();
        desk.time.pass(PATIENCE);
        assertThatThrownBy(desk.broker::deliver).isInstanceOf(BrokerUnavailableException.class);
        desk.peer.send(open(1, 900, "a/1", "Submitted"));
        assertThat(heard()).containsExactly("OrderAccepted");
    }

    @Test
    void doubtsNothingThatWasHeardToWorkInTime() {
        doubtsTheFirstOrder();
        desk.peer.send(open(1, 900, "a/1", "PreSubmitted"));
        desk.peer.send(status(1, 900, "Submitted", 0));
        assertThat(heard()).containsExactly("OrderAccepted");
        desk.time.pass(PATIENCE);
        assertThat(heard()).containsExactly("OrderAccepted");
    }

    @Test
    void tellsTheRefusalThatComesAfterTheDoubt() {
        doubtsTheFirstOrder();
        desk.peer.error(1, 201, "Order rejected - reason:insufficient margin");
        assertThat(heard()).containsExactly("OrderRejected");
        desk.time.pass(PATIENCE);
        assertThat(heard()).containsExactly("OrderRejected");
    }

    @Test
    void cancelsWhatIsInDoubt() {
        doubtsTheFirstOrder();
        desk.broker.cancel(name("a/1"));
        assertThat(orderId(desk.peer.next(Requests.CANCEL_ORDER))).isEqualTo("1");
    }

    @Test
    void cancelsWhatWasToldAsEndedAndWorksAfterAll() {
        desk.place(opening("a/1", 2, "1.25"));
        desk.peer.error(1, 201, "Order rejected - reason:insufficient margin");
        assertThat(heard()).containsExactly("OrderRejected");
        desk.peer.send(open(1, 900, "a/1", "Submitted"));
        desk.peer.send(status(1, 900, "Submitted", 0));
        assertThat(heard()).containsExactly("OrderRejected");
        desk.broker.cancel(name("a/1"));
        assertThat(orderId(desk.peer.next(Requests.CANCEL_ORDER))).isEqualTo("1");
    }

    private static String orderId(WireMessage cancelled) {
        return cancelled.fields().text(Requests.CANCEL_ORDER.field("orderId"));
    }
}
