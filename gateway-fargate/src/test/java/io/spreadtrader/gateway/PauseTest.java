package io.spreadtrader.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.lease.LeaseLostException;
import io.spreadtrader.exchange.venue.ExchangeEvent;
import io.spreadtrader.gateway.SmallCloud.Process;
import io.spreadtrader.gateway.simulation.SimulatedExchange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A gateway that stands still for longer than its lease at any call of a port, while another takes over and trades. What
 * must hold: the first writes nothing and sends nothing after that, but for the one message it had already looked at the
 * lease for; nothing is sent twice; the books are the exchange's.
 */
class PauseTest {
    /** Of some hundreds of places; {@code -Dpause.samples=100000} tries them all. */
    private static final int SAMPLES = Integer.getInteger("pause.samples", 10);

    @Test
    void pausedAnywhereItWritesAndSendsNothingAfterTheTakeover() {
        List<PortCalls.Place> places = places();
        List<PortCalls.Place> outside =
                places.stream().filter(place -> !isWindow(place)).toList();
        for (PortCalls.Place place : sample(outside)) {
            Takeover takeover = pausedAt(place);
            assertThat(takeover.sentAfter)
                    .as("sent after the takeover, paused at %s", place)
                    .isZero();
            takeover.verify(place);
            SoundBooks.verifyNoAlarm(takeover.cloud.stores);
        }
    }

    @Test
    void inTheOneWindowAtMostOneMessageLeavesAndTheBooksAreRightAllTheSame() {
        List<PortCalls.Place> window =
                places().stream().filter(PauseTest::isWindow).toList();
        int sent = 0;
        for (PortCalls.Place place : sample(window)) {
            Takeover takeover = pausedAt(place);
            sent += takeover.sentAfter;
            assertThat(takeover.sentAfter)
                    .as("sent after the takeover, paused at %s", place)
                    .isLessThanOrEqualTo(1);
            takeover.verify(place);
        }
        assertThat(sent).as("the window is real").isPositive();
    }

    /** Between the look at the lease and the message: no check can be any nearer to the socket. */
    private static boolean isWindow(PortCalls.Place place) {
        return place.port().equals("Broker") && place.before();
    }

    private static List<PortCalls.Place> places() {
        List<PortCalls.Place> places = new ArrayList<>();
        PortCalls calls = new PortCalls();
        calls.script(places::add);
        SmallCloud cloud = new SmallCloud();
        Process process = cloud.process("first", cloud.exchange(), dead -> false, calls);
        process.driver.start();
        int started = calls.passed();
        process.playToTheEnd();
        return places.subList(started, places.size());
    }

    private static List<PortCalls.Place> sample(List<PortCalls.Place> places) {
        List<PortCalls.Place> shuffled = new ArrayList<>(places);
        Collections.shuffle(shuffled, new Random(3));
        return shuffled.subList(0, Math.min(SAMPLES, shuffled.size()));
    }

    private static Takeover pausedAt(PortCalls.Place place) {
        try {
            return new Takeover(place);
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("paused at " + place, e);
        }
    }

    private static final class Takeover {
        private final SmallCloud cloud = new SmallCloud();
        private final SimulatedExchange exchange = cloud.exchange();
        private final Process second = cloud.process("second", exchange, dead -> false, new PortCalls());
        private int messagesAtTakeover = -1;
        private int sentAfter;

        Takeover(PortCalls.Place place) {
            PortCalls calls = new PortCalls();
            Process first = cloud.process("first", exchange, dead -> false, calls);
            calls.script(reached -> {
                if (reached.number() == place.number()) {
                    second.gateway.start();
                    assertThat(second.gateway.health().role()).isEqualTo(GatewayRole.STANDBY);
                    cloud.elapsed.pass(SmallCloud.LEASE);
                    assertThat(second.gateway.start()).as("takes over").isTrue();
                    second.gateway.tick();
                    messagesAtTakeover = messages();
                }
            });
            assertThat(first.driver.start()).isTrue();
            assertThatThrownBy(() -> {
                        first.playToTheEnd();
                        first.gateway.poll();
                    })
                    .isInstanceOf(LeaseLostException.class);
            assertThat(first.gateway.health().role()).isEqualTo(GatewayRole.LOST);
            assertThat(first.gateway.health().isReady()).isFalse();
            sentAfter = messages() - messagesAtTakeover;
            second.driver.start();
            second.playToTheEnd();
            second.gateway.stop();
        }

        private int messages() {
            return (int) cloud.simulation.exchangeEvents().stream()
                    .filter(event -> event instanceof ExchangeEvent.OrderReceived
                            || event instanceof ExchangeEvent.DuplicateReceived
                            || event instanceof ExchangeEvent.ModificationReceived
                            || event instanceof ExchangeEvent.CancelReceived)
                    .count();
        }

        void verify(PortCalls.Place place) {
            try {
                SoundBooks.verify(cloud.simulation.exchangeEvents(), cloud.stores, SmallCloud.PLAN.days());
                assertThat(cloud.sent)
                        .anyMatch(alert ->
                                alert.id().startsWith("gateway-lost#1") && alert.severity() == Severity.CRITICAL)
                        .anyMatch(alert -> alert.id().startsWith("gateway-takeover#2"));
            } catch (AssertionError e) {
                throw new AssertionError("paused at " + place, e);
            }
        }
    }
}
