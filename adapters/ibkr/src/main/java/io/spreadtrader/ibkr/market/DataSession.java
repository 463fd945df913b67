package io.spreadtrader.ibkr.market;

import io.spreadtrader.ibkr.session.Session;
import io.spreadtrader.ibkr.session.Subscription;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.WireMessage;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** What market data need of a session; a test answers it by a script. Its methods say and throw what {@link Session}'s do. */
public interface DataSession {
    int serverVersion();

    long epochOfSession();

    int nextRequestId();

    void send(WireMessage message);

    List<WireMessage> ask(WireMessage request, int requestId, Layout end, Duration timeout);

    Subscription subscribe(int requestId, Consumer<WireMessage> heard);

    void hear(Layout layout, Consumer<WireMessage> heard);

    void onSession(Runnable told);

    void onDataLost(Runnable told);

    static DataSession of(Session session) {
        return new DataSession() {
            @Override
            public int serverVersion() {
                return session.serverVersion();
            }

            @Override
            public long epochOfSession() {
                return session.epochOfSession();
            }

            @Override
            public int nextRequestId() {
                return session.nextRequestId();
            }

            @Override
            public void send(WireMessage message) {
                session.send(message);
            }

            @Override
            public List<WireMessage> ask(WireMessage request, int requestId, Layout end, Duration timeout) {
                return session.ask(request, requestId, end, timeout);
            }

            @Override
            public Subscription subscribe(int requestId, Consumer<WireMessage> heard) {
                return session.subscribe(requestId, heard);
            }

            @Override
            public void hear(Layout layout, Consumer<WireMessage> heard) {
                session.hear(layout, heard);
            }

            @Override
            public void onSession(Runnable told) {
                session.onSession(told);
            }

            @Override
            public void onDataLost(Runnable told) {
                session.onDataLost(told);
            }
        };
    }
}
