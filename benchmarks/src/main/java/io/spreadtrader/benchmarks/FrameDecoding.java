package io.spreadtrader.benchmarks;

import io.spreadtrader.tws.wire.Field;
import io.spreadtrader.tws.wire.FrameReader;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.WireCodec;
import io.spreadtrader.tws.wire.WireMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Frames read, decoded and looked at, on one core. */
final class FrameDecoding implements Benchmark {
    private static final int SERVER_VERSION = 176;
    private static final double TARGET = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private static final Field PRICE = Messages.TICK_PRICE.field("price");
    private static final Field SIZE = Messages.TICK_SIZE.field("size");
    private static final Field DELTA = Messages.TICK_OPTION.field("delta");

    private final Extent passes;

    FrameDecoding(Extent passes) {
        this.passes = passes;
    }

    @Override
    public String name() {
        return "frames";
    }

    @Override
    public String what() {
        return "Frames decoded on one core: " + SampleFrames.count()
                + " kinds of frames a Gateway sends, 92 of them ticks, read from memory, decoded, the number of each tick read.";
    }

    @Override
    public List<Figure> run(int rounds, Consumer<String> progress) {
        byte[] stream = SampleFrames.stream(SERVER_VERSION);
        WireCodec codec = WireCodec.ofClient(SERVER_VERSION);
        progress.accept("warming up");
        decode(stream, codec, passes.warmUp());
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] perSecond = new double[rounds];
        double[] perCoreSecond = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            progress.accept("round " + (round + 1) + " of " + rounds);
            long before = System.nanoTime();
            long coreBefore = threads.getCurrentThreadCpuTime();
            long frames = decode(stream, codec, passes.each());
            perCoreSecond[round] = frames * NANOS_PER_SECOND / (threads.getCurrentThreadCpuTime() - coreBefore);
            perSecond[round] = frames * NANOS_PER_SECOND / (System.nanoTime() - before);
        }
        return List.of(
                Figure.perSecond("frames decoded, by the clock on the wall", perSecond, TARGET),
                Figure.perSecond("frames decoded, by the time its core gave it", perCoreSecond));
    }

    /** @return frames decoded; the sum of what was read keeps the compiler from leaving the reading out */
    static long decode(byte[] stream, WireCodec codec, int passes) {
        long frames = 0;
        double sum = 0;
        try {
            for (int pass = 0; pass < passes; pass++) {
                FrameReader reader = new FrameReader(new ByteArrayInputStream(stream));
                for (Optional<byte[]> next = reader.next(); next.isPresent(); next = reader.next()) {
                    sum += number(codec.decode(next.get()));
                    frames++;
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (Double.isNaN(sum)) {
            throw new IllegalStateException("a tick was no number");
        }
        return frames;
    }

    private static double number(WireMessage message) {
        if (message.is(Messages.TICK_PRICE)) {
            return message.fields().real(PRICE).orElse(0);
        }
        if (message.is(Messages.TICK_SIZE)) {
            return message.fields().real(SIZE).orElse(0);
        }
        if (message.is(Messages.TICK_OPTION)) {
            return message.fields().real(DELTA).orElse(0);
        }
        return 0;
    }
}
