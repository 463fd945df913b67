package io.spreadtrader.core.protection;

import static io.spreadtrader.core.protection.StopScenario.aStopResting;
import static io.spreadtrader.core.trading.TradingScenario.ACME;
import static io.spreadtrader.core.trading.TradingScenario.SPREAD;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.trading.TradingScenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * However fills of the stop, its cancellation, our own exit, late reports and restarts follow each other:
 *
 * <ul>
 *   <li>a stop and another order of its position are never at the broker together;
 *   <li>what is at the broker could never sell more than is held there;
 *   <li>every execution is booked once, and in the end the books agree with the broker.
 * </ul>
 */
class StopAndExitInAnyOrderTest {
    /** Every order of so many steps; {@code -Dstop.steps=5} tries eight times as many. */
    private static final int LENGTH = Integer.getInteger("stop.steps", 4);

    private static final int RANDOM_RUNS = 200;
    private static final int RANDOM_LENGTH = 30;

    private enum Step {
        FALL_AND_TICK,
        FILL_ONE,
        FILL_ONE_UNREPORTED,
        REPORT,
        CANCEL_ARRIVES,
        A_SECOND_PASSES,
        RESTART,
        FLATTEN
    }

    @Test
    void neverSellsTwiceInAnyOrderOfAFewSteps() {
        Step[] steps = Step.values();
        int sequences = (int) Math.pow(steps.length, LENGTH);
        for (int number = 0; number < sequences; number++) {
            List<Step> sequence = new ArrayList<>();
            for (int rest = number, place = 0; place < LENGTH; place++, rest /= steps.length) {
                sequence.add(steps[rest % steps.length]);
            }
            play(sequence);
        }
    }

    @Test
    void neverSellsTwiceInLongRandomOrders() {
        for (long seed = 1; seed <= RANDOM_RUNS; seed++) {
            Random random = new Random(seed);
            List<Step> sequence = new ArrayList<>();
            for (int place = 0; place < RANDOM_LENGTH; place++) {
                sequence.add(Step.values()[random.nextInt(Step.values().length)]);
            }
            play(sequence);
        }
    }

    private static void play(List<Step> sequence) {
        Broker broker = new Broker(aStopResting());
        try {
            for (Step step : sequence) {
                broker.take(step);
                broker.verify();
            }
            broker.settle();
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("after " + sequence, e);
        }
    }

    /** The scripted broker as a market would move it: it fills what is there, oldest first, and cancels when told. */
    private static final class Broker {
        private final TradingScenario trader;
        private final List<Execution> unreported = new ArrayList<>();
        private int cancelsSeen;

        Broker(TradingScenario trader) {
            this.trader = trader;
        }

        void take(Step step) {
            switch (step) {
                case FALL_AND_TICK -> {
                    trader.quotes().stock(ACME, 89.99, 90.01);
                    trader.clock().pass(Duration.ofMinutes(1));
                    trader.tick();
                }
                case FILL_ONE -> fillOne().forEach(leg -> trader.broker().report(new BrokerEvent.Executed(leg)));
                case FILL_ONE_UNREPORTED -> unreported.addAll(fillOne());
                case REPORT -> report();
                case CANCEL_ARRIVES -> cancelArrives();
                case A_SECOND_PASSES -> trader.pass(Duration.ofSeconds(1));
                case RESTART -> {
                    unreported.clear();
                    trader.restart();
                    trader.reconcile().reconcile();
                    trader.work();
                }
                case FLATTEN -> {
                    trader.control().flatten("test");
                    trader.tick();
                }
            }
        }

        private void report() {
            unreported.forEach(leg -> trader.broker().report(new BrokerEvent.Executed(leg)));
            unreported.clear();
            trader.work();
        }

        private List<Execution> fillOne() {
            Optional<ComboOrder> working = trader.broker().openOrders().stream().findFirst();
            return working.map(order -> trader.broker().trade(order.id(), 1, 0.80, 0.30))
                    .orElse(List.of());
        }

        private void cancelArrives() {
            List<String> messages = trader.broker().messages();
            while (cancelsSeen < messages.size()) {
                String message = messages.get(cancelsSeen++);
                if (message.endsWith(" x")) {
                    ClientOrderId id = new ClientOrderId(message.substring(0, message.length() - 2));
                    if (trader.broker().openOrders().stream()
                            .anyMatch(order -> order.id().equals(id))) {
                        trader.broker().confirmCancel(id);
                    }
                }
            }
            trader.work();
        }

        void verify() {
            List<ComboOrder> open = trader.broker().openOrders();
            long stops = open.stream().filter(this::isStop).count();
            assertThat(stops).as("stops at the broker").isLessThanOrEqualTo(1);
            assertThat(open).as("orders at the broker").hasSizeLessThanOrEqualTo(1);
            int held = trader.broker().holdings().getOrDefault(SPREAD.longLeg(), 0);
            int sold = open.stream().mapToInt(this::remaining).sum();
            assertThat(held).as("held").isGreaterThanOrEqualTo(sold).isNotNegative();
        }

        private boolean isStop(ComboOrder order) {
            return trader.intent(order.id()).purpose() == OrderPurpose.PROTECTION;
        }

        private int remaining(ComboOrder order) {
            int done = trader.broker().executions().stream()
                    .filter(execution -> execution.orderId().equals(order.id())
                            && execution.instrument().equals(SPREAD.longLeg()))
                    .mapToInt(execution -> -execution.quantity())
                    .sum();
            return order.quantity() - done;
        }

        /** Everything arrives, and what still works fills. */
        void settle() {
            for (int round = 0; round < 10; round++) {
                report();
                cancelArrives();
                take(Step.FALL_AND_TICK);
                verify();
                take(Step.FILL_ONE);
                verify();
                trader.clock().pass(Duration.ofMinutes(1));
                trader.reconcile().reconcile();
                trader.work();
                verify();
            }
            assertThat(trader.broker().holdings()).as("holdings").isEmpty();
            assertThat(trader.position().isOpen()).as("open").isFalse();
            assertThat(trader.reconcile().isReconciled()).as("reconciled").isTrue();
            assertThat(trader.stores().intents().all())
                    .flatExtracting(OrderIntent::executions)
                    .extracting(Execution::id)
                    .containsExactlyInAnyOrderElementsOf(trader.broker().executions().stream()
                            .map(Execution::id)
                            .toList());
            assertThat(trader.reserved()).isZero();
        }
    }

    @Test
    void theOrdinaryOrderEndsWithoutAnAlarm() {
        TradingScenario trader = aStopResting();
        Broker broker = new Broker(trader);
        List.of(Step.FALL_AND_TICK, Step.CANCEL_ARRIVES, Step.A_SECOND_PASSES).forEach(broker::take);
        broker.settle();
        assertThat(trader.alerts(Severity.CRITICAL)).isEmpty();
    }
}
