package io.spreadtrader.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.exchange.venue.ExchangeEvent;
import io.spreadtrader.gateway.SmallCloud.Process;
import io.spreadtrader.gateway.simulation.SimulatedExchange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A gateway that keeps stops at the broker, killed around their placement and withdrawal, and one that is dead while
 * they fill. Nothing is sold twice, whoever sells it.
 */
class OutlivingStopKillTest {
    /** Of some dozens of places; {@code -Dkill.samples=100000} tries them all. */
    private static final int SAMPLES = Integer.getInteger("kill.samples", 10);

    private static final PortCalls COUNTED = new PortCalls();
    private static final SmallCloud WHOLE = new SmallCloud(SmallCloud.busyWithStops());
    private static final List<PortCalls.Place> PLACES = new ArrayList<>();

    /** Not an exception: nothing of ours may catch it. */
    private static final class Killed extends Error {}

    @BeforeAll
    static void playWithoutInterruption() {
        COUNTED.script(place -> {
            if (isAboutAStop()) {
                PLACES.add(place);
            }
        });
        Process process = WHOLE.process("first", WHOLE.exchange(), dead -> false, COUNTED);
        assertThat(process.driver.start()).isTrue();
        process.playToTheEnd();
        process.gateway.stop();
    }

    /** Whether a stop is on its way to the broker, or off it. */
    private static boolean isAboutAStop() {
        return WHOLE.stores.intents().live().stream()
                .filter(intent -> intent.purpose() == OrderPurpose.PROTECTION)
                .map(OrderIntent::state)
                .anyMatch(state -> state != OrderState.ACCEPTED && state != OrderState.PARTIALLY_FILLED);
    }

    @Test
    void theUninterruptedDaysPlaceAndWithdrawStopsAndAreSound() {
        assertThat(stops(WHOLE)).extracting(OrderIntent::state).contains(OrderState.CANCELED);
        assertThat(PLACES).hasSizeGreaterThan(10);
        verify(WHOLE);
        SoundBooks.verifyNoAlarm(WHOLE.stores);
    }

    @Test
    void killedAroundPlacingOrWithdrawingAStopItSellsNothingTwice() {
        for (PortCalls.Place place : sample()) {
            try {
                killAt(place);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("killed at " + place, e);
            }
        }
    }

    private static void killAt(PortCalls.Place place) {
        SmallCloud cloud = new SmallCloud(SmallCloud.busyWithStops());
        PortCalls calls = new PortCalls();
        calls.script(reached -> {
            if (reached.number() == place.number()) {
                throw new Killed();
            }
        });
        Process killed = cloud.process("first", cloud.exchange(), dead -> false, calls);
        try {
            killed.driver.start();
            killed.playToTheEnd();
            throw new AssertionError("the place was never reached");
        } catch (Killed expected) {
            // As the operating system does it: nothing after this call happened.
        }
        goOn(cloud, cloud.exchange());
    }

    @Test
    void deadWhileStopsFillItBooksThemAndSellsNothingAgain() {
        SmallCloud cloud = new SmallCloud(SmallCloud.busyWithStops());
        Process dying = cloud.process("first", cloud.exchange(), dead -> false, new PortCalls());
        MarketSession second = dying.exchange.sessions().get(1);
        assertThat(dying.driver.start()).isTrue();
        dying.playTheFirstDay();
        assertThat(stops(cloud)).as("stops resting overnight").isNotEmpty();

        SimulatedExchange alone = cloud.exchange();
        alone.moveTo(second.close().minusSeconds(3600));
        Map<String, Integer> filled = soldByStops(cloud);
        assertThat(filled).as("stops that filled while nobody was there").isNotEmpty();

        goOn(cloud, alone);
        assertThat(stops(cloud))
                .filteredOn(stop -> filled.containsKey(stop.id().value()))
                .allSatisfy(stop -> assertThat(stop.filled())
                        .as("booked of %s", stop.id())
                        .isGreaterThanOrEqualTo(filled.getOrDefault(stop.id().value(), 0)))
                .filteredOn(stop -> stop.state() == OrderState.FILLED)
                .isNotEmpty()
                .allSatisfy(stop -> assertThat(cloud.stores.positions().find(stop.positionId()))
                        .hasValueSatisfying(
                                position -> assertThat(position.exitReason()).contains(ExitReason.STOP_LOSS)));
    }

    private static void goOn(SmallCloud cloud, SimulatedExchange exchange) {
        Process next = cloud.process("second", exchange, "first"::equals, new PortCalls());
        assertThat(next.driver.start()).isTrue();
        next.playToTheEnd();
        next.gateway.stop();
        verify(cloud);
        SoundBooks.verifyNoAlarm(cloud.stores);
    }

    private static void verify(SmallCloud cloud) {
        SoundBooks.verify(cloud.simulation.exchangeEvents(), cloud.stores, SmallCloud.PLAN.days());
        Map<String, Integer> held = new HashMap<>();
        for (ExchangeEvent event : cloud.simulation.exchangeEvents()) {
            if (event instanceof ExchangeEvent.ComboExecuted executed) {
                OrderIntent order =
                        cloud.stores.intents().find(executed.orderId()).orElseThrow();
                int sign = order.purpose() == OrderPurpose.ENTRY ? 1 : -1;
                held.merge(order.positionId(), sign * executed.quantity(), Integer::sum);
                assertThat(held).allSatisfy((position, contracts) -> assertThat(contracts)
                        .as("contracts held of %s", position)
                        .isNotNegative());
            }
        }
    }

    private static List<OrderIntent> stops(SmallCloud cloud) {
        return cloud.stores.intents().all().stream()
                .filter(intent -> intent.purpose() == OrderPurpose.PROTECTION)
                .toList();
    }

    private static Map<String, Integer> soldByStops(SmallCloud cloud) {
        Map<String, Integer> sold = new HashMap<>();
        for (ExchangeEvent event : cloud.simulation.exchangeEvents()) {
            if (event instanceof ExchangeEvent.ComboExecuted executed
                    && executed.orderId().value().contains("#STOP#")) {
                sold.merge(executed.orderId().value(), executed.quantity(), Integer::sum);
            }
        }
        return sold;
    }

    private static List<PortCalls.Place> sample() {
        List<PortCalls.Place> shuffled = new ArrayList<>(PLACES);
        Collections.shuffle(shuffled, new Random(4));
        return shuffled.subList(0, Math.min(SAMPLES, shuffled.size()));
    }
}
