package io.spreadtrader.ibkr.session;

import io.spreadtrader.tws.wire.WireMessage;
import java.util.List;

/** A question that was sent; its answer gathers until it is waited for. */
public interface Asked extends AutoCloseable {
    /**
     * Waits for the end of the answer, from now on as long as the question was given.
     *
     * @throws io.spreadtrader.core.broker.BrokerUnavailableException where it does not come
     */
    List<WireMessage> answer();

    /** Nothing of it is heard any more. */
    @Override
    void close();
}
