package io.spreadtrader.local.soak;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.port.AlertSender;
import io.spreadtrader.core.port.ReportSink;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.store.ForwardingStores;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.store.Transactions;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.ibkr.market.ContractBook;
import io.spreadtrader.ibkr.order.BrokerTerms;
import io.spreadtrader.ibkr.order.IbkrBroker;
import io.spreadtrader.ibkr.order.SettledBroker;
import io.spreadtrader.ibkr.session.Elapsed;
import io.spreadtrader.ibkr.session.Session;
import io.spreadtrader.ibkr.session.SessionSettings;
import io.spreadtrader.local.TradingSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One process of the trader: its session, its broker and all it has in memory die with it. */
final class CrashLife {
    private static final int CLIENT_ID = 7;
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Session session;
    private final IbkrBroker connected;
    private final TradingSystem trader;

    CrashLife(CrashScene scene, CrashPoints points) {
        this.session = Session.open(
                SessionSettings.of("127.0.0.1", scene.gateway.port(), CLIENT_ID)
                        .withTimeout(ANSWER)
                        .withoutPacing(),
                new ShortPauses());
        Broker connected = new SettledBroker(
                new IbkrBroker(
                        session,
                        new ContractBook(session, scene.clock, ANSWER),
                        BrokerTerms.of(scene.clock, scene.stage.calendar(), CommissionSchedule.of(scene.configuration))
                                .withAnswerTimeout(ANSWER)),
                session,
                ANSWER);
        Broker broker = points.watched(
                Broker.class,
                new SettledBroker(connected, session, ANSWER),
                Set.of("place", "modify", "cancel", "executions", "openOrders", "completedOrders", "holdings"));
        Stores stores = new WatchedStores(
                scene.stores,
                points.watched(Transactions.class, scene.stores.transactions(), Set.of("commit", "commitOwn")));
        AlertSender alerts =
                points.watched(AlertSender.class, (alert, collapsed, channel) -> scene.sent.add(alert), Set.of("send"));
        ReportSink reports = points.watched(ReportSink.class, (day, text) -> {}, Set.of("store"));
        TradingPorts ports = new TradingPorts(
                scene.clock,
                scene.stage.calendar(),
                stores,
                broker,
                scene.exchange.quotes(),
                scene.exchange.chains(),
                scene.stage.market().bars(),
                scene.stage.market().events(),
                scene.stage.market().fundamentals(),
                scene.stage.market().rates(),
                scene.exchange.marks(),
                scene.configuration,
                scene.stage.market().label());
        this.trader = new TradingSystem(ports, broker, alerts, reports, 1);
    }

    /** Back-off is for the sake of a real Gateway; here it would be most of the time. */
    private static final class ShortPauses implements Elapsed {
        private static final int SHORTER = 200;

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void pause(Duration duration) throws InterruptedException {
            Thread.sleep(duration.dividedBy(SHORTER));
        }
    }

    private record WatchedStores(Stores stores, Transactions transactions) implements ForwardingStores {}

    /** A connection that was lost comes back by itself, in a time of its own that market time waits for. */
    void awaitSession() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (session.condition() != BrokerCondition.READY) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no session in " + PATIENCE + ": " + session.condition());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    /** Asked on another thread: a loss that the trading thread has not seen yet must be left for it to see. */
    boolean isConnected() {
        return CompletableFuture.supplyAsync(connected::isConnected).join();
    }

    void start() {
        trader.start();
    }

    void step() {
        trader.step();
    }

    Optional<Instant> nextDueAt() {
        return trader.nextDueAt();
    }

    /** As a killed process leaves it: nothing is finished, nothing said. */
    void abandon() {
        session.close();
        trader.close();
    }
}
