package io.spreadtrader.ibkr.order;

import static io.spreadtrader.ibkr.order.ScriptedBroker.name;
import static io.spreadtrader.ibkr.order.ScriptedBroker.open;
import static io.spreadtrader.ibkr.order.ScriptedBroker.opening;
import static io.spreadtrader.ibkr.order.ScriptedBroker.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireCodec;
import io.spreadtrader.tws.wire.WireMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangedOrdersTest {
    private final ScriptedBroker desk = new ScriptedBroker();

    @AfterEach
    void close() {
        desk.close();
    }

    private WireMessage working(String id, String limit) {
        WireMessage placed = desk.place(opening(id, 2, limit));
        desk.peer.send(open(1, 900, id, "Submitted"));
        desk.peer.send(status(1, 900, "Submitted", 0));
        desk.deliver();
        return placed;
    }

    private static String fields(WireMessage placed) {
        return new String(WireCodec.ofClient(176).encode(placed), StandardCharsets.UTF_8).replace('\0', '|');
    }

    @Test
    void changesTheLimitAndNothingElse() {
        WireMessage placed = working("a/1", "1.25");
        desk.broker.modify(name("a/1"), Price.parse("1.30"));
        WireMessage changed = desk.peer.next(Requests.PLACE_ORDER);
        assertThat(fields(changed)).isEqualTo(fields(placed).replace("|1.25|", "|1.3|"));
    }

    @Test
    void waitsWithAChangeUntilTheBrokerHasTheOrderAndSendsTheLast() {
        desk.place(opening("a/1", 2, "1.25"));
        desk.broker.modify(name("a/1"), Price.parse("1.30"));
        desk.broker.modify(name("a/1"), Price.parse("1.35"));
        desk.peer.send(status(1, 900, "PreSubmitted", 0));
        desk.deliver();
        WireMessage changed = desk.peer.next(Requests.PLACE_ORDER);
        assertThat(changed.fields().text(Requests.PLACE_ORDER.field("limit"))).isEqualTo("1.35");
    }

    @ParameterizedTest
    @ValueSource(ints = {105, 110, 201, 321})
    void withdrawsAnOrderWhoseChangeIsRefusedAndTellsItsEndAfterItsLateFills(int code) {
        working("a/1", "1.25");
        desk.broker.modify(name("a/1"), Price.parse("1.30"));
        desk.peer.next(Requests.PLACE_ORDER);
        desk.peer.error(1, code, "Order being modified does not match original order");
        desk.deliver();
        WireMessage cancel = desk.peer.next(Requests.CANCEL_ORDER);
        assertThat(cancel.fields().text(Requests.CANCEL_ORDER.field("orderId"))).isEqualTo("1");
        desk.peer.error(1, code, "Order being modified does not match original order");
        desk.peer.send(status(1, 900, "Cancelled", 1));
        desk.fills("a/1", 1, "x");
        desk.deliver();
        assertThat(desk.heard)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("OrderAccepted", "Executed", "Executed", "OrderCanceled");
        desk.broker.modify(name("a/1"), Price.parse("1.40"));
        // The next thing the Gateway sees is the question of this.
        desk.deliver();
    }

    @Test
    void keepsAnOrderWhoseChangeTheBrokerHasConfirmedWhateverItSaysOfItLater() {
        working("a/1", "1.25");
        desk.broker.modify(name("a/1"), Price.parse("1.30"));
        desk.peer.next(Requests.PLACE_ORDER);
        desk.peer.send(open(1, 900, "a/1", "Submitted", "1.30"));
        desk.peer.error(1, 9_999, "Something new that is no notice");
        desk.deliver();
        // Had it been withdrawn, that would have come before this.
        desk.broker.modify(name("a/1"), Price.parse("1.35"));
        desk.peer.next(Requests.PLACE_ORDER);
    }

    @ParameterizedTest
    @ValueSource(ints = {105, 110, 201, 321})
    void withdrawsItAllTheSameWhereTheBrokerSaysThatAnOrderWasRefused(int code) {
        working("a/1", "1.25");
        desk.broker.modify(name("a/1"), Price.parse("1.30"));
        desk.peer.next(Requests.PLACE_ORDER);
        // Shown as it was asked for, and refused by the exchange behind that.
        desk.peer.send(open(1, 900, "a/1", "Submitted", "1.30"));
        desk.peer.error(1, code, "Order rejected");
        desk.deliver();
        desk.peer.next(Requests.CANCEL_ORDER);
    }

    @Test
    void takesAFormerLimitThatIsShownOnceMoreForNoConfirmation() {
        working("a/1", "1.25");
        desk.broker.modify(name("a/1"), Price.parse("1.30"));
        desk.peer.next(Requests.PLACE_ORDER);
        desk.peer.send(open(1, 900, "a/1", "Submitted", "1.25"));
        desk.peer.error(1, 9_999, "Something new about the change");
        desk.deliver();
        desk.peer.next(Requests.CANCEL_ORDER);
    }

    @Test
    void sendsNoChangeOfAnOrderThatHasEndedButItsCancellation() {
        working("a/1", "1.25");
        desk.peer.send(status(1, 900, "Cancelled", 0));
        desk.deliver();
        desk.broker.modify(name("a/1"), Price.parse("1.30"));
        // Whoever asks has reason to think that it works after all; the Gateway refuses it otherwise.
        desk.broker.cancel(name("a/1"));
        desk.peer.next(Requests.CANCEL_ORDER);
        desk.peer.error(1, 10147, "OrderId 1 that needs to be cancelled is not found.");
        desk.deliver();
        assertThat(desk.heard).last().isInstanceOf(BrokerEvent.OrderCanceled.class);
    }

    @Test
    void keepsALimitThatCannotBeSaid() {
        desk.place(
                new ComboOrder(name("s/1"), List.of(new ComboLeg(KnownContracts.LOWER, -1)), 1, Price.parse("-2.50")));
        desk.peer.send(status(1, 900, "Submitted", 0));
        desk.deliver();
        desk.broker.modify(name("s/1"), Price.parse("0.05"));
        desk.deliver();
    }

    @Test
    void neverTouchesOrdersOfOthers() {
        desk.peer.send(open(0, -1, 55, "", "Submitted"));
        desk.peer.send(open(3, 9, 56, "theirs/1", "Submitted"));
        desk.deliver();
        desk.broker.cancel(name("foreign#55"));
        desk.broker.cancel(name("theirs/1"));
        desk.broker.modify(name("theirs/1"), Price.parse("1.30"));
        desk.deliver();
        assertThat(desk.heard).noneMatch(event -> event instanceof BrokerEvent.OrderCanceled);
    }
}
