package io.spreadtrader.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.lease.LeaseRecord;
import io.spreadtrader.core.port.SessionBars;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.gateway.SmallCloud.Process;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarketDriverTest {
    private final SmallCloud cloud = new SmallCloud();
    private final Process process = cloud.process("first", cloud.exchange(), dead -> false, new PortCalls());
    private final MarketSession session = process.exchange.sessions().getFirst();

    @Test
    void theFinalHistoryIsArchivedBeforeTheFirstSession() {
        process.driver.start();

        LocalDate dayBefore =
                process.exchange.calendar().sessionBefore(session.date()).date();
        assertThat(cloud.archive.stored)
                .hasSizeGreaterThan(250)
                .allMatch(set -> !set.provisional() && set.label() == DataLabel.SIMULATED);
        assertThat(cloud.archive.sessions()).contains(dayBefore).doesNotContain(session.date());
        assertThat(cloud.archive.newest(session.date()).orElseThrow().date()).isEqualTo(session.date());
    }

    @Test
    void barsAreProvisionalAtTheScanAndFinalAfterTheClose() {
        process.driver.start();
        Instant scan = session.close().minus(Duration.ofHours(1));
        process.driver.advanceTo(scan.minusSeconds(60));
        assertThat(cloud.archive.session(session.date())).isEmpty();
        process.driver.advanceTo(scan);
        SessionBars atScan = cloud.archive.session(session.date()).orElseThrow();
        process.driver.advanceTo(scan.plusSeconds(300));
        assertThat(cloud.archive.session(session.date())).contains(atScan);
        process.driver.advanceTo(session.close());
        SessionBars after = cloud.archive.session(session.date()).orElseThrow();

        assertThat(atScan.provisional()).isTrue();
        assertThat(atScan.asOf()).isEqualTo(scan);
        assertThat(after.provisional()).isFalse();
        assertThat(after.bars().keySet()).isEqualTo(atScan.bars().keySet());
        for (Symbol symbol : process.exchange.market().symbols()) {
            Bar scanned = process.exchange
                    .market()
                    .bars()
                    .daily(symbol, scan)
                    .map(series -> series.bar(series.size() - 1))
                    .orElseThrow();
            assertThat(atScan.bars()).containsEntry(symbol, scanned);
        }
    }

    @Test
    void aProcessStartedAgainPublishesNothingTwice() {
        process.driver.start();
        process.driver.advanceTo(session.close().minus(Duration.ofMinutes(59)));
        int stored = cloud.archive.stored.size();
        Process next = cloud.process("second", cloud.exchange(), "first"::equals, new PortCalls());
        next.driver.start();

        assertThat(cloud.archive.stored).hasSize(stored);
        assertThat(next.driver.now()).isEqualTo(process.driver.now());
    }

    @Test
    void itDoesNotMoveBackwardsNorBeyondTheEndNorWhileAnotherTrades() {
        cloud.lease.takeOver(Optional.empty(), new LeaseRecord("other", 1, 0));
        assertThat(process.driver.start()).isFalse();
        assertThat(process.gateway.health().role()).isEqualTo(GatewayRole.STANDBY);
        assertThatThrownBy(() -> process.driver.advanceTo(session.open())).isInstanceOf(IllegalStateException.class);
        cloud.elapsed.pass(SmallCloud.LEASE);
        assertThat(process.driver.start()).isTrue();
        assertThat(process.gateway.health().epoch()).hasValue(2);

        process.driver.advanceTo(session.open());
        assertThatThrownBy(() -> process.driver.advanceTo(session.open().minusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> process.driver.advanceTo(process.driver.end().plusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ends at");
    }

    @Test
    void anOrderlyStopLetsASuccessorTakeOverAtOnceWithoutAnAlarm() {
        process.driver.start();
        process.driver.advanceTo(session.open());
        process.gateway.stop();
        Process next = cloud.process("second", cloud.exchange(), dead -> false, new PortCalls());

        assertThat(next.driver.start()).isTrue();
        assertThat(next.gateway.health().epoch()).hasValue(2);
        assertThat(cloud.sent).isEmpty();
        assertThat(process.gateway.health().role()).isEqualTo(GatewayRole.STOPPED);
    }

    /** Whether the loop happened to come round in between must decide nothing. */
    @Test
    void whatBecameReadyWhileTimeRestedIsTakenBeforeItMoves() {
        assertThat(decisionsAfterTheScan(false)).isEqualTo(decisionsAfterTheScan(true));
    }

    private static String decisionsAfterTheScan(boolean isPolledBetween) {
        SmallCloud market = new SmallCloud();
        Process gateway = market.process("only", market.exchange(), dead -> false, new PortCalls());
        MarketSession day = gateway.exchange.sessions().getFirst();
        gateway.driver.start();
        gateway.driver.advanceTo(day.close().minus(Duration.ofHours(1)));
        gateway.others.work(day);
        if (isPolledBetween) {
            gateway.driver.poll();
        }
        gateway.driver.advanceTo(day.close());
        assertThat(market.stores.intents().all()).isNotEmpty();
        return market.stores.decisions().hash() + market.stores.intents().all();
    }
}
