package io.spreadtrader.ibkr.session;

import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.tws.wire.FrameReader;
import io.spreadtrader.tws.wire.Frames;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireCodec;
import io.spreadtrader.tws.wire.WireMessage;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One TCP connection whose two ends have agreed on a version. */
final class Link implements AutoCloseable {
    private final Socket socket;
    private final DeadlineInput input;
    private final FrameReader frames;
    private final PacedWriter writer;
    private final WireCodec codec;
    private volatile @Nullable BrokerCondition abandonedAs;

    Link(Socket socket, DeadlineInput input, FrameReader frames, PacedWriter writer, int serverVersion) {
        this.socket = socket;
        this.input = input;
        this.frames = frames;
        this.writer = writer;
        this.codec = WireCodec.ofClient(serverVersion);
    }

    int serverVersion() {
        return codec.serverVersion();
    }

    void expectWithin(Duration timeout) {
        input.within(timeout);
    }

    void expectAnyTime() throws IOException {
        input.withoutLimit();
    }

    /** The next payload; empty where the other end hung up. */
    Optional<byte[]> next() throws IOException {
        return frames.next();
    }

    WireMessage decode(byte[] payload) {
        return codec.decode(payload);
    }

    void send(WireMessage message, Duration timeout) {
        send(message, timeout, () -> {});
    }

    void send(WireMessage message, Duration timeout, Runnable mayLeave) {
        try {
            writer.write(Frames.frame(codec.encode(message)), rank(message.layout()), timeout, mayLeave);
        } catch (UncertainSendException broken) {
            // Half a frame may be out: nothing may follow it, and the reading thread may not have noticed yet.
            abandon(BrokerCondition.CONNECTING);
            throw broken;
        }
    }

    private static Rank rank(Layout layout) {
        return layout == Requests.PLACE_ORDER || layout == Requests.CANCEL_ORDER ? Rank.ORDER : Rank.DATA;
    }

    /** Ends it from any thread, for a reason that is then the condition's; the first one stays. */
    synchronized void abandon(BrokerCondition why) {
        if (abandonedAs == null) {
            abandonedAs = why;
        }
        close();
    }

    Optional<BrokerCondition> abandonedAs() {
        return Optional.ofNullable(abandonedAs);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException ignored) {
            // It is gone, which is what was wanted.
        }
    }
}
