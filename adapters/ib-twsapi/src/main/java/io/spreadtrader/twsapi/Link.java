package io.spreadtrader.twsapi;

import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.broker.BrokerUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The connection: tried again for as long as it is wanted, ready only once what works and what traded is known again.
 * What is heard without having been asked for waits in a queue for the thread that trades.
 */
final class Link implements AutoCloseable {
    private final TwsApi api;
    private final TwsApiSettings settings;
    private final Questions questions;
    private final Queue<Heard> reports = new ConcurrentLinkedQueue<>();
    private final AtomicInteger nextId = new AtomicInteger(1);
    private final AtomicLong interruptions = new AtomicLong();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile CompletableFuture<Integer> firstId = new CompletableFuture<>();
    private volatile BrokerCondition condition = BrokerCondition.CONNECTING;

    Link(TwsApi api, TwsApiSettings settings) {
        this.api = api;
        this.settings = settings;
        questions = new Questions(settings.answerTimeout());
    }

    /** Tries once here, so that a Gateway that runs is there at once, and then for as long as this is open. */
    void open() {
        connectWhereNeeded();
        Thread.ofVirtual().name("twsapi-reconnect").start(() -> {
            while (!isClosedAfter(settings.reconnectAfter())) {
                connectWhereNeeded();
            }
        });
    }

    BrokerCondition condition() {
        return condition;
    }

    /** Counts what may have made others miss something: new sessions, and losses of the broker behind the Gateway. */
    long interruptions() {
        return interruptions.get();
    }

    /** An order or request id not used before in any session seen. */
    int takeId() {
        return nextId.getAndIncrement();
    }

    Queue<Heard> reports() {
        return reports;
    }

    /** @throws BrokerUnavailableException when orders may not be sent now */
    TwsApi forOrders() {
        if (!condition.mayTrade()) {
            throw new BrokerUnavailableException(condition + ": " + condition.what());
        }
        return api;
    }

    /** Questions may be asked before orders may be sent. */
    TwsApi forQuestions() {
        return api;
    }

    <T extends Heard> List<T> ask(Heard.Question question, int requestId, Class<T> kind, Runnable send) {
        if (!api.isConnected()) {
            throw new BrokerUnavailableException(condition + ": " + condition.what());
        }
        return questions.ask(question, requestId, kind, send);
    }

    @Override
    public void close() {
        closed.countDown();
        api.disconnect();
    }

    private void connectWhereNeeded() {
        if (api.isConnected() && condition != BrokerCondition.SILENT) {
            return;
        }
        try {
            firstId = new CompletableFuture<>();
            condition = BrokerCondition.CONNECTING;
            api.connect(settings.host(), settings.port(), settings.clientId(), this::hear);
            startAfter(firstId.get(settings.answerTimeout().toMillis(), TimeUnit.MILLISECONDS));
            learnWhatIsThere();
            interruptions.incrementAndGet();
            condition = BrokerCondition.READY;
        } catch (IOException nobody) {
            condition = BrokerCondition.REFUSED;
        } catch (TimeoutException | BrokerUnavailableException silent) {
            giveUp(BrokerCondition.SILENT);
        } catch (ExecutionException lost) {
            giveUp(BrokerCondition.REFUSED);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A named reason that was heard meanwhile says more than silence. */
    private void giveUp(BrokerCondition otherwise) {
        BrokerCondition heard = condition;
        api.disconnect();
        condition = heard == BrokerCondition.CONNECTING ? otherwise : heard;
    }

    /** Ids were seen to roll back: one is free only beyond everything that is there, too. */
    private void learnWhatIsThere() {
        int request = takeId();
        questions
                .ask(Heard.Question.OPEN_ORDERS, 0, Heard.Open.class, api::askOpenOrders)
                .forEach(open -> startAfter(open.orderId() + 1));
        questions
                .ask(Heard.Question.EXECUTIONS, request, Heard.Trade.class, () -> api.askExecutions(request))
                .forEach(reports::add);
    }

    private void startAfter(int free) {
        nextId.accumulateAndGet(free, Math::max);
    }

    private void hear(Heard heard) {
        switch (heard) {
            case Heard.NextId(int orderId) -> firstId.complete(orderId);
            case Heard.Problem problem -> hear(problem);
            case Heard.Open open -> {
                if (open.ticket().whatIf()) {
                    questions.heard(Heard.Question.OPEN_ORDERS, open.orderId(), open);
                    questions.ended(new Heard.End(Heard.Question.OPEN_ORDERS, open.orderId()));
                } else {
                    questions.heard(Heard.Question.OPEN_ORDERS, 0, open);
                    reports.add(open);
                }
            }
            case Heard.Completed completed -> questions.heard(Heard.Question.COMPLETED_ORDERS, 0, completed);
            case Heard.Position position -> questions.heard(Heard.Question.POSITIONS, 0, position);
            case Heard.Account account -> questions.heard(Heard.Question.ACCOUNT, account.requestId(), account);
            case Heard.Contract contract -> questions.heard(Heard.Question.CONTRACT, contract.requestId(), contract);
            case Heard.Trade trade -> {
                if (!questions.heard(Heard.Question.EXECUTIONS, trade.requestId(), trade)) {
                    reports.add(trade);
                }
            }
            case Heard.End end -> questions.ended(end);
            case Heard.Lost _ -> {
                condition = condition == BrokerCondition.READY ? BrokerCondition.CONNECTING : condition;
                firstId.completeExceptionally(new IOException("the connection is gone"));
                questions.lost();
            }
            case Heard.Status status -> reports.add(status);
            case Heard.Commission commission -> reports.add(commission);
        }
    }

    private void hear(Heard.Problem problem) {
        if (problem.code() == 1100 || problem.code() == 2110) {
            interruptions.incrementAndGet();
        }
        condition = switch (problem.code()) {
            case 326 -> BrokerCondition.CLIENT_ID_IN_USE;
            case 503 -> BrokerCondition.VERSION_NOT_SUPPORTED;
            case 1100, 2110 -> BrokerCondition.BROKER_LOST;
            case 1101, 1102 -> condition == BrokerCondition.BROKER_LOST ? BrokerCondition.READY : condition;
            case 10197 -> BrokerCondition.COMPETING_SESSION;
            default -> condition;
        };
        if (!questions.failed(problem)) {
            reports.add(problem);
        }
    }

    private boolean isClosedAfter(Duration pause) {
        try {
            return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
