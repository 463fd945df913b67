package io.spreadtrader.ibkr.session;

import io.spreadtrader.tws.wire.Field;
import io.spreadtrader.tws.wire.MalformedMessageException;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.UnknownMessageException;
import io.spreadtrader.tws.wire.WireMessage;

/** Takes one payload after the other: what it cannot read is counted, the rest goes to whom it concerns. */
final class Reception {
    private static final Field TYPE_LINE = Messages.MARKET_DATA_TYPE.field("requestId");
    private static final Field TYPE = Messages.MARKET_DATA_TYPE.field("type");
    private static final Field PRICE_LINE = Messages.TICK_PRICE.field("requestId");

    private final Link link;
    private final Questions questions;
    private final SessionStart start;
    private final Shared shared;

    /** What outlives a session. */
    record Shared(Hearers hearers, Standing standing, Callbacks callbacks, SessionCounters counters) {}

    Reception(Link link, Questions questions, SessionStart start, Shared shared) {
        this.link = link;
        this.questions = questions;
        this.start = start;
        this.shared = shared;
    }

    void take(byte[] payload) {
        shared.counters.countReceived();
        try {
            WireMessage message = link.decode(payload);
            noteOwn(message);
            shared.hearers.tell(message);
            if (message.is(Messages.CURRENT_TIME)) {
                // Last, so that whoever waits for it finds all consumers told.
                questions.echoed();
            }
        } catch (UnknownMessageException unknown) {
            shared.counters.countUnknown(unknown.id());
        } catch (MalformedMessageException malformed) {
            shared.counters.countMalformed(String.valueOf(malformed.getMessage()));
        }
    }

    private void noteOwn(WireMessage message) {
        start.heard(message);
        if (message.is(Messages.ERROR)) {
            GatewayError error = GatewayError.of(message);
            if (shared.standing.heard(error.id(), error.code(), error.text())) {
                shared.callbacks.dataLost();
            }
        } else if (message.is(Messages.TICK_PRICE)) {
            shared.standing.lineIsFine(message.fields().integer(PRICE_LINE).orElse(-1));
        } else if (message.is(Messages.MARKET_DATA_TYPE)) {
            shared.standing.marketDataType(
                    message.fields().required(TYPE_LINE), message.fields().required(TYPE));
        }
    }
}
