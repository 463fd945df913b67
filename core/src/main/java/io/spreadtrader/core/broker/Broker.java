package io.spreadtrader.core.broker;

import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.risk.ApprovedOrder;
import io.spreadtrader.core.value.Price;

/**
 * The only way to the market. Answers come later, as {@link BrokerEvent}s to the listener. Sending throws
 * {@link BrokerUnavailableException} where it is not certain that the message left: its fate is looked up, it is never
 * merely sent again.
 */
public interface Broker extends AccountView {
    /** Sends a new order; its id is ours and is never used twice. */
    void place(ApprovedOrder order);

    /** Changes the limit of a working order. May lose the race against a fill. */
    void modify(ClientOrderId id, Price limit);

    /** Asks for cancellation. May lose the race against a fill. */
    void cancel(ClientOrderId id);

    /**
     * From now on asked right before each of these messages leaves, on the thread that sends it, when nothing is left
     * that could take time; what it throws keeps the message in and is thrown from here. A broker behind which nothing
     * lies between the call and the book need not ask.
     */
    void askBeforeSending(Runnable mayLeave);

    /**
     * Which connection this is. Another number says that something may have been missed since, however short it was: until
     * books were compared over the new one nothing is sent. Asking changes nothing, whoever asks and however often. A broker
     * that misses nothing has one for ever.
     */
    default long connection() {
        return 0;
    }

    /**
     * From now on new orders and changes leave over no connection but this one; any other refuses them with
     * {@link BrokerUnavailableException}. A broker that misses nothing need not mind.
     *
     * @param connection over which books were compared
     */
    default void compared(long connection) {}

    /** Everything that happens from now on goes to this listener, in order, on the thread that trades. */
    void listen(BrokerListener listener);

    /**
     * Hands to the listener, on this thread, what was reported since the last call. A broker that reports on the thread
     * that moves its time has nothing to hand over. A report is taken when the listener has returned; the one it throws on
     * is handed over again at the next call.
     */
    void deliver();

    /** Hears what the broker reports. */
    interface BrokerListener {
        void on(BrokerEvent event);
    }
}
