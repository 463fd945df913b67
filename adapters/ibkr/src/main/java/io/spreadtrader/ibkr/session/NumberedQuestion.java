package io.spreadtrader.ibkr.session;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.WireMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

/** A question whose answer carries its number: others may be asked before it is answered. */
final class NumberedQuestion implements Asked {
    private final WireMessage request;
    private final Layout end;
    private final Duration timeout;
    private final Waiting waiting;
    private final List<WireMessage> heard = new ArrayList<>();
    private final CompletableFuture<Void> told;
    private final Subscription subscription;

    NumberedQuestion(
            WireMessage request, int requestId, Layout end, Duration timeout, Waiting waiting, Hearers hearers) {
        this.request = request;
        this.end = end;
        this.timeout = timeout;
        this.waiting = waiting;
        this.told = waiting.begin();
        this.subscription = hearers.ofRequest(requestId, this::take);
    }

    void sendOver(Link link) {
        link.send(request, timeout);
    }

    private void take(WireMessage message) {
        if (told.isDone()) {
            return;
        }
        if (message.is(Messages.ERROR)) {
            GatewayError error = GatewayError.of(message);
            if (!error.isNotice()) {
                told.completeExceptionally(new RequestRefusedException(error.code(), error.text()));
            }
        } else if (message.is(end)) {
            told.complete(null);
        } else {
            heard.add(message);
        }
    }

    @Override
    public List<WireMessage> answer() {
        try {
            Waiting.await(told, timeout);
            return heard;
        } catch (TimeoutException late) {
            throw new BrokerUnavailableException(request.layout() + " was not answered within " + timeout, late);
        }
    }

    @Override
    public void close() {
        subscription.close();
        waiting.end(told);
    }
}
