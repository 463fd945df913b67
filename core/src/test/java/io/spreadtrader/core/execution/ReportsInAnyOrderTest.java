package io.spreadtrader.core.execution;

import static io.spreadtrader.core.trading.TradingScenario.aTrader;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.portfolio.Reservation;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.TradingScenario;
import io.spreadtrader.core.value.Instrument;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Whatever becomes of some orders, and in whatever order, however often and to whichever life of the process it is
 * reported:
 *
 * <ul>
 *   <li>every execution is applied once;
 *   <li>positions hold the sum of the executions;
 *   <li>no state is moved but along the table of moves;
 *   <li>in the end every order has ended, and the portfolio keeps a place for what is held and for nothing else.
 * </ul>
 */
class ReportsInAnyOrderTest {
    private static final int RUNS = 400;
    private static final List<String> SYMBOLS = List.of("ACME", "BETA", "CORE");

    @Test
    void theBooksAreWhatHappened() {
        for (long seed = 1; seed <= RUNS; seed++) {
            try {
                run(new Random(seed));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    private static void run(Random random) {
        TradingScenario trader = aTrader();
        List<BrokerEvent> reports = new ArrayList<>();
        List<Execution> executions = new ArrayList<>();
        SYMBOLS.forEach(trader::entryReady);
        trader.work();
        for (OrderIntent sent : trader.stores().intents().all()) {
            List<Execution> legs = new ArrayList<>();
            int combos = random.nextInt(3);
            for (int combo = 0; combo < combos; combo++) {
                legs.addAll(trader.broker().trade(sent.id(), 1, 3.97, 2.22));
            }
            legs.forEach(leg -> reports.add(new BrokerEvent.Executed(leg)));
            reports.addAll(endOf(sent.id(), combos, random));
            trader.broker().forget(sent.id());
            executions.addAll(legs);
        }
        deliver(trader, reports, random);
        trader.reconcile().reconcile();
        // An order not listed has had its time to appear, whichever life connected last.
        trader.clock().pass(Duration.ofSeconds(30));
        trader.reconcile().reconcile();
        verify(trader, executions);
    }

    private static List<BrokerEvent> endOf(ClientOrderId id, int combos, Random random) {
        Instant at = Instant.parse("2026-01-05T20:00:01Z");
        BrokerEvent accepted = new BrokerEvent.OrderAccepted(id, at);
        if (combos == 2) {
            return List.of(accepted);
        }
        return switch (random.nextInt(combos == 0 ? 4 : 3)) {
            case 0 -> List.of(accepted, new BrokerEvent.OrderCanceled(id, at));
            case 1 -> List.of(accepted, new BrokerEvent.OrderExpired(id, at));
            case 2 -> List.of(accepted);
            default -> List.of(new BrokerEvent.OrderRejected(id, "no", at));
        };
    }

    private static void deliver(TradingScenario trader, List<BrokerEvent> reports, Random random) {
        List<BrokerEvent> deliveries = new ArrayList<>(reports);
        reports.stream().filter(report -> random.nextInt(3) == 0).forEach(deliveries::add);
        Collections.shuffle(deliveries, random);
        for (BrokerEvent delivery : deliveries) {
            trader.broker().report(delivery);
            switch (random.nextInt(12)) {
                case 0 -> trader.restart();
                case 1 -> {
                    trader.restart();
                    trader.reconcile().reconcile();
                }
                case 2 -> trader.pass(Duration.ofSeconds(15));
                default -> {}
            }
        }
    }

    private static void verify(TradingScenario trader, List<Execution> executions) {
        List<OrderIntent> intents = trader.stores().intents().all();
        assertThat(intents.stream()
                        .flatMap(intent -> intent.executions().stream())
                        .map(Execution::id)
                        .sorted())
                .isEqualTo(executions.stream().map(Execution::id).sorted().toList());
        assertThat(held(trader)).isEqualTo(sum(executions));
        assertThat(intents).allMatch(intent -> intent.state().isTerminal());
        assertThat(trader.stores().portfolio().current().reservations().values().stream()
                        .collect(Collectors.toMap(Reservation::positionId, Reservation::contracts)))
                .isEqualTo(trader.stores().positions().open().stream()
                        .collect(Collectors.toMap(Position::id, Position::openContracts)));
        assertThat(trader.broker().placed()).hasSize(SYMBOLS.size());
        assertThat(trader.reconcile().isReconciled()).isTrue();
        verifyMoves(trader);
    }

    private static Map<String, Integer> held(TradingScenario trader) {
        Map<String, Integer> held = new TreeMap<>();
        trader.stores().positions().all().forEach(position -> position.ledger()
                .lots()
                .forEach(lot -> held.merge(lot.instrument().id(), lot.quantity(), Integer::sum)));
        return held;
    }

    private static Map<String, Integer> sum(List<Execution> executions) {
        Map<String, Integer> held = new TreeMap<>();
        for (Execution execution : executions) {
            Instrument instrument = execution.instrument();
            held.merge(instrument.id(), execution.quantity(), Integer::sum);
        }
        return held;
    }

    private static void verifyMoves(TradingScenario trader) {
        Map<ClientOrderId, OrderState> states = new HashMap<>();
        for (List<Change> commit : trader.journal()) {
            for (Change change : commit) {
                if (change instanceof Change.UpdateIntent(OrderIntent next)) {
                    OrderState before = states.getOrDefault(next.id(), OrderState.READY);
                    assertThat(reachable(before)).contains(next.state());
                    states.put(next.id(), next.state());
                }
            }
        }
    }

    /** One commit may take several moves at once. */
    private static Set<OrderState> reachable(OrderState from) {
        Set<OrderState> reached = new HashSet<>(Set.of(from));
        boolean grows = true;
        while (grows) {
            Set<OrderState> next = new HashSet<>(reached);
            for (OrderState state : OrderState.values()) {
                if (reached.stream().anyMatch(known -> known.canMoveTo(state))) {
                    next.add(state);
                }
            }
            grows = reached.addAll(next);
        }
        return reached;
    }
}
