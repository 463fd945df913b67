package io.spreadtrader.ibkr.session;

import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.tws.wire.Field;
import io.spreadtrader.tws.wire.MalformedMessageException;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WrittenFields;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The thread that connects, reads, and connects again; everything that comes goes through it. */
final class SessionThread {
    private static final System.Logger LOG = System.getLogger(SessionThread.class.getName());
    private static final Field CLIENT_ID = Requests.START_API.field("clientId");

    private final SessionSettings settings;
    private final Elapsed elapsed;
    private final Reception.Shared shared;
    private final Backoff backoff = new Backoff();
    private final Thread thread;

    private volatile @Nullable Current current;
    private volatile @Nullable Socket socket;
    private volatile boolean closed;
    private volatile long epoch;

    /** What there is only while there is a session. */
    record Current(Link link, Questions questions, SessionStart start, long epoch) {}

    SessionThread(SessionSettings settings, Elapsed elapsed, Reception.Shared shared) {
        this.settings = settings;
        this.elapsed = elapsed;
        this.shared = shared;
        // Not a virtual one: it would be woken by way of the poller, twice as late.
        this.thread = Thread.ofPlatform().daemon().name("ibkr-session").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** @throws BrokerUnavailableException without a session */
    Current current() {
        Current now = current;
        if (now == null) {
            throw new BrokerUnavailableException(
                    "no session with the Gateway: " + condition().what());
        }
        return now;
    }

    /**
     * Never better than what there is to send over: between the end of a connection and what is found to be its cause,
     * how things stood is how they no longer stand.
     */
    BrokerCondition condition() {
        BrokerCondition standing = shared.standing().condition();
        if (!standing.answers()) {
            return standing;
        }
        Current now = current;
        return now == null
                ? BrokerCondition.CONNECTING
                : now.link().abandonedAs().orElse(standing);
    }

    long epoch() {
        return epoch;
    }

    void close() {
        closed = true;
        Socket open = socket;
        if (open != null) {
            try {
                open.close();
            } catch (IOException gone) {
                LOG.log(System.Logger.Level.DEBUG, "was gone already", gone);
            }
        }
        thread.interrupt();
        shared.callbacks().close();
    }

    private void run() {
        while (!closed) {
            BrokerCondition why = session();
            shared.standing().failed(closed ? BrokerCondition.CONNECTING : why);
            shared.callbacks().sessionEnded();
            if (!closed) {
                pause();
            }
        }
    }

    private void pause() {
        try {
            elapsed.pause(backoff.next());
        } catch (InterruptedException interrupted) {
            LOG.log(System.Logger.Level.DEBUG, "closed while waiting to connect again", interrupted);
        }
    }

    /** One session from its beginning to its end, and how things stand after it. */
    private BrokerCondition session() {
        try (Socket opened = new Socket()) {
            socket = opened;
            // Closed before it could be seen here: nobody else would close this one.
            return closed ? BrokerCondition.CONNECTING : read(Handshake.connect(opened, settings, elapsed));
        } catch (ConnectionFailedException failed) {
            LOG.log(System.Logger.Level.WARNING, failed.getMessage());
            return failed.condition();
        } catch (IOException broken) {
            LOG.log(System.Logger.Level.WARNING, "the connection broke", broken);
            return BrokerCondition.CONNECTING;
        }
    }

    private BrokerCondition read(Link link) {
        SessionStart start = new SessionStart();
        Questions questions = new Questions(link, shared.hearers());
        Reception reception = new Reception(link, questions, start, shared);
        try {
            link.expectWithin(settings.handshakeTimeout());
            link.send(
                    Requests.START_API.message(new WrittenFields().with(CLIENT_ID, settings.clientId())),
                    settings.answerTimeout());
            for (Optional<byte[]> payload = link.next(); payload.isPresent(); payload = link.next()) {
                reception.take(payload.get());
                if (current == null && start.isComplete()) {
                    begin(link, questions, start);
                }
            }
            LOG.log(System.Logger.Level.WARNING, "the Gateway hung up");
        } catch (SocketTimeoutException late) {
            LOG.log(System.Logger.Level.WARNING, "the Gateway never said that it was ready");
        } catch (IOException | MalformedMessageException | BrokerUnavailableException broken) {
            System.Logger.Level level = closed ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING;
            LOG.log(level, "the session ended: {0}", broken.getMessage());
        } finally {
            // Before it is gone: nobody is to find that there is none without why.
            link.abandonedAs().ifPresent(shared.standing()::failed);
            current = null;
            link.close();
            questions.failAll("the session with the Gateway ended before it was answered");
        }
        return start.isComplete() ? link.abandonedAs().orElseGet(start::afterEnd) : start.afterEnd();
    }

    private void begin(Link link, Questions questions, SessionStart start) throws IOException {
        link.expectAnyTime();
        long begun = epoch + 1;
        epoch = begun;
        current = new Current(link, questions, start, begun);
        // Last, so that who sees that it is ready finds everything in place.
        shared.standing().began();
        backoff.reset();
        HeartBeat heartBeat = new HeartBeat(settings, elapsed, shared.counters());
        Thread.ofVirtual().name("ibkr-heartbeat").start(() -> heartBeat.watch(questions, () -> isCurrent(begun)));
        shared.callbacks().sessionBegan();
    }

    private boolean isCurrent(long asked) {
        Current now = current;
        return now != null && now.epoch() == asked;
    }
}
