package io.spreadtrader.ibkr.session;

import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.tws.wire.Field;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A connection to the Gateway that is made again whenever it is lost. Every wait has a timeout, and a question that was
 * not answered throws {@link BrokerUnavailableException}. Safe for use by several threads; consumers are told on the
 * reading thread, in the order of the wire, and must neither wait nor ask there.
 */
public final class Session implements DataSession, AutoCloseable {
    /** Far above any order's id: errors name both kinds in one column. */
    public static final int FIRST_REQUEST_ID = 1_000_000_000;

    private static final Field CANCELED_LINE = Requests.CANCEL_MARKET_DATA.field("requestId");

    private final AtomicInteger requestIds = new AtomicInteger(FIRST_REQUEST_ID);
    private final SessionSettings settings;
    private final Reception.Shared shared;
    private final SessionThread thread;

    private Session(SessionSettings settings, Elapsed elapsed) {
        SessionCounters counters = new SessionCounters();
        this.settings = settings;
        this.shared = new Reception.Shared(new Hearers(counters), new Standing(), new Callbacks(), counters);
        this.thread = new SessionThread(settings, elapsed, shared);
    }

    /** Never fails: connects in the background, and goes on trying. */
    public static Session open(SessionSettings settings) {
        return open(settings, Elapsed.ofMachine());
    }

    /** With time that passes as the caller likes. */
    public static Session open(SessionSettings settings, Elapsed elapsed) {
        Session session = new Session(settings, elapsed);
        session.connect();
        return session;
    }

    /** One that does not connect before {@link #connect}: a Gateway admits each client once. */
    public static Session prepared(SessionSettings settings) {
        return new Session(settings, Elapsed.ofMachine());
    }

    /** Connects in the background from now on, and goes on trying; to be called once. */
    public void connect() {
        thread.start();
    }

    public SessionSettings settings() {
        return settings;
    }

    public BrokerCondition condition() {
        return thread.condition();
    }

    @Override
    public long epochOfSession() {
        return thread.epoch();
    }

    /** Counts what may have made others miss something: new sessions, and losses of the broker behind the Gateway. */
    public long interruptions() {
        return thread.epoch() + shared.standing().losses();
    }

    @Override
    public int serverVersion() {
        return thread.current().link().serverVersion();
    }

    /** The accounts of the login. */
    public List<String> accounts() {
        return thread.current().start().accounts();
    }

    /** The id the Gateway would give the next order; it may be below ids that have been used. */
    public int nextValidId() {
        return thread.current().start().nextValidId().orElseThrow();
    }

    @Override
    public int nextRequestId() {
        return requestIds.getAndIncrement();
    }

    @Override
    public void send(WireMessage message) {
        send(message, () -> {});
    }

    /** The same, asking {@code mayLeave} right before the first byte is written; what it throws keeps all of it in. */
    public void send(WireMessage message, Runnable mayLeave) {
        thread.current().link().send(message, settings.answerTimeout(), mayLeave);
        shared.counters().countSent();
        if (message.is(Requests.CANCEL_MARKET_DATA)) {
            shared.standing().lineEnded(message.fields().required(CANCELED_LINE));
        }
    }

    @Override
    public List<WireMessage> ask(WireMessage request, int requestId, Layout end, Duration timeout) {
        return thread.current().questions().ask(request, requestId, end, timeout);
    }

    /** As {@link #ask} without waiting yet: other questions may go out before the answer is taken. To be closed. */
    public Asked begin(WireMessage request, int requestId, Layout end, Duration timeout) {
        return thread.current().questions().begin(request, requestId, end, timeout);
    }

    /** As {@link #ask} for answers without a request's number: messages of these kinds that came before {@code end}. */
    public List<WireMessage> collect(WireMessage request, Set<Layout> content, Layout end, Duration timeout) {
        return thread.current().questions().collect(request, Optional.empty(), content, end, timeout);
    }

    /** The same for a question whose answer goes on with what changes: it is stopped before anybody asks it again. */
    public List<WireMessage> collect(
            WireMessage request, WireMessage stop, Set<Layout> content, Layout end, Duration timeout) {
        return thread.current().questions().collect(request, Optional.of(stop), content, end, timeout);
    }

    @Override
    public Subscription subscribe(int requestId, Consumer<WireMessage> heard) {
        return shared.hearers().ofRequest(requestId, heard);
    }

    @Override
    public Subscription hear(Layout layout, Consumer<WireMessage> heard) {
        return shared.hearers().ofLayout(layout, heard);
    }

    /**
     * Asks the time of day. When it returns, the Gateway has read everything sent before, and everything it had sent
     * before its answer has been handed to the consumers.
     */
    public void echo(Duration timeout) {
        thread.current().questions().echo(timeout);
    }

    @Override
    public void onSession(Runnable told) {
        shared.callbacks().addOnSession(told);
    }

    @Override
    public void onDataLost(Runnable told) {
        shared.callbacks().addOnDataLost(told);
    }

    public SessionCounters counters() {
        return shared.counters();
    }

    /** Ends it for good. */
    @Override
    public void close() {
        thread.close();
    }
}
