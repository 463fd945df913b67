package io.spreadtrader.twsapi;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/** Questions under way, each with what was answered so far. A failed answer throws; it is never an empty one. */
final class Questions {
    private record Key(Heard.Question question, int requestId) {}

    private record Answer(List<Heard> heard, CompletableFuture<List<Heard>> whole) {}

    private final Map<Key, Answer> asked = new ConcurrentHashMap<>();
    /** Answers without a request id cannot be told apart: one at a time. */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    private final Duration patience;

    Questions(Duration patience) {
        this.patience = patience;
    }

    /** @throws BrokerUnavailableException when it is refused or not answered in time */
    <T extends Heard> List<T> ask(Heard.Question question, int requestId, Class<T> kind, Runnable send) {
        Key key = new Key(question, requestId);
        oneAtATime.lock();
        try {
            Answer answer = new Answer(new CopyOnWriteArrayList<>(), new CompletableFuture<>());
            asked.put(key, answer);
            send.run();
            return answer.whole.get(patience.toMillis(), TimeUnit.MILLISECONDS).stream()
                    .map(kind::cast)
                    .toList();
        } catch (TimeoutException late) {
            throw new BrokerUnavailableException(question + " not answered within " + patience, late);
        } catch (ExecutionException failed) {
            throw new BrokerUnavailableException(question + " failed: " + failed.getCause(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailableException(question + " was interrupted", stopped);
        } finally {
            asked.remove(key);
            oneAtATime.unlock();
        }
    }

    /** @return whether anybody asked */
    boolean heard(Heard.Question question, int requestId, Heard part) {
        Answer answer = asked.get(new Key(question, requestId));
        if (answer != null) {
            answer.heard.add(part);
        }
        return answer != null;
    }

    void ended(Heard.End end) {
        Answer answer = asked.get(new Key(end.question(), end.requestId()));
        if (answer != null) {
            answer.whole.complete(List.copyOf(answer.heard));
        }
    }

    /** @return whether the problem was about a question */
    boolean failed(Heard.Problem problem) {
        boolean found = false;
        for (Map.Entry<Key, Answer> entry : asked.entrySet()) {
            if (problem.id() > 0 && entry.getKey().requestId == problem.id()) {
                entry.getValue().whole.completeExceptionally(refusal(problem));
                found = true;
            }
        }
        return found;
    }

    void lost() {
        asked.values()
                .forEach(answer ->
                        answer.whole.completeExceptionally(new BrokerUnavailableException("the connection is gone")));
    }

    private static BrokerUnavailableException refusal(Heard.Problem problem) {
        return new BrokerUnavailableException(problem.code() + " " + problem.text());
    }
}
