package io.spreadtrader.benchmarks;

import io.spreadtrader.tws.wire.Frames;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.WireCodec;
import io.spreadtrader.tws.wire.WireMessage;
import io.spreadtrader.tws.wire.WrittenFields;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What a Gateway says in a minute of trading, in small: of a hundred frames 92 are ticks, the rest what orders bring
 * about. Made by our own encoder: recorded frames are too few and belong to others.
 */
final class SampleFrames {
    private static final int COUNT = 100;

    private SampleFrames() {}

    static int count() {
        return COUNT;
    }

    /** All of them, one after the other, as they come from a socket. */
    static byte[] stream(int serverVersion) {
        WireCodec codec = WireCodec.ofServer(serverVersion);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (WireMessage message : messages()) {
            stream.writeBytes(Frames.frame(codec.encode(message)));
        }
        return stream.toByteArray();
    }

    private static List<WireMessage> messages() {
        List<WireMessage> messages = new ArrayList<>();
        for (int tick = 0; tick < 44; tick++) {
            messages.add(message(
                    Messages.TICK_PRICE,
                    "requestId",
                    1_000 + tick % 20,
                    "tickType",
                    1 + tick % 2,
                    "price",
                    4.05 + tick,
                    "size",
                    20 + tick));
        }
        for (int tick = 0; tick < 28; tick++) {
            messages.add(message(
                    Messages.TICK_SIZE, "requestId", 1_000 + tick % 20, "tickType", tick % 4, "size", 100 * tick));
        }
        for (int tick = 0; tick < 20; tick++) {
            messages.add(message(
                    Messages.TICK_OPTION,
                    "requestId",
                    1_000 + tick,
                    "tickType",
                    10 + tick % 4,
                    "impliedVolatility",
                    0.2312,
                    "delta",
                    0.4471,
                    "optionPrice",
                    4.15,
                    "dividend",
                    0.0,
                    "gamma",
                    0.0123,
                    "vega",
                    0.2241,
                    "theta",
                    -0.0512,
                    "underlyingPrice",
                    182.37));
        }
        for (int order = 0; order < 4; order++) {
            messages.add(message(
                    Messages.ORDER_STATUS,
                    "orderId",
                    40 + order,
                    "status",
                    "Submitted",
                    "filled",
                    0.0,
                    "remaining",
                    5.0,
                    "permId",
                    1_900_000_000L + order,
                    "clientId",
                    7));
        }
        messages.add(openOrder());
        messages.add(execution());
        messages.add(message(
                Messages.COMMISSION_REPORT,
                "executionId",
                "0000e0d5.6789abcd.01.01",
                "commission",
                0.70,
                "currency",
                "USD"));
        messages.add(message(Messages.CURRENT_TIME, "time", 1_767_640_000L));
        if (messages.size() != COUNT) {
            throw new IllegalStateException(messages.size() + " messages instead of " + COUNT);
        }
        return messages;
    }

    private static WireMessage openOrder() {
        WireMessage message = message(
                Messages.OPEN_ORDER,
                "orderId",
                40,
                "symbol",
                "ACME",
                "secType",
                "BAG",
                "exchange",
                "SMART",
                "currency",
                "USD",
                "action",
                "BUY",
                "quantity",
                5.0,
                "orderType",
                "LMT",
                "limit",
                1.75,
                "timeInForce",
                "DAY",
                "orderRef",
                "2026-01-05#ACME#ENTRY/1",
                "status",
                "Submitted");
        WrittenFields fields = (WrittenFields) message.fields();
        for (int leg = 0; leg < 2; leg++) {
            var legs = Messages.OPEN_ORDER.group("legs");
            fields.addRow(legs)
                    .with(legs.field("conId"), 700_000_600L + leg)
                    .with(legs.field("ratio"), 1)
                    .with(legs.field("action"), leg == 0 ? "BUY" : "SELL")
                    .with(legs.field("exchange"), "SMART");
        }
        return message;
    }

    private static WireMessage execution() {
        return message(
                Messages.EXECUTION_DETAILS,
                "requestId",
                -1,
                "orderId",
                40,
                "conId",
                700_000_600,
                "symbol",
                "ACME",
                "secType",
                "OPT",
                "expiry",
                "20260220",
                "strike",
                180.0,
                "right",
                "C",
                "multiplier",
                "100",
                "exchange",
                "CBOE",
                "currency",
                "USD",
                "executionId",
                "0000e0d5.6789abcd.01.01",
                "time",
                "20260105 15:00:01 US/Eastern",
                "side",
                "BOT",
                "shares",
                5.0,
                "price",
                4.05,
                "permId",
                1_900_000_000L,
                "orderRef",
                "2026-01-05#ACME#ENTRY/1");
    }

    /** @param columns name, value, name, value, and so on */
    private static WireMessage message(Layout layout, Object... columns) {
        WrittenFields fields = new WrittenFields();
        for (int index = 0; index < columns.length; index += 2) {
            var field = layout.field((String) columns[index]);
            switch (columns[index + 1]) {
                case Integer whole -> fields.with(field, whole);
                case Long whole -> fields.with(field, whole);
                case Double real -> fields.with(field, real);
                case String text -> fields.with(field, text);
                default -> throw new IllegalArgumentException(columns[index] + " is " + columns[index + 1]);
            }
        }
        return new WireMessage(layout, fields);
    }
}
