package io.spreadtrader.simulator;

import io.spreadtrader.tws.wire.FrameReader;
import io.spreadtrader.tws.wire.MalformedMessageException;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.UnknownMessageException;
import io.spreadtrader.tws.wire.WireCodec;
import io.spreadtrader.tws.wire.WireMessage;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** One client's connection: reads and answers on its own thread, writes on another. */
final class Connection implements Client {
    private static final System.Logger LOGGER = System.getLogger(Connection.class.getName());
    private static final int NOBODY = -1;
    private static final int NO_CLIENT = -1;
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final Socket socket;
    private final SimulatorSettings settings;
    private final Desks desks;
    private final RequestRouter router;
    private final Sessions sessions;
    private final ClientOutput output;
    private volatile WireCodec codec;
    private volatile int clientId = NO_CLIENT;
    private volatile boolean isRefused;

    Connection(Socket socket, SimulatorSettings settings, Desks desks, RequestRouter router, Sessions sessions) {
        this.socket = socket;
        this.settings = settings;
        this.desks = desks;
        this.router = router;
        this.sessions = sessions;
        this.output = new ClientOutput(settings.faults());
        this.codec = WireCodec.ofServer(settings.serverVersion());
    }

    @Override
    public int id() {
        return clientId;
    }

    @Override
    public int serverVersion() {
        return codec.serverVersion();
    }

    @Override
    public void send(WireMessage message) {
        output.send(clientId, message, codec);
    }

    @Override
    public void error(int id, int code, String text) {
        send(Reply.of(Messages.ERROR)
                .with("id", id)
                .with("code", code)
                .with("message", text)
                .with("time", desks.venue().time().toEpochMilli())
                .message());
    }

    /** Serves the client until either side ends it. */
    void serve() {
        Thread writer = Thread.ofVirtual().unstarted(this::writeAll);
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            FrameReader frames = new FrameReader(in);
            OptionalInt version = Handshake.agree(in, frames, settings.serverVersion());
            if (version.isEmpty()) {
                return;
            }
            codec = WireCodec.ofServer(version.getAsInt());
            writer.start();
            welcome(version.getAsInt());
            readAll(frames);
            finishWriting(writer);
            if (isRefused) {
                readToTheEnd(frames);
            }
        } catch (IOException | MalformedMessageException ended) {
            // The client is gone, or sends no frames: there is nobody to tell.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException bug) {
            LOGGER.log(System.Logger.Level.ERROR, "client " + clientId + " is dropped", bug);
        } finally {
            leave();
        }
    }

    /** What a refused client is told must reach it before the socket ends. */
    private void finishWriting(Thread writer) throws InterruptedException {
        output.end();
        var unused = writer.join(LAST_WORDS);
    }

    /** A socket closed with something unread in it takes back what its client was told and has not read yet. */
    private void readToTheEnd(FrameReader frames) throws IOException {
        socket.setSoTimeout(Math.toIntExact(LAST_WORDS.toMillis()));
        while (frames.next().isPresent()) {
            // Sent before the client knew that it is refused.
        }
    }

    private void welcome(int version) {
        String text = version + "\0" + Times.greeting(desks.venue().time()) + "\0";
        // Faults begin behind the handshake: what a client does without one is tested by closing and by silence.
        output.greet(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void readAll(FrameReader frames) throws IOException {
        Optional<byte[]> payload = frames.next();
        while (payload.isPresent()) {
            byte[] read = payload.get();
            desks.venue().exchange().exclusively(() -> handle(read));
            if (output.isMute()) {
                return;
            }
            payload = frames.next();
        }
    }

    private void handle(byte[] payload) {
        try {
            treat(codec.decode(payload));
        } catch (UnknownMessageException unknown) {
            error(NOBODY, ErrorCodes.UNKNOWN_MESSAGE, "Fatal Error: Unknown message id: " + unknown.id());
        } catch (MalformedMessageException malformed) {
            error(NOBODY, ErrorCodes.UNREADABLE_REQUEST, "Error reading request: " + malformed.getMessage());
        }
    }

    private void treat(WireMessage message) {
        switch (settings.faults().onReceive(clientId, message)) {
            case Faults.Treatment.Handle _ -> carryOut(message);
            case Faults.Treatment.Ignore _ -> {}
            case Faults.Treatment.Refuse refused -> error(router.id(message), refused.code(), refused.text());
            case Faults.Treatment.DropBefore _ -> drop();
            case Faults.Treatment.DropAfter _ -> {
                output.mute();
                carryOut(message);
                drop();
            }
        }
    }

    private void carryOut(WireMessage message) {
        if (message.is(Requests.START_API)) {
            begin(Request.of(message).number("clientId"));
        } else if (clientId != NO_CLIENT) {
            router.answer(this, message);
        }
    }

    private void begin(int wantedId) {
        if (clientId != NO_CLIENT) {
            return;
        }
        if (!sessions.begin(wantedId, this)) {
            isRefused = true;
            error(
                    NOBODY,
                    ErrorCodes.CLIENT_ID_IN_USE,
                    "Unable to connect as the client id is already in use. Retry " + "with a unique client id.");
            output.end();
            return;
        }
        clientId = wantedId;
        desks.greetings().greet(this);
    }

    private void writeAll() {
        try {
            BufferedOutputStream out = new BufferedOutputStream(socket.getOutputStream());
            output.writeTo(out);
            socket.shutdownOutput();
        } catch (IOException | InterruptedException ended) {
            // The reader notices too, and leaves.
        } finally {
            if (!isRefused) {
                close();
            }
        }
    }

    /** Ends it at once; what was not written yet is lost. */
    void drop() {
        output.cut();
        close();
    }

    private void close() {
        try {
            socket.close();
        } catch (IOException closed) {
            // It is closed.
        }
    }

    private void leave() {
        output.end();
        // At once, since a client that reconnects must not find its id taken while the exchange is busy.
        sessions.end(clientId, this);
        desks.venue().exchange().exclusively(() -> desks.forget(this));
    }
}
