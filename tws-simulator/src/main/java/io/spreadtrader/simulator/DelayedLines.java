package io.spreadtrader.simulator;

import io.spreadtrader.tws.wire.Field;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.WireMessage;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Lines whose client may only see prices of a while ago: the same figures, under numbers of their own. */
final class DelayedLines {
    private static final int DELAYED = 3;
    private static final Map<Integer, Integer> NUMBERS = Map.ofEntries(
            Map.entry(Tick.BID, 66),
            Map.entry(Tick.ASK, 67),
            Map.entry(Tick.LAST, 68),
            Map.entry(Tick.HIGH, 72),
            Map.entry(Tick.LOW, 73),
            Map.entry(Tick.VOLUME, 74),
            Map.entry(Tick.CLOSE, 75),
            Map.entry(Tick.OPEN, 76),
            Map.entry(Tick.BID_COMPUTATION, 80),
            Map.entry(Tick.ASK_COMPUTATION, 81),
            Map.entry(Tick.MODEL_COMPUTATION, 83));

    private final Set<String> lines = new HashSet<>();

    /** What a line is told first, in place of that its prices are of now. */
    WireMessage begin(int clientId, WireMessage marketDataType) {
        int requestId = Request.of(marketDataType).number("requestId");
        lines.add(clientId + "/" + requestId);
        return Reply.of(Messages.MARKET_DATA_TYPE)
                .with("requestId", requestId)
                .with("type", DELAYED)
                .message();
    }

    /** The same, with the number of its delayed kind where its line is delayed. */
    WireMessage shown(int clientId, WireMessage message) {
        Layout layout = message.layout();
        boolean isTick =
                layout == Messages.TICK_PRICE || layout == Messages.TICK_SIZE || layout == Messages.TICK_OPTION;
        if (!isTick || !lines.contains(clientId + "/" + Request.of(message).number("requestId"))) {
            return message;
        }
        Integer number = NUMBERS.get(Request.of(message).number("tickType"));
        return number == null ? message : renumbered(message, number);
    }

    private static WireMessage renumbered(WireMessage message, int number) {
        Reply reply = Reply.of(message.layout());
        for (Field field : message.layout().fields()) {
            reply.with(field.name(), message.fields().text(field));
        }
        return reply.with("tickType", number).message();
    }
}
