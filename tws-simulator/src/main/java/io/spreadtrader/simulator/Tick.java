package io.spreadtrader.simulator;

import io.spreadtrader.core.value.Price;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.WireMessage;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One figure of a quote.
 *
 * @param columns by name, without the request's id: two ticks that equal each other say the same
 */
record Tick(Layout layout, int type, Map<String, String> columns) {
    static final int BID_SIZE = 0;
    static final int BID = 1;
    static final int ASK = 2;
    static final int ASK_SIZE = 3;
    static final int LAST = 4;
    static final int HIGH = 6;
    static final int LOW = 7;
    static final int VOLUME = 8;
    static final int CLOSE = 9;
    static final int BID_COMPUTATION = 10;
    static final int ASK_COMPUTATION = 11;
    static final int MODEL_COMPUTATION = 13;
    static final int OPEN = 14;
    static final int CALL_OPEN_INTEREST = 27;
    static final int PUT_OPEN_INTEREST = 28;
    static final int CALL_VOLUME = 29;
    static final int PUT_VOLUME = 30;
    static final int LAST_TIMESTAMP = 45;
    static final int HALTED = 49;

    /** The price that says that there is none. */
    static final String NO_PRICE = "-1";

    static Tick price(int type, double dollars) {
        return price(type, Price.ofDollars(dollars).toString(), 0);
    }

    static Tick price(int type, String price, long size) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("price", price);
        columns.put("size", Long.toString(size));
        return new Tick(Messages.TICK_PRICE, type, columns);
    }

    static Tick size(int type, long size) {
        return new Tick(Messages.TICK_SIZE, type, Map.of("size", Long.toString(size)));
    }

    static Tick generic(int type, double value) {
        return new Tick(Messages.TICK_GENERIC, type, Map.of("value", Double.toString(value)));
    }

    static Tick text(int type, String value) {
        return new Tick(Messages.TICK_STRING, type, Map.of("value", value));
    }

    /** What tells this figure from the others of its quote. */
    String key() {
        return layout.name() + type;
    }

    WireMessage message(int requestId) {
        return Reply.of(layout)
                .with("requestId", requestId)
                .with("tickType", type)
                .with(columns)
                .message();
    }
}
