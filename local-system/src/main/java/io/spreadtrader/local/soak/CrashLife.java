package io.spreadtrader.local.soak;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.port.AlertSender;
import io.spreadtrader.core.port.ReportSink;
import io.spreadtrader.core.store.ForwardingStores;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.store.Transactions;
import io.spreadtrader.local.TradingSystem;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** One process of the whole trader: its session, its broker and all it has in memory die with it. */
final class CrashLife implements SoakLife {
    private final SoakConnection connection;
    private final TradingSystem trader;

    CrashLife(CrashScene scene, CrashPoints points) {
        this(
                scene.market,
                scene.gateway.port(),
                scene.stores,
                (alert, collapsed, channel) -> scene.sent.add(alert),
                points);
    }

    /** @param port of the Gateway */
    CrashLife(SoakMarket market, int port, Stores books, AlertSender people, CrashPoints points) {
        this.connection = SoakConnection.open(port, market, new ShortPauses());
        Broker broker = points.watched(Broker.class, connection.broker(), SoakConnection.OUTGOING);
        Stores stores = watched(books, points);
        AlertSender alerts = points.watched(AlertSender.class, people, Set.of("send"));
        ReportSink reports = points.watched(ReportSink.class, (day, text) -> {}, Set.of("store"));
        this.trader = new TradingSystem(market.ports(stores, broker), broker, alerts, reports, 1);
    }

    /** The same books, whose commits are places. */
    static Stores watched(Stores stores, CrashPoints points) {
        return new WatchedStores(
                stores, points.watched(Transactions.class, stores.transactions(), Set.of("commit", "commitOwn")));
    }

    private record WatchedStores(Stores stores, Transactions transactions) implements ForwardingStores {}

    @Override
    public void awaitSession() {
        connection.awaitReady();
    }

    @Override
    public long losses() {
        return connection.losses();
    }

    @Override
    public void start() {
        awaitSession();
        trader.start();
    }

    @Override
    public void step() {
        trader.step();
    }

    @Override
    public Optional<Instant> nextDueAt() {
        return trader.nextDueAt();
    }

    @Override
    public void abandon() {
        connection.close();
        trader.close();
    }
}
