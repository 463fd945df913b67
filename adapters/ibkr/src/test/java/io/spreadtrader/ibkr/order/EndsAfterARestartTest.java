package io.spreadtrader.ibkr.order;

import static io.spreadtrader.ibkr.order.ScriptedBroker.open;
import static io.spreadtrader.ibkr.order.ScriptedBroker.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.order.Execution;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An order of the life before, known only by what the Gateway shows of it. */
class EndsAfterARestartTest {
    private final ScriptedBroker desk = new ScriptedBroker(60, List.of(open(50, 900, "old/1", "Submitted")), List.of());

    @AfterEach
    void close() {
        desk.close();
    }

    private List<String> heard() {
        desk.deliver();
        return desk.heard.stream()
                .map(event -> event instanceof BrokerEvent.Executed(Execution execution)
                        ? execution.id()
                        : event.getClass().getSimpleName())
                .toList();
    }

    @Test
    void tellsAnEndOnlyAfterTheExecutionsThatBelongBeforeIt() {
        desk.peer.send(status(50, 900, "Cancelled", 1));
        assertThat(heard()).containsExactly("OrderAccepted");
        desk.fills("old/1", 1, "x");
        assertThat(heard()).containsExactly("OrderAccepted", "x.02", "x.03", "OrderCanceled");
    }

    @Test
    void tellsTheEndOfWhatNeverTradedAtOnce() {
        desk.contracts.cannotBeAsked();
        desk.peer.send(status(50, 900, "Cancelled", 0));
        assertThat(heard()).containsExactly("OrderAccepted", "OrderCanceled");
    }

    @Test
    void waitsForExecutionsWhereItsLegsCannotBeTold() {
        desk.contracts.cannotBeAsked();
        desk.peer.send(status(50, 900, "Cancelled", 1));
        assertThat(heard()).containsExactly("OrderAccepted");
        desk.time.pass(Duration.ofSeconds(10));
        assertThat(heard()).containsExactly("OrderAccepted", "OrderCanceled");
    }
}
