package io.spreadtrader.ibkr.order;

import static io.spreadtrader.core.store.BooksBuilder.AT;
import static io.spreadtrader.core.store.BooksBuilder.aSpread;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.exchange.venue.ExchangeEvent;
import io.spreadtrader.simulator.Faults;
import io.spreadtrader.tws.wire.Field;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An exit walks to natural in a market that stands still, and no change of its limit arrives: nobody will send another
 * unless somebody finds out.
 */
class LostChangesOverTcpTest {
    private static final Instant RISE = AT.plus(Duration.ofMinutes(10));
    private static final Price NATURAL = Price.parse("-4.10");
    private static final Field ORDER_ID = Requests.PLACE_ORDER.field("orderId");
    private static final Field LIMIT = Requests.PLACE_ORDER.field("limit");

    private enum Loss {
        /** The change vanishes and the connection stays. */
        ALONE,
        /** The change vanishes, and so does the connection it was sent over. */
        WITH_THE_CONNECTION
    }

    /** Loses every change of a limit up to the one to natural. */
    private static final class LosesChanges implements Faults {
        private final Loss loss;
        private final Set<Integer> placed = new HashSet<>();
        private volatile boolean isOver;
        private int heardSince;

        LosesChanges(Loss loss) {
            this.loss = loss;
        }

        @Override
        public Treatment onReceive(int clientId, WireMessage request) {
            if (isOver) {
                heardSince++;
                // The question behind the change is answered: who sent it has no reason to doubt it.
                boolean isEnd = loss == Loss.WITH_THE_CONNECTION && heardSince == 2;
                return isEnd ? new Treatment.DropBefore() : new Treatment.Handle();
            }
            if (!request.is(Requests.PLACE_ORDER) || placed.add(request.fields().required(ORDER_ID))) {
                return new Treatment.Handle();
            }
            isOver = request.fields().text(LIMIT).equals("-4.1");
            return new Treatment.Ignore();
        }
    }

    private @Nullable TraderOverTheWire opened;

    @AfterEach
    void close() {
        Optional.ofNullable(opened).ifPresent(TraderOverTheWire::close);
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void theExitIsFoundAtItsFormerLimitAndMovedToNatural(Loss loss) {
        LosesChanges losing = new LosesChanges(loss);
        TraderOverTheWire trader = new TraderOverTheWire(
                TurningMarket.rising(aSpread("ACME"), RISE),
                Configuration.STANDARD
                        .with(Settings.WALK_START, "1", Origin.BUILT_IN)
                        .with(Settings.WALK_END, "1", Origin.BUILT_IN)
                        .with(Settings.EXIT_START, "0", Origin.BUILT_IN),
                losing);
        opened = trader;
        trader.decideEntry();
        trader.start();
        trader.passTo(RISE.plus(Duration.ofMinutes(12)));
        assertThat(losing.isOver).as("natural was sent, and lost").isTrue();
        assertThat(changes(trader)).as("sent again").containsExactly(NATURAL);
        assertThat(trader.position().isOpen()).isFalse();
        assertThat(trader.isReconciled()).isTrue();
        assertThat(trader.simulator.duplicateOrderReferences()).isZero();
    }

    private static List<Price> changes(TraderOverTheWire trader) {
        return trader.journal.stream()
                .filter(ExchangeEvent.OrderModified.class::isInstance)
                .map(event -> ((ExchangeEvent.OrderModified) event).limit())
                .toList();
    }
}
