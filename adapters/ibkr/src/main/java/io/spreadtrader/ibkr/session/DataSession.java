package io.spreadtrader.ibkr.session;

import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.WireMessage;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** What market data need of a {@link Session}; a test answers it by a script. */
public interface DataSession {
    /** The version both ends speak. */
    int serverVersion();

    /** Counts sessions; 0 before the first one. */
    long epochOfSession();

    int nextRequestId();

    /**
     * Sends when the pace allows, on the calling thread.
     *
     * @throws io.spreadtrader.core.broker.BrokerUnavailableException when it was not sent
     * @throws UncertainSendException when it may have been
     */
    void send(WireMessage message);

    /**
     * What was answered before {@code end}.
     *
     * @throws RequestRefusedException when the answer was an error
     */
    List<WireMessage> ask(WireMessage request, int requestId, Layout end, Duration timeout);

    /** Everything that answers this request, errors included, until it is closed. */
    Subscription subscribe(int requestId, Consumer<WireMessage> heard);

    /** Every message of a kind, in every session, whoever asked for it, until it is closed. */
    Subscription hear(Layout layout, Consumer<WireMessage> heard);

    /** Told after each new session is ready, and at once where one is, on a thread that may ask questions. */
    void onSession(Runnable told);

    /** Told when the Gateway has its broker back and has lost all subscriptions, on a thread that may ask questions. */
    void onDataLost(Runnable told);
}
