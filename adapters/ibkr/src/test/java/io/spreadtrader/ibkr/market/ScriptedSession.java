package io.spreadtrader.ibkr.market;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.ibkr.session.DataSession;
import io.spreadtrader.ibkr.session.GatewayError;
import io.spreadtrader.ibkr.session.RequestRefusedException;
import io.spreadtrader.ibkr.session.Subscription;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.WireMessage;
import io.spreadtrader.tws.wire.WrittenFields;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** A session that answers by a script, on the thread that asks. */
final class ScriptedSession implements DataSession {
    private final Map<Layout, Function<Asked, List<WireMessage>>> answers = new HashMap<>();
    private final Map<Integer, Consumer<WireMessage>> subscriptions = new HashMap<>();
    private final Map<Layout, List<Consumer<WireMessage>>> hearers = new HashMap<>();
    private final List<Runnable> onSession = new ArrayList<>();
    private final List<Runnable> onDataLost = new ArrayList<>();
    private final List<WireMessage> sent = new ArrayList<>();
    private int serverVersion = 176;
    private int nextRequestId = 1;
    private long epoch = 1;
    private boolean away;

    /** A request as a script sees it. */
    record Asked(WireMessage request, int requestId) {
        String text(String column) {
            return request.fields().text(request.layout().field(column));
        }

        WireMessage answer(Layout layout, Map<String, String> columns) {
            WrittenFields values = new WrittenFields();
            columns.forEach((column, value) -> values.with(layout.field(column), value));
            return layout.message(values.with(layout.field(layout == Messages.ERROR ? "id" : "requestId"), requestId));
        }

        WireMessage error(int code, String text) {
            return answer(Messages.ERROR, Map.of("code", Integer.toString(code), "message", text));
        }

        WireMessage price(int type, String price) {
            return answer(Messages.TICK_PRICE, Map.of("tickType", Integer.toString(type), "price", price));
        }

        WireMessage size(int type, String size) {
            return answer(Messages.TICK_SIZE, Map.of("tickType", Integer.toString(type), "size", size));
        }
    }

    ScriptedSession answering(Layout request, Function<Asked, List<WireMessage>> script) {
        answers.put(request, script);
        return this;
    }

    ScriptedSession atVersion(int version) {
        serverVersion = version;
        return this;
    }

    void goAway() {
        away = true;
    }

    /** A new session begins. */
    void comeBack() {
        comeBackSaying(() -> {});
    }

    /** The same, and the Gateway says something before anybody is told that it is ready. */
    void comeBackSaying(Runnable notices) {
        away = false;
        epoch++;
        tell(Messages.MANAGED_ACCOUNTS.message(
                new WrittenFields().with(Messages.MANAGED_ACCOUNTS.field("accounts"), "DU1")));
        notices.run();
        onSession.forEach(Runnable::run);
    }

    void loseData() {
        onDataLost.forEach(Runnable::run);
    }

    /** Says something to whoever subscribed under this number, and to who hears its kind. */
    void say(int requestId, WireMessage message) {
        tell(message);
        Consumer<WireMessage> heard = subscriptions.get(requestId);
        if (heard != null) {
            heard.accept(message);
        }
    }

    /** Says something about nothing in particular. */
    void tell(WireMessage message) {
        hearers.getOrDefault(message.layout(), List.of()).forEach(hearer -> hearer.accept(message));
    }

    void notice(int code, String text) {
        tell(new Asked(Messages.ERROR.message(new WrittenFields()), -1).error(code, text));
    }

    List<Asked> sent(Layout layout) {
        return sent.stream()
                .filter(message -> message.is(layout))
                .map(message -> new Asked(
                        message,
                        message.fields().integer(layout.field("requestId")).orElse(-1)))
                .toList();
    }

    @Override
    public int serverVersion() {
        return serverVersion;
    }

    @Override
    public long epochOfSession() {
        return epoch;
    }

    @Override
    public int nextRequestId() {
        return nextRequestId++;
    }

    @Override
    public void send(WireMessage message) {
        if (away) {
            throw new BrokerUnavailableException("no session");
        }
        sent.add(message);
        Function<Asked, List<WireMessage>> script = answers.get(message.layout());
        if (script != null) {
            int requestId = message.fields().required(message.layout().field("requestId"));
            script.apply(new Asked(message, requestId)).forEach(answer -> say(requestId, answer));
        }
    }

    @Override
    public List<WireMessage> ask(WireMessage request, int requestId, Layout end, Duration timeout) {
        List<WireMessage> heard = new ArrayList<>();
        boolean[] ended = {false};
        try (Subscription _ = subscribe(requestId, message -> {
            ended[0] |= message.is(end);
            heard.add(message);
        })) {
            send(request);
        }
        for (WireMessage message : heard) {
            if (message.is(Messages.ERROR) && !GatewayError.of(message).isNotice()) {
                GatewayError error = GatewayError.of(message);
                throw new RequestRefusedException(error.code(), error.text());
            }
        }
        if (!ended[0]) {
            throw new BrokerUnavailableException(request.layout() + " was not answered within " + timeout);
        }
        return heard.stream().filter(message -> !message.is(end)).toList();
    }

    @Override
    public Subscription subscribe(int requestId, Consumer<WireMessage> heard) {
        subscriptions.put(requestId, heard);
        return () -> subscriptions.remove(requestId);
    }

    @Override
    public Subscription hear(Layout layout, Consumer<WireMessage> heard) {
        List<Consumer<WireMessage>> hearing = hearers.computeIfAbsent(layout, any -> new ArrayList<>());
        hearing.add(heard);
        return () -> hearing.remove(heard);
    }

    @Override
    public void onSession(Runnable told) {
        onSession.add(told);
    }

    @Override
    public void onDataLost(Runnable told) {
        onDataLost.add(told);
    }
}
