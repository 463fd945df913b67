package io.spreadtrader.ibkr.session;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Answers that are waited for; they all fail when the session they were asked in ends. */
final class Waiting {
    private final Queue<CompletableFuture<?>> answers = new ConcurrentLinkedQueue<>();

    <T> CompletableFuture<T> begin() {
        CompletableFuture<T> answer = new CompletableFuture<>();
        answers.add(answer);
        return answer;
    }

    void end(CompletableFuture<?> answer) {
        answers.removeIf(other -> other == answer);
    }

    void failAll(String why) {
        BrokerUnavailableException failure = new BrokerUnavailableException(why);
        answers.forEach(answer -> answer.completeExceptionally(failure));
    }

    /** @throws TimeoutException when it did not come in time */
    static <T> T await(CompletableFuture<T> answer, Duration timeout) throws TimeoutException {
        try {
            return answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailableException("interrupted while waiting for an answer", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RequestRefusedException refused) {
                throw refused;
            }
            throw new BrokerUnavailableException("not answered: " + failed.getMessage(), failed);
        }
    }
}
