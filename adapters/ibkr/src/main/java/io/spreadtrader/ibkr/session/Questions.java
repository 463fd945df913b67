package io.spreadtrader.ibkr.session;

import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import io.spreadtrader.tws.wire.WrittenFields;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Questions and their answers. Some kinds of answers do not say which question they answer: only one of those is asked
 * at a time, and one that was not answered ends the session, lest its late answer be taken for the next one's.
 */
final class Questions {
    private static final System.Logger LOG = System.getLogger(Questions.class.getName());

    private final Link link;
    private final Hearers hearers;
    private final Waiting waiting = new Waiting();
    private final Map<Layout, ReentrantLock> turns = new ConcurrentHashMap<>();
    private final Queue<CompletableFuture<Void>> echoes = new ConcurrentLinkedQueue<>();
    private final ReentrantLock echoing = new ReentrantLock();

    Questions(Link link, Hearers hearers) {
        this.link = link;
        this.hearers = hearers;
    }

    List<WireMessage> ask(WireMessage request, int requestId, Layout end, Duration timeout) {
        try (Asked asked = begin(request, requestId, end, timeout)) {
            return asked.answer();
        }
    }

    Asked begin(WireMessage request, int requestId, Layout end, Duration timeout) {
        NumberedQuestion question = new NumberedQuestion(request, requestId, end, timeout, waiting, hearers);
        try {
            question.sendOver(link);
            return question;
        } catch (RuntimeException notSent) {
            question.close();
            throw notSent;
        }
    }

    /** @param stop sent when the answer is there, before anybody asks the same again; empty: it ends by itself */
    List<WireMessage> collect(
            WireMessage request, Optional<WireMessage> stop, Set<Layout> content, Layout end, Duration timeout) {
        ReentrantLock turn = turns.computeIfAbsent(end, any -> new ReentrantLock(true));
        lock(turn, timeout);
        List<Subscription> heardBy = new ArrayList<>();
        List<WireMessage> heard = new ArrayList<>();
        CompletableFuture<Void> answer = waiting.begin();
        boolean isAsked = false;
        try {
            for (Layout layout : content) {
                heardBy.add(hearers.ofLayout(layout, message -> {
                    if (!answer.isDone()) {
                        heard.add(message);
                    }
                }));
            }
            heardBy.add(hearers.ofLayout(end, any -> answer.complete(null)));
            link.send(request, timeout);
            isAsked = true;
            Waiting.await(answer, timeout);
            stop.ifPresent(message -> stop(message, timeout));
            return heard;
        } catch (TimeoutException late) {
            link.abandon(BrokerCondition.SILENT);
            throw new BrokerUnavailableException(request.layout() + " was not answered within " + timeout, late);
        } catch (BrokerUnavailableException noLongerAwaited) {
            if (isAsked) {
                // What is left of its answer would be taken for the whole of the next one's.
                link.abandon(BrokerCondition.CONNECTING);
            }
            throw noLongerAwaited;
        } finally {
            heardBy.forEach(Subscription::close);
            waiting.end(answer);
            turn.unlock();
        }
    }

    private void stop(WireMessage message, Duration timeout) {
        try {
            link.send(message, timeout);
        } catch (BrokerUnavailableException notSent) {
            LOG.log(System.Logger.Level.DEBUG, "what changes is told on, and nobody hears it", notSent);
        }
    }

    void echo(Duration timeout) {
        CompletableFuture<Void> answer = waiting.begin();
        try {
            lock(echoing, timeout);
            try {
                // Asked and remembered in the same order, since the answers have no number.
                echoes.add(answer);
                link.send(Requests.CURRENT_TIME.message(new WrittenFields()), timeout);
            } finally {
                echoing.unlock();
            }
            Waiting.await(answer, timeout);
        } catch (TimeoutException late) {
            link.abandon(BrokerCondition.SILENT);
            throw new BrokerUnavailableException("the time of day was not answered within " + timeout, late);
        } catch (BrokerUnavailableException notSent) {
            // Its place among the answers is empty now, and nothing could be told from the next one.
            link.abandon(BrokerCondition.CONNECTING);
            throw notSent;
        } finally {
            waiting.end(answer);
        }
    }

    void echoed() {
        CompletableFuture<Void> answer = echoes.poll();
        if (answer != null) {
            answer.complete(null);
        }
    }

    void failAll(String why) {
        waiting.failAll(why);
    }

    private static void lock(ReentrantLock turn, Duration timeout) {
        try {
            if (!turn.tryLock(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new BrokerUnavailableException("the same question was being asked for " + timeout);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailableException("interrupted before a question was asked", interrupted);
        }
    }
}
