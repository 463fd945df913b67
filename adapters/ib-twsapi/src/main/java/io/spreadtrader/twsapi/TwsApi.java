package io.spreadtrader.twsapi;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * All that is wanted of Interactive Brokers' library, in types of ours: the only surface a binding has to fill. Requests
 * return at once; what comes of them is handed to the consumer given at {@link #connect}, on any thread, in the order it
 * arrived.
 */
public interface TwsApi {
    /**
     * Opens the connection and lets everything heard go to this consumer, until the next connect.
     *
     * @throws IOException when nothing listens there
     */
    void connect(String host, int port, int clientId, Consumer<Heard> heard) throws IOException;

    boolean isConnected();

    void disconnect();

    /** Places a new order, changes the limit of the one placed under the same id, or asks what it would do. */
    void place(int orderId, Ticket ticket);

    void cancel(int orderId);

    /** By its id where that is not 0, by everything else where it is. */
    void askContract(int requestId, ContractText contract);

    /** Of every client. */
    void askOpenOrders();

    void askCompletedOrders();

    void askExecutions(int requestId);

    void askPositions();

    /** @param tags separated by commas */
    void askAccount(int requestId, String tags);

    /** A contract in the library's words; 0 and empty: unknown. */
    record ContractText(
            int conId,
            String symbol,
            String kind,
            String expiration,
            double strike,
            String right,
            String multiplier,
            String tradingClass) {}

    /** One leg of a combination. */
    record Leg(int conId, int ratio, Action action) {}

    /** The two sides of a ticket. */
    enum Action {
        BUY,
        SELL
    }

    /**
     * A limit order for the day, guaranteed where it is a combination.
     *
     * @param kind {@code BAG} with legs, otherwise the kind of the one contract {@code conId}
     * @param limit dollars per share; of a combination negative where it brings money
     * @param whatIf asks for its margin and routes nothing
     */
    record Ticket(
            String symbol,
            String kind,
            int conId,
            List<Leg> legs,
            Action action,
            int quantity,
            double limit,
            String orderRef,
            boolean whatIf) {
        public Ticket {
            legs = List.copyOf(legs);
        }
    }
}
