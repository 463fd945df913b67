package io.spreadtrader.ibkr.market;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.ibkr.session.DataSession;
import io.spreadtrader.ibkr.session.GatewayError;
import io.spreadtrader.ibkr.session.RequestRefusedException;
import io.spreadtrader.ibkr.session.Subscription;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.WireMessage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Bars of the versions that send them in one message, with no end mark after it. */
record BarsAnswer(DataSession session) {
    List<WireMessage> ask(WireMessage request, int requestId, Duration timeout) {
        CompletableFuture<WireMessage> answer = new CompletableFuture<>();
        try (Subscription _ = session.subscribe(requestId, message -> take(message, answer))) {
            session.send(request);
            return List.of(answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailableException("interrupted while waiting for bars", interrupted);
        } catch (TimeoutException late) {
            throw new BrokerUnavailableException("bars were not sent within " + timeout, late);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RequestRefusedException refused) {
                throw refused;
            }
            throw new BrokerUnavailableException("bars were not sent", failed);
        }
    }

    private static void take(WireMessage message, CompletableFuture<WireMessage> answer) {
        if (message.is(Messages.HISTORICAL_DATA)) {
            answer.complete(message);
        } else if (message.is(Messages.ERROR)) {
            GatewayError error = GatewayError.of(message);
            if (!error.isNotice()) {
                answer.completeExceptionally(new RequestRefusedException(error.code(), error.text()));
            }
        }
    }
}
