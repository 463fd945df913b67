package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import java.util.function.Supplier;

/** A question on its way, whose answer is waited for where it is taken. */
interface Pending<T> extends AutoCloseable {
    /** @throws BrokerUnavailableException where it is not answered */
    T answer();

    /** Nobody waits for it any more. */
    @Override
    void close();

    /** Asks; what could not be asked is told where its answer would be taken. */
    static <T> Pending<T> ofAsking(Supplier<Pending<T>> ask) {
        try {
            return ask.get();
        } catch (BrokerUnavailableException notAsked) {
            return new Unasked<>(notAsked);
        }
    }

    /** No question: it could not be asked. */
    record Unasked<T>(BrokerUnavailableException why) implements Pending<T> {
        @Override
        public T answer() {
            throw why;
        }

        @Override
        public void close() {
            // Nothing is under way.
        }
    }
}
