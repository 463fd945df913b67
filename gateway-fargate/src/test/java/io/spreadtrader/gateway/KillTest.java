package io.spreadtrader.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.gateway.SmallCloud.Process;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A gateway killed before or after any call of its ports, together with the exchange in its process, and started again. */
class KillTest {
    /** Of some hundreds of places; {@code -Dkill.samples=100000} tries them all. */
    private static final int SAMPLES = Integer.getInteger("kill.samples", 10);

    private static final PortCalls COUNTED = new PortCalls();
    private static final SmallCloud WHOLE = new SmallCloud();
    private static final List<PortCalls.Place> PLACES = new ArrayList<>();

    /** Not an exception: nothing of ours may catch it. */
    private static final class Killed extends Error {}

    @BeforeAll
    static void playWithoutInterruption() {
        COUNTED.script(PLACES::add);
        Process process = WHOLE.process("first", WHOLE.exchange(), dead -> false, COUNTED);
        assertThat(process.driver.start()).isTrue();
        process.playToTheEnd();
        process.gateway.stop();
    }

    @Test
    void theUninterruptedDaysTradeBothWaysAndAreSound() {
        assertThat(WHOLE.stores.intents().all())
                .anyMatch(intent -> intent.purpose() == OrderPurpose.ENTRY && intent.state() == OrderState.FILLED)
                .anyMatch(intent -> intent.purpose() == OrderPurpose.EXIT && intent.state() == OrderState.FILLED);
        SoundBooks.verify(WHOLE.simulation.exchangeEvents(), WHOLE.stores, SmallCloud.PLAN.days());
        SoundBooks.verifyNoAlarm(WHOLE.stores);
        assertThat(WHOLE.lease.read().orElseThrow().holder()).as("given back").isEmpty();
    }

    @Test
    void killedAtAnyCallOfAPortItLosesNothingAndDoesNothingTwice() {
        for (PortCalls.Place place : sample(PLACES, SAMPLES, 1)) {
            killAt(place);
        }
    }

    @Test
    void killedAroundAnyMessageToTheBrokerItLosesNothingAndDoesNothingTwice() {
        List<PortCalls.Place> messages =
                PLACES.stream().filter(place -> place.port().equals("Broker")).toList();
        for (PortCalls.Place place : sample(messages, SAMPLES, 2)) {
            killAt(place);
        }
    }

    private static void killAt(PortCalls.Place place) {
        SmallCloud cloud = new SmallCloud();
        try {
            PortCalls calls = new PortCalls();
            calls.script(reached -> {
                if (reached.number() == place.number()) {
                    throw new Killed();
                }
            });
            Process killed = cloud.process("first", cloud.exchange(), dead -> false, calls);
            playUntilKilled(killed);
            boolean wasHolder = cloud.lease
                    .read()
                    .filter(record -> record.holder().equals("first"))
                    .isPresent();
            Process next = cloud.process("second", cloud.exchange(), "first"::equals, new PortCalls());
            assertThat(next.driver.start()).as("started again at once").isTrue();
            next.playToTheEnd();
            next.gateway.stop();
            SoundBooks.verify(cloud.simulation.exchangeEvents(), cloud.stores, SmallCloud.PLAN.days());
            SoundBooks.verifyNoAlarm(cloud.stores);
            assertThat(cloud.sent.stream()
                            .anyMatch(alert -> alert.severity() == Severity.HIGH
                                    && alert.id().startsWith("gateway-takeover")))
                    .as("told that a gateway had ended without a word")
                    .isEqualTo(wasHolder);
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("killed at " + place, e);
        }
    }

    private static void playUntilKilled(Process process) {
        try {
            process.driver.start();
            process.playToTheEnd();
            process.gateway.stop();
        } catch (Killed killed) {
            return;
        }
        throw new AssertionError("never came to the place");
    }

    private static List<PortCalls.Place> sample(List<PortCalls.Place> places, int wanted, long seed) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, places.size()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        return order.stream().limit(wanted).sorted().map(places::get).toList();
    }
}
