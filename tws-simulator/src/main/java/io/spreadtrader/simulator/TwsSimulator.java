package io.spreadtrader.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A TWS Gateway on a loopback port in front of an exchange. What it does happens under the exchange's lock, so that
 * clients hear of things in the order in which they happened; sending queues and never holds the exchange up.
 */
public final class TwsSimulator implements AutoCloseable {
    private static final int ABOUT_NOTHING = -1;

    private final SimulatorSettings settings;
    private final SimulatedAccess venue;
    private final OrderCounts counts = new OrderCounts();
    private final Sessions sessions = new Sessions();
    private final Desks desks;
    private final Incidents incidents;
    private final RequestRouter router;
    private final ServerSocket server;
    private final Thread acceptor = Thread.ofVirtual().name("tws-simulator").unstarted(this::acceptAll);
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    private TwsSimulator(
            SimulatorSettings settings,
            SimulatedAccess venue,
            List<OrderRegistration> past,
            Consumer<OrderRegistration> onNew) {
        this.settings = settings;
        this.venue = venue;
        this.desks = venue.exchange().exclusively(() -> Desks.of(settings, venue, sessions, counts, past, onNew));
        this.router = new RequestRouter(desks);
        this.incidents = new Incidents(venue, this::dropClients, this::loseBrokerForAMoment);
        this.server = listenOn(settings.port());
    }

    /** A gateway that remembers nothing of an earlier run. */
    public static TwsSimulator start(SimulatorSettings settings, SimulatedAccess venue) {
        return start(settings, venue, List.of(), registration -> {});
    }

    /**
     * @param past orders registered by earlier runs in front of the same exchange, oldest first
     * @param onNew is told of every new order before the exchange is, and must have kept it when it returns
     * @throws UncheckedIOException when the port is taken
     */
    public static TwsSimulator start(
            SimulatorSettings settings,
            SimulatedAccess venue,
            List<OrderRegistration> past,
            Consumer<OrderRegistration> onNew) {
        TwsSimulator simulator = new TwsSimulator(settings, venue, past, onNew);
        venue.exchange().watch(simulator.desks.reports()::on);
        simulator.acceptor.start();
        return simulator;
    }

    private static ServerSocket listenOn(int port) {
        try {
            return new ServerSocket(port, 0, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException("cannot listen on port " + port, taken);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Whoever moved market time says so: clients are told what changed in the quotes they follow. */
    public void marketMoved() {
        venue.exchange().exclusively(() -> {
            incidents.moved();
            settings.faults().onMove(incidents);
            desks.quotes().marketMoved();
        });
    }

    /** 1100: the Gateway has lost the broker. Requests sent meanwhile are still answered, which is simple on purpose. */
    public void brokerLost() {
        notice(ErrorCodes.BROKER_LOST, "Connectivity between IB and Trader Workstation has been lost.");
    }

    /** 1102; or 1101, and every market data line is gone without another word. */
    public void brokerRestored(boolean isDataKept) {
        if (isDataKept) {
            notice(ErrorCodes.BROKER_RESTORED, "Connectivity restored - data maintained.");
        } else {
            venue.exchange().exclusively(() -> desks.quotes().forgetAll());
            notice(ErrorCodes.BROKER_RESTORED_DATA_LOST, "Connectivity restored - data lost.");
        }
    }

    private void loseBrokerForAMoment() {
        brokerLost();
        brokerRestored(true);
    }

    /** Tells every client something about nothing in particular, by its code. */
    public void notice(int code, String text) {
        venue.exchange().exclusively(() -> sessions.all().forEach(client -> client.error(ABOUT_NOTHING, code, text)));
    }

    /** Ends every connection, as a restart of the Gateway does; it goes on listening. */
    public void dropClients() {
        sockets.forEach(TwsSimulator::close);
    }

    /** Orders taken, what-ifs and modifications not counted. */
    public int ordersPlaced() {
        return counts.orders();
    }

    public int modifications() {
        return counts.modifications();
    }

    /** Orders placed under a reference that an earlier order had: what a client must never do. */
    public int duplicateOrderReferences() {
        return counts.repeatedReferences();
    }

    /** Client ids connected now. */
    public List<Integer> clients() {
        return sessions.all().stream().map(Client::id).toList();
    }

    private void acceptAll() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                sockets.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                // The loop ends when it is the server that is closed; one lost client is no reason to.
            }
        }
    }

    private void serve(Socket socket) {
        switch (settings.faults().onAccept()) {
            case SERVE -> {
                disableDelay(socket);
                new Connection(socket, settings, desks, router, sessions).serve();
                sockets.remove(socket);
            }
            case STAY_SILENT -> {}
            case CLOSE -> {
                close(socket);
                sockets.remove(socket);
            }
        }
    }

    private static void disableDelay(Socket socket) {
        try {
            socket.setTcpNoDelay(true);
        } catch (IOException gone) {
            // Reading from it will say so.
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // It is closed.
        }
    }

    @Override
    public void close() {
        venue.exchange().watch(event -> {});
        try {
            server.close();
        } catch (IOException closed) {
            // It is closed.
        }
        sockets.forEach(TwsSimulator::close);
        try {
            // Only when nobody waits for clients any more is the port really free.
            acceptor.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
