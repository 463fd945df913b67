package io.spreadtrader.ibkr.session;

import io.spreadtrader.tws.wire.Field;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.MalformedMessageException;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.WireMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Who hears which messages: by the kind of message, and by the number of the request they answer. */
final class Hearers {
    private static final System.Logger LOG = System.getLogger(Hearers.class.getName());

    private final Map<Integer, Consumer<WireMessage>> byRequest = new ConcurrentHashMap<>();
    private final Map<Layout, List<Consumer<WireMessage>>> byLayout = new ConcurrentHashMap<>();
    private final Map<Layout, Optional<Field>> requestIds = new ConcurrentHashMap<>();
    private final SessionCounters counters;

    Hearers(SessionCounters counters) {
        this.counters = counters;
    }

    Subscription ofRequest(int requestId, Consumer<WireMessage> heard) {
        if (byRequest.putIfAbsent(requestId, heard) != null) {
            throw new IllegalStateException("request " + requestId + " is heard by another");
        }
        return () -> byRequest.remove(requestId, heard);
    }

    Subscription ofLayout(Layout layout, Consumer<WireMessage> heard) {
        List<Consumer<WireMessage>> hearers = byLayout.computeIfAbsent(layout, any -> new CopyOnWriteArrayList<>());
        hearers.add(heard);
        return () -> hearers.remove(heard);
    }

    void tell(WireMessage message) {
        for (Consumer<WireMessage> hearer : byLayout.getOrDefault(message.layout(), List.of())) {
            tell(hearer, message);
        }
        if (!byRequest.isEmpty()) {
            OptionalInt id = requestId(message);
            if (id.isPresent()) {
                Optional.ofNullable(byRequest.get(id.getAsInt())).ifPresent(hearer -> tell(hearer, message));
            }
        }
    }

    /** What one hearer cannot bear must not end the session for all. */
    private void tell(Consumer<WireMessage> hearer, WireMessage message) {
        try {
            hearer.accept(message);
        } catch (MalformedMessageException malformed) {
            counters.countMalformed(message.layout() + ": " + malformed.getMessage());
        } catch (RuntimeException failed) {
            counters.countMalformed(message.layout() + ": " + failed);
            LOG.log(System.Logger.Level.ERROR, "could not take " + message.layout(), failed);
        }
    }

    private OptionalInt requestId(WireMessage message) {
        Optional<Field> field = requestIds.computeIfAbsent(message.layout(), Hearers::requestIdOf);
        try {
            return field.isPresent() ? message.fields().integer(field.get()) : OptionalInt.empty();
        } catch (MalformedMessageException malformed) {
            counters.countMalformed(message.layout() + ": " + malformed.getMessage());
            return OptionalInt.empty();
        }
    }

    private static Optional<Field> requestIdOf(Layout layout) {
        try {
            return Optional.of(layout.field(layout == Messages.ERROR ? "id" : "requestId"));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
