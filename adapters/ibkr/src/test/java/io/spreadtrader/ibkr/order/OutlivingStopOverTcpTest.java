package io.spreadtrader.ibkr.order;

import static io.spreadtrader.core.store.BooksBuilder.AT;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.exchange.venue.ExchangeEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The stop at the broker from end to end over the wire: the trader and its session die, the market goes on. */
class OutlivingStopOverTcpTest {
    private static final Instant TUESDAY_OPEN = Instant.parse("2026-01-06T14:30:00Z");
    private static final Instant FALL = TUESDAY_OPEN.plus(Duration.ofHours(1));

    private final TraderOverTheWire trader = new TraderOverTheWire(FALL);

    @AfterEach
    void close() {
        trader.close();
    }

    private List<OrderIntent> stops() {
        return trader.stores.intents().all().stream()
                .filter(intent -> intent.purpose() == OrderPurpose.PROTECTION)
                .toList();
    }

    @Test
    void deadThroughTheStopItSoldOnceAndTheNextSessionBooksItOnce() {
        trader.decideEntry();
        trader.start();
        trader.passTo(AT.plus(Duration.ofMinutes(5)));
        assertThat(trader.position().openContracts()).isEqualTo(2);
        assertThat(trader.exchange.broker().openOrders()).singleElement().satisfies(order -> assertThat(order)
                .isEqualTo(stops().getFirst().order()));

        trader.die();
        trader.passTo(FALL.plus(Duration.ofHours(1)));
        assertThat(trader.exchange.broker().holdings())
                .as("sold while nobody was connected")
                .isEmpty();
        assertThat(trader.position().isOpen()).as("and not known").isTrue();

        trader.start();
        trader.passTo(FALL.plus(Duration.ofMinutes(70)));
        assertThat(trader.isReconciled()).isTrue();
        assertThat(trader.position().state()).isEqualTo(PositionState.CLOSED);
        assertThat(trader.position().exitReason()).contains(ExitReason.STOP_LOSS);
        assertThat(stops()).singleElement().satisfies(stop -> {
            assertThat(stop.state()).isEqualTo(OrderState.FILLED);
            assertThat(stop.executions()).as("each leg once").hasSize(2).doesNotHaveDuplicates();
        });
        assertThat(trader.journal.stream().filter(ExchangeEvent.ComboExecuted.class::isInstance))
                .as("the entry and the stop, and nothing else")
                .hasSize(2);
        assertThat(trader.simulator.duplicateOrderReferences()).isZero();
    }
}
