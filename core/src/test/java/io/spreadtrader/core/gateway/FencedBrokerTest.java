package io.spreadtrader.core.gateway;

import static io.spreadtrader.core.trading.TradingScenario.ENTRY;
import static io.spreadtrader.core.trading.TradingScenario.aTrader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.lease.ElapsedTime;
import io.spreadtrader.core.lease.GatewayLease;
import io.spreadtrader.core.lease.LeaseLostException;
import io.spreadtrader.core.memory.MemoryLeaseStore;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.risk.ApprovedOrders;
import io.spreadtrader.core.trading.TradingScenario;
import io.spreadtrader.core.value.Price;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FencedBrokerTest {
    private static final Duration DURATION = Duration.ofSeconds(20);

    private final TradingScenario trader = aTrader();
    private final ComboOrder order = trader.entryReady().order();
    private final ElapsedTime elapsed = new ElapsedTime(0);
    private final GatewayLease lease = new GatewayLease(new MemoryLeaseStore(), "us", DURATION, elapsed);
    private final AtomicInteger closed = new AtomicInteger();
    private final FencedBroker broker = new FencedBroker(trader.broker(), lease, closed::incrementAndGet);

    @BeforeEach
    void acquire() {
        lease.acquire();
    }

    @Test
    void messagesPassWhileTheLeaseIsHeld() {
        elapsed.pass(Duration.ofSeconds(15).minusNanos(1));
        broker.place(ApprovedOrders.of(order));
        broker.modify(ENTRY, Price.ofCents(170));
        broker.cancel(ENTRY);

        assertThat(trader.broker().placed()).containsExactly(order);
        assertThat(trader.broker().messages()).hasSize(2);
        assertThat(broker.isConnected()).isTrue();
    }

    @Test
    void whichConnectionItIsPassesBothWays() {
        trader.broker().reconnect();
        assertThat(broker.connection()).isEqualTo(trader.broker().connection()).isNotZero();
        broker.compared(broker.connection());
        assertThat(trader.broker().comparedConnection())
                .isEqualTo(trader.broker().connection());
    }

    @Test
    void atTheLocalDeadlineNothingIsSentAndTheSessionIsClosed() {
        elapsed.pass(Duration.ofSeconds(15));

        assertThatThrownBy(() -> broker.place(ApprovedOrders.of(order)))
                .isInstanceOf(LeaseLostException.class)
                .hasMessageContaining(ENTRY.toString())
                .hasMessageContaining("epoch 1");
        assertThatThrownBy(() -> broker.modify(ENTRY, Price.ofCents(170))).isInstanceOf(LeaseLostException.class);
        assertThatThrownBy(() -> broker.cancel(ENTRY)).isInstanceOf(LeaseLostException.class);
        assertThat(trader.broker().placed()).isEmpty();
        assertThat(trader.broker().messages()).isEmpty();
        assertThat(broker.isConnected()).isFalse();
        assertThat(closed).hasValue(1);
    }

    @Test
    void aMessageThatTookItsTimeIsLookedAtAgainRightBeforeItLeaves() {
        trader.broker().beforeSending(() -> elapsed.pass(Duration.ofSeconds(15)));

        assertThatThrownBy(() -> broker.place(ApprovedOrders.of(order))).isInstanceOf(LeaseLostException.class);
        assertThatThrownBy(() -> broker.cancel(ENTRY)).isInstanceOf(LeaseLostException.class);
        assertThat(trader.broker().placed()).isEmpty();
        assertThat(trader.broker().messages()).isEmpty();
        assertThat(closed).hasValue(1);
    }

    @Test
    void aMessageThatTakesItsTimeKeepsNobodyFromSeeingHowTheBrokerStandsOrFromClosingIt() {
        trader.broker().beforeSending(() -> {
            assertThat(aside(broker::isConnected)).isTrue();
            assertThat(aside(() -> {
                        broker.close();
                        return broker.isConnected();
                    }))
                    .isFalse();
        });

        assertThatThrownBy(() -> broker.place(ApprovedOrders.of(order))).isInstanceOf(LeaseLostException.class);
        assertThat(trader.broker().placed()).isEmpty();
    }

    /** As the thread does that renews the lease. */
    private static <T> T aside(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question)
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    @Test
    void aClosedSessionStaysClosedAndHearsNothing() {
        List<BrokerEvent> heard = new ArrayList<>();
        broker.listen(heard::add);
        trader.broker().accept(ENTRY);
        assertThat(heard).hasSize(1);
        broker.close();
        broker.close();
        trader.broker().accept(ENTRY);

        assertThat(heard).hasSize(1);
        assertThat(closed).hasValue(1);
        assertThatThrownBy(() -> broker.place(ApprovedOrders.of(order))).isInstanceOf(LeaseLostException.class);
    }
}
