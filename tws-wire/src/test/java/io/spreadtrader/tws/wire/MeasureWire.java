package io.spreadtrader.tws.wire;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How fast frames of a trading day are decoded, three values of each read, and how fast an order is encoded. Run it by
 * hand; it is no test, as its figures depend on the machine.
 */
public final class MeasureWire {
    /** The time of the processor, not of the clock: other work on the machine is not counted. */
    private static final ThreadMXBean CORE = ManagementFactory.getThreadMXBean();

    private static final int VERSION = 176;
    private static final int ROUNDS = 12;
    private static final int FRAMES = 2_000_000;
    private static final int ORDERS = 200_000;
    private static final double NANOS = 1e9;

    private MeasureWire() {}

    /** What a frame is, and how many of each thousand. */
    private record Share(String payload, int perMille, Layout layout, String whole, String real, String text) {}

    private static final List<Share> MIX = List.of(
            new Share("1|6|17|1|12.35|40|1|", 450, Messages.TICK_PRICE, "requestId", "price", "attributes"),
            new Share("2|6|17|8|18250|", 250, Messages.TICK_SIZE, "requestId", "size", "tickType"),
            new Share(
                    "21|17|13|0|0.18734519|-0.31284512|2.1532|0.0|0.0215|0.4123|-0.0734|595.13|",
                    240,
                    Messages.TICK_OPTION,
                    "requestId",
                    "delta",
                    "tickType"),
            new Share(
                    "3|1001|Submitted|0|1|0|1376327563|0|0|7||0|",
                    30,
                    Messages.ORDER_STATUS,
                    "orderId",
                    "filled",
                    "status"),
            new Share(
                    "11|-1|1001|700000600|SPY|OPT|20261218|600.0|C|100|CBOE|USD|SPY   261218C00600000|SPY|"
                            + "00025b46.63f8f39c.02.01|20261120 15:04:56 US/Eastern|DU1234567|CBOE|BOT|1|4.35|1376327563|7|0|1|4.35|"
                            + "intent-0001||||2|",
                    15,
                    Messages.EXECUTION_DETAILS,
                    "orderId",
                    "price",
                    "executionId"),
            new Share("", 15, Messages.OPEN_ORDER, "orderId", "limit", "status"));

    private record Frame(byte[] payload, Field whole, Field real, Field text) {}

    public static void main(String[] arguments) {
        WireCodec codec = WireCodec.ofClient(VERSION);
        List<Frame> frames = frames(codec);
        for (int round = 0; round < ROUNDS; round++) {
            long start = CORE.getCurrentThreadCpuTime();
            double sum = decode(codec, frames);
            double decodes = FRAMES / ((CORE.getCurrentThreadCpuTime() - start) / NANOS);
            start = CORE.getCurrentThreadCpuTime();
            long bytes = 0;
            for (int index = 0; index < ORDERS; index++) {
                bytes += codec.encode(SpreadOrder.of(index)).length;
            }
            double encode = (CORE.getCurrentThreadCpuTime() - start) / 1e3 / ORDERS;
            System.out.printf(
                    "%,.0f frames decoded per second, %.2f us to encode an order (%.0f, %d)%n",
                    decodes, encode, sum, bytes);
        }
    }

    private static double decode(WireCodec codec, List<Frame> frames) {
        double sum = 0;
        for (int index = 0; index < FRAMES; index++) {
            Frame frame = frames.get(index % frames.size());
            Fields read = codec.decode(frame.payload).fields();
            sum += read.required(frame.whole)
                    + read.real(frame.real).orElse(0)
                    + read.text(frame.text).length();
        }
        return sum;
    }

    private static List<Frame> frames(WireCodec codec) {
        List<Frame> frames = new ArrayList<>();
        for (Share share : MIX) {
            byte[] payload = share.payload.isEmpty()
                    ? WireCodec.ofServer(VERSION).encode(openOrder())
                    : ClientFrame.payload(share.payload);
            for (int copy = 0; copy < share.perMille; copy++) {
                frames.add(new Frame(
                        payload.clone(),
                        share.layout.field(share.whole),
                        share.layout.field(share.real),
                        share.layout.field(share.text)));
            }
        }
        Collections.shuffle(frames, new Random(1));
        return frames;
    }

    private static WireMessage openOrder() {
        Layout layout = Messages.OPEN_ORDER;
        WrittenFields values = new WrittenFields()
                .with(layout.field("orderId"), 1001)
                .with(layout.field("symbol"), "SPY")
                .with(layout.field("secType"), "BAG")
                .with(layout.field("limit"), 2.15)
                .with(layout.field("status"), "Submitted");
        legs(values, layout);
        return layout.message(values);
    }

    private static void legs(WrittenFields order, Layout layout) {
        Group legs = layout.group("legs");
        for (int leg = 0; leg < 2; leg++) {
            order.addRow(legs)
                    .with(legs.field("conId"), 700000600 + leg)
                    .with(legs.field("ratio"), 1)
                    .with(legs.field("action"), leg == 0 ? "BUY" : "SELL")
                    .with(legs.field("exchange"), "SMART");
        }
    }
}
