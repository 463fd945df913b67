package io.spreadtrader.core.notification;

import static io.spreadtrader.core.trading.TradingScenario.aTrader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.alert.Alert;
import io.spreadtrader.core.alert.Channel;
import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.lease.LeaseRecord;
import io.spreadtrader.core.memory.FencedStores;
import io.spreadtrader.core.memory.MemoryLeaseStore;
import io.spreadtrader.core.port.fake.AlertsInMemory;
import io.spreadtrader.core.store.AlertDelivery;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.trading.TradingScenario;
import io.spreadtrader.core.value.Figures;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DeliverAlertsTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final TradingScenario trader = aTrader();
    private final AlertsInMemory sent = new AlertsInMemory();
    private final DeliverAlerts deliver = new DeliverAlerts(trader.ports(), sent);
    private int queued;

    private void queue(String cause, Severity severity) {
        new Alerting(trader.ports()).once("alert-" + ++queued, severity, cause, "text " + queued, Figures.NONE);
    }

    private List<String> mails() {
        return sent.sent().stream()
                .filter(message -> message.channel() == Channel.EMAIL)
                .map(message -> message.alert().text() + " +" + message.collapsed())
                .toList();
    }

    @Test
    void theFirstOfACauseLeavesAtOnceThroughTheChannelsOfItsSeverity() {
        queue("stop", Severity.HIGH);
        deliver.deliver();
        deliver.deliver();

        assertThat(sent.sent()).extracting(AlertsInMemory.Message::channel).containsExactly(Channel.values());
        assertThat(trader.stores().alerts().waiting()).isEmpty();
    }

    @Test
    void repeatsWithinAQuarterOfAnHourLeaveTogetherWithTheirCount() {
        queue("stop", Severity.INFO);
        deliver.deliver();
        queue("stop", Severity.WARNING);
        queue("stop", Severity.INFO);
        trader.clock().pass(QUARTER.minusMillis(1));
        deliver.deliver();
        assertThat(mails()).hasSize(1);
        trader.clock().pass(Duration.ofMillis(1));
        deliver.deliver();

        assertThat(mails()).containsExactly("text 1 +0", "text 2 +1");
        assertThat(trader.stores().alerts().waiting()).isEmpty();
    }

    @Test
    void causesDoNotHoldEachOtherBack() {
        queue("stop", Severity.INFO);
        queue("fill", Severity.INFO);
        deliver.deliver();

        assertThat(mails()).hasSize(2);
    }

    @Test
    void whatCannotBeDeliveredIsCountedAndTriedAgain() {
        sent.refuse(true);
        queue("stop", Severity.INFO);
        deliver.deliver();
        deliver.deliver();
        AlertDelivery waiting = trader.stores().alerts().waiting().getFirst();
        assertThat(waiting.failures()).isEqualTo(2);
        sent.refuse(false);
        deliver.deliver();

        assertThat(mails()).containsExactly("text 1 +0");
    }

    @Test
    void theLastFlushSendsEverythingThatWaits() {
        queue("stop", Severity.INFO);
        deliver.deliver();
        queue("stop", Severity.INFO);
        deliver.flush();

        assertThat(mails()).hasSize(2);
    }

    @Test
    void aRestartRemembersWhatHasLeft() {
        queue("stop", Severity.INFO);
        deliver.deliver();
        trader.restart();
        new DeliverAlerts(trader.ports(), sent).deliver();

        assertThat(sent.sent())
                .extracting(AlertsInMemory.Message::alert)
                .extracting(Alert::id)
                .containsExactly("alert-1");
    }

    @Test
    void whatHasLeftAndCouldNotBeNotedDoesNotLeaveAgain() {
        MemoryLeaseStore lease = new MemoryLeaseStore();
        lease.takeOver(Optional.empty(), new LeaseRecord("this", 1, 0));
        AtomicLong epoch = new AtomicLong(1);
        TradingPorts ports = trader.ports();
        DeliverAlerts refused = new DeliverAlerts(
                new TradingPorts(
                        ports.clock(),
                        ports.calendar(),
                        new FencedStores(ports.stores(), lease, epoch::get),
                        ports.accountView(),
                        ports.quotes(),
                        ports.chains(),
                        ports.bars(),
                        ports.events(),
                        ports.fundamentals(),
                        ports.rates(),
                        ports.marks(),
                        ports.configuration(),
                        ports.label()),
                sent);
        queue("stop", Severity.INFO);
        epoch.set(2);
        assertThatThrownBy(refused::deliver).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(refused::deliver).isInstanceOf(RuntimeException.class);
        epoch.set(1);
        refused.deliver();

        assertThat(mails()).hasSize(1);
        assertThat(trader.stores().alerts().waiting()).isEmpty();
    }
}
