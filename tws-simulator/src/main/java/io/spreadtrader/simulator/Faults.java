package io.spreadtrader.simulator;

import io.spreadtrader.tws.wire.WireMessage;
import java.util.List;

/**
 * What goes wrong, asked wherever something can. Called under the exchange's lock, except {@link #onAccept}.
 */
public interface Faults {
    /** Nothing goes wrong. */
    Faults NONE = new Faults() {};

    /** What becomes of a connection. */
    enum Acceptance {
        SERVE,
        /** The port accepts and never says a word. */
        STAY_SILENT,
        CLOSE
    }

    /** What becomes of a request. */
    sealed interface Treatment {
        /** As usual. */
        record Handle() implements Treatment {}

        /** Lost on its way; the client hears nothing. */
        record Ignore() implements Treatment {}

        /** An error instead of what was asked. */
        record Refuse(int code, String text) implements Treatment {}

        /** The socket ends before the request is looked at. */
        record DropBefore() implements Treatment {}

        /** The request is carried out, and the socket ends before a word of it is sent. */
        record DropAfter() implements Treatment {}
    }

    default Acceptance onAccept() {
        return Acceptance.SERVE;
    }

    default Treatment onReceive(int clientId, WireMessage request) {
        return new Treatment.Handle();
    }

    /** What is sent in place of one message, in order; an empty list loses it. */
    default List<WireMessage> onSend(int clientId, WireMessage message) {
        return List.of(message);
    }

    /**
     * What goes onto the wire.
     *
     * @param isLast whether the connection ends behind it
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Written(byte[] bytes, boolean isLast) {
        static Written as(byte[] frame) {
            return new Written(frame, false);
        }

        static Written last(byte[] bytes) {
            return new Written(bytes, true);
        }
    }

    /** The bytes in place of one frame. */
    default Written onWrite(int clientId, byte[] frame) {
        return Written.as(frame);
    }

    /** What happens by itself, asked whenever market time has moved. */
    default void onMove(Incidents incidents) {}

    /** The first order id a client is told. */
    default int nextOrderId(int clientId, int honest) {
        return honest;
    }
}
