package io.spreadtrader.ibkr.session;

import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.tws.wire.FrameReader;
import io.spreadtrader.tws.wire.Frames;
import io.spreadtrader.tws.wire.MalformedMessageException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Connects and agrees on a version; every step has its timeout. */
final class Handshake {
    /** Below it messages have fields no table of ours has; Gateways of 2021 speak it. */
    static final int LOWEST = 163;
    /** From the next on, messages are no longer text. */
    static final int HIGHEST = 200;

    private static final byte[] OPENING = "API\0".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 1 << 16;

    private Handshake() {}

    static Link connect(Socket socket, SessionSettings settings, Elapsed elapsed) throws ConnectionFailedException {
        try {
            socket.setTcpNoDelay(true);
            socket.connect(
                    new InetSocketAddress(settings.host(), settings.port()),
                    Math.toIntExact(settings.connectTimeout().toMillis()));
        } catch (IOException refused) {
            throw new ConnectionFailedException(
                    BrokerCondition.REFUSED,
                    "no connection to " + settings.host() + ":" + settings.port() + ": " + refused.getMessage(),
                    refused);
        }
        try {
            return agree(socket, settings, elapsed);
        } catch (EOFException | SocketException hungUp) {
            throw new ConnectionFailedException(
                    BrokerCondition.HUNG_UP,
                    "the Gateway hung up when versions " + LOWEST + " to " + HIGHEST
                            + " were offered: it speaks none of them, or its settings refuse this machine: "
                            + hungUp.getMessage(),
                    hungUp);
        } catch (SocketTimeoutException | MalformedMessageException silent) {
            throw new ConnectionFailedException(
                    BrokerCondition.SILENT, "no version was answered: " + silent.getMessage(), silent);
        } catch (ConnectionFailedException known) {
            throw known;
        } catch (IOException broken) {
            throw new ConnectionFailedException(BrokerCondition.SILENT, "the handshake broke off", broken);
        }
    }

    private static Link agree(Socket socket, SessionSettings settings, Elapsed elapsed) throws IOException {
        byte[] versions = Frames.frame(("v" + LOWEST + ".." + HIGHEST).getBytes(StandardCharsets.US_ASCII));
        byte[] hello = new byte[OPENING.length + versions.length];
        System.arraycopy(OPENING, 0, hello, 0, OPENING.length);
        System.arraycopy(versions, 0, hello, OPENING.length, versions.length);
        socket.getOutputStream().write(hello);
        DeadlineInput input = new DeadlineInput(socket, elapsed);
        FrameReader frames = new FrameReader(new BufferedInputStream(input, BUFFER));
        input.within(settings.handshakeTimeout());
        byte[] answer = frames.next().orElseThrow(() -> new EOFException("the other end hung up"));
        int version = version(new String(answer, StandardCharsets.UTF_8));
        if (version < LOWEST || version > HIGHEST) {
            throw new ConnectionFailedException(
                    BrokerCondition.VERSION_NOT_SUPPORTED,
                    "the Gateway speaks version " + version + ", this program " + LOWEST + " to " + HIGHEST);
        }
        PacedWriter writer =
                new PacedWriter(socket.getOutputStream(), new Pacing(settings.messagesPerSecond()), elapsed);
        return new Link(socket, input, frames, writer, version);
    }

    private static int version(String answer) {
        int end = answer.indexOf('\0');
        try {
            return Integer.parseInt(end < 0 ? answer : answer.substring(0, end));
        } catch (NumberFormatException none) {
            throw new MalformedMessageException("no server version: '" + answer.replace('\0', '|') + "'");
        }
    }
}
