package io.spreadtrader.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.signal.ScanRun;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.local.deployed.DeployedTrader;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The scanner is gone when its scan is due, and comes back. */
class KilledScannerTest {
    /** New York's 15:00 and the minute after, in winter. */
    private static final LocalTime DUE = LocalTime.of(20, 0);

    private static final SmallMarket MARKET = SmallMarket.of(1);

    @Test
    void theRunIsRequestedAgainAndAPersonIsTold() {
        RecordedState state = RecordedState.empty();
        try (LocalSystem system = new LocalSystem(
                MARKET.world(1),
                SmallMarket.SEED,
                state,
                new EmbeddedWiring((alert, collapsed, channel) -> true, (day, text) -> {}))) {
            DeployedTrader trader = (DeployedTrader) system.trader();
            system.play(Progress.SILENT, new Pace() {
                @Override
                public boolean mayPass(Instant now, Instant next) {
                    LocalTime at = LocalTime.ofInstant(next, ZoneOffset.UTC);
                    if (at.equals(DUE)) {
                        trader.stopScanner();
                    } else if (at.equals(DUE.plusMinutes(1))) {
                        trader.startScanner();
                    }
                    return true;
                }
            });
            Stores stores = system.stores();

            assertThat(stores.signals().runs(SimulatedWorld.FIRST_DAY))
                    .hasSize(1)
                    .allMatch(ScanRun::isComplete);
            assertThat(stores.alerts().all())
                    .extracting(delivery -> delivery.alert().cause())
                    .contains("messages-given-up");
            assertThat(stores.intents().all())
                    .anyMatch(intent -> intent.purpose() == OrderPurpose.ENTRY && intent.filled() > 0);
            SoundBooks.verify(state, stores, 1);
        }
    }
}
