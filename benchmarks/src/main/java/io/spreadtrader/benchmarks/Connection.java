package io.spreadtrader.benchmarks;

import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.ibkr.order.BrokerTerms;
import io.spreadtrader.ibkr.order.IbkrBroker;
import io.spreadtrader.ibkr.session.Session;
import io.spreadtrader.ibkr.session.SessionSettings;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** The real client on a loopback socket, without pacing, and a bare Gateway at its other end. */
final class Connection implements AutoCloseable {
    static final int SERVER_VERSION = 176;
    private static final int CLIENT_ID = 7;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration NAP = Duration.ofMillis(50);

    private final BareGateway gateway = BareGateway.start(SERVER_VERSION);
    private final Session session = Session.open(
            SessionSettings.of("127.0.0.1", gateway.port(), CLIENT_ID).withoutPacing());
    private final IbkrBroker broker = new IbkrBroker(
            session,
            new NumberedContracts(),
            BrokerTerms.of(() -> TradingDesk.NOW, new NyseCalendar(), new CommissionSchedule(Money.ofCents(5))));

    /** Returns once orders may be sent. */
    static Connection ready() {
        Connection connection = new Connection();
        connection.broker.listen(event -> {});
        connection.deliverUntil(connection.broker::isConnected);
        return connection;
    }

    BareGateway gateway() {
        return gateway;
    }

    IbkrBroker broker() {
        return broker;
    }

    /** As a trading loop does: sleeps until something is reported, hands it over, and looks again. */
    void deliverUntil(BooleanSupplier done) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        broker.deliver();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "nothing came within " + PATIENCE + "; the connection is " + broker.condition());
            }
            broker.awaitActivity(NAP);
            broker.deliver();
        }
    }

    @Override
    public void close() {
        broker.close();
        gateway.close();
    }
}
