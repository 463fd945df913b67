package io.spreadtrader.ibkr.order;

import static io.spreadtrader.ibkr.order.ScriptedBroker.aside;
import static io.spreadtrader.ibkr.order.ScriptedBroker.commission;
import static io.spreadtrader.ibkr.order.ScriptedBroker.execution;
import static io.spreadtrader.ibkr.order.ScriptedBroker.name;
import static io.spreadtrader.ibkr.order.ScriptedBroker.open;
import static io.spreadtrader.ibkr.order.ScriptedBroker.opening;
import static io.spreadtrader.ibkr.order.ScriptedBroker.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody looks at the account from another thread than the one that trades. */
class ReadersBesideTest {
    private final ScriptedBroker desk = new ScriptedBroker();

    @BeforeEach
    void thisThreadTrades() {
        desk.deliver();
        desk.place(opening("a/1", 2, "1.25"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void echo() {
        desk.peer.next(Requests.CURRENT_TIME);
        desk.peer.send(Messages.CURRENT_TIME, "time", 1);
    }

    /** @param charged executions whose commission is told behind them */
    private void answerExecutions(String... charged) {
        WireMessage request = desk.peer.next(Requests.EXECUTIONS);
        int requestId = request.fields().required(Requests.EXECUTIONS.field("requestId"));
        desk.answerExecutions(
                request,
                List.of(
                        execution(requestId, "x.02.01", 11, 2, "3.00", "a/1"),
                        execution(requestId, "x.03.01", 12, -2, "1.80", "a/1")));
        for (String id : charged) {
            desk.peer.send(commission(id, "0.70"));
        }
        echo();
    }

    private List<String> heard() {
        desk.deliver();
        return desk.heard.stream()
                .map(event -> event instanceof BrokerEvent.Executed(Execution execution)
                        ? execution.id() + " " + execution.commission()
                        : event.getClass().getSimpleName())
                .toList();
    }

    @Test
    void whatTheyReadOfExecutionsIsStillToldToTheThreadThatTrades() {
        desk.fills("a/1", 2, "x");
        CompletableFuture<List<Execution>> read = aside(desk.broker::executions);
        answerExecutions("x.02.01", "x.03.01");
        assertThat(read.join())
                .extracting(execution -> execution.id() + " " + execution.commission())
                .containsExactly("x.02 0.70", "x.03 0.70");
        assertThat(heard()).containsExactly("OrderAccepted", "x.02 0.70", "x.03 0.70");
    }

    @Test
    void aModelledCommissionTheyWereShownIsNotTakenForToldAndCorrected() {
        CompletableFuture<List<Execution>> read = aside(desk.broker::executions);
        answerExecutions("x.02.01");
        assertThat(read.join())
                .extracting(execution -> execution.id() + " " + execution.commission())
                .containsExactly("x.02 0.70", "x.03 1.40");
        assertThat(heard()).isEmpty();
        desk.fills("a/1", 2, "x");
        assertThat(heard()).containsExactly("OrderAccepted", "x.02 0.70", "x.03 0.70");
    }

    @Test
    void whatTheyReadOfHoldingChangesIsNotTakenEither() {
        desk.fills("a/1", 2, "x");
        CompletableFuture<List<BrokerEvent.HoldingChanged>> read = aside(desk.broker::holdingChanges);
        answerExecutions("x.02.01", "x.03.01");
        assertThat(read.join()).isEmpty();
        assertThat(heard()).containsExactly("OrderAccepted", "x.02 0.70", "x.03 0.70");
    }

    @Test
    void theyNeverSendWhatIsDueForAnOrder() {
        desk.broker.modify(name("a/1"), Price.parse("1.30"));
        desk.peer.send(open(1, 900, "a/1", "Submitted"));
        desk.peer.send(status(1, 900, "Submitted", 0));
        CompletableFuture<List<ComboOrder>> read = aside(desk.broker::openOrders);
        desk.peer.next(Requests.OPEN_ORDERS);
        desk.peer.send(open(1, 900, "a/1", "Submitted"));
        desk.peer.send(Messages.OPEN_ORDER_END);
        desk.peer.next(Requests.ALL_OPEN_ORDERS);
        desk.peer.send(Messages.OPEN_ORDER_END);
        assertThat(read.join()).containsExactly(opening("a/1", 2, "1.25"));
        // Had they sent the change, it would have come before this.
        CompletableFuture<Boolean> echoed = aside(() -> {
            desk.session.echo(ScriptedBroker.PATIENT);
            return true;
        });
        echo();
        echoed.join();
        desk.broker.deliver();
        assertThat(desk.peer.next(Requests.PLACE_ORDER).fields().text(Requests.PLACE_ORDER.field("limit")))
                .isEqualTo("1.3");
    }
}
