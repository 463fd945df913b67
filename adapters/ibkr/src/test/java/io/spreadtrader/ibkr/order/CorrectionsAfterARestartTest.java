package io.spreadtrader.ibkr.order;

import static io.spreadtrader.ibkr.order.ScriptedBroker.aside;
import static io.spreadtrader.ibkr.order.ScriptedBroker.commission;
import static io.spreadtrader.ibkr.order.ScriptedBroker.execution;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A process that never told core of an execution: another did, perhaps on other terms. This one trades on its thread. */
class CorrectionsAfterARestartTest {
    private final ScriptedBroker desk = new ScriptedBroker();

    @BeforeEach
    void thisThreadTrades() {
        desk.deliver();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** @param charged what is told behind the executions */
    private List<Execution> compare(List<String> executed, WireMessage... charged) {
        CompletableFuture<Boolean> gateway = aside(() -> {
            WireMessage request = desk.peer.next(Requests.EXECUTIONS);
            int requestId = request.fields().required(Requests.EXECUTIONS.field("requestId"));
            desk.answerExecutions(
                    request,
                    executed.stream()
                            .map(id -> execution(requestId, id, 11, 2, id.endsWith("2") ? "3.01" : "3.00", "a/1"))
                            .toList());
            for (WireMessage each : charged) {
                desk.peer.send(each);
            }
            desk.peer.next(Requests.CURRENT_TIME);
            desk.peer.send(Messages.CURRENT_TIME, "time", 1);
            return true;
        });
        List<Execution> answer = desk.broker.executions();
        gateway.join();
        return answer;
    }

    /** Of what core is told: the executions themselves it has booked. */
    private List<String> corrected() {
        desk.deliver();
        return desk.heard.stream()
                .filter(BrokerEvent.ExecutionCorrected.class::isInstance)
                .map(event -> ((BrokerEvent.ExecutionCorrected) event).execution())
                .map(now -> now.id() + " " + now.quantity() + " at " + now.price() + " for " + now.commission())
                .toList();
    }

    @Test
    void theLatestTermsAreToldOfWhatTheBrokerCorrectedMeanwhile() {
        List<Execution> answer =
                compare(List.of("x.02.01", "x.02.02"), commission("x.02.01", "0.70"), commission("x.02.02", "0.75"));
        assertThat(answer).hasSize(1);
        assertThat(corrected()).containsExactly("x.02 2 at 3.01 for 0.75");
        compare(List.of("x.02.01", "x.02.02"), commission("x.02.02", "0.75"));
        assertThat(corrected()).as("told once").hasSize(1);
    }

    @Test
    void aCommissionThatIsNotKnownYetIsNotToldAsTheBrokersUntilItIs() {
        assertThat(compare(List.of("x.02.01"))).singleElement().satisfies(booked -> assertThat(booked.commission())
                .hasToString("1.40"));
        assertThat(corrected()).isEmpty();
        desk.peer.send(commission("x.02.01", "1.40"));
        assertThat(corrected()).containsExactly("x.02 2 at 3.00 for 1.40");
    }

    @Test
    void aCorrectionOfThePriceWaitsForWhatItCost() {
        compare(List.of("x.02.01"));
        desk.peer.send(execution(-1, "x.02.02", 11, 2, "3.01", "a/1"));
        desk.time.pass(Duration.ofMinutes(1));
        assertThat(corrected()).isEmpty();
        desk.peer.send(commission("x.02.02", "0.75"));
        assertThat(corrected()).containsExactly("x.02 2 at 3.01 for 0.75");
    }
}
