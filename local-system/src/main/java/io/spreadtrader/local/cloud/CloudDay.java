package io.spreadtrader.local.cloud;

import io.grpc.ManagedChannel;
import io.spreadtrader.aws.AwsClients;
import io.spreadtrader.aws.queues.QueueUnavailableException;
import io.spreadtrader.aws.queues.SqsDeadLetters;
import io.spreadtrader.aws.tables.DynamoStores;
import io.spreadtrader.aws.tables.StoresUnavailableException;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.signal.QueuedSignal;
import io.spreadtrader.core.signal.ScanRun;
import io.spreadtrader.core.store.AlertDelivery;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.trading.EntryWindow;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.files.InputException;
import io.spreadtrader.grpc.Channels;
import io.spreadtrader.grpc.gateway.GatewayClient;
import io.spreadtrader.local.Demo;
import io.spreadtrader.local.DemoOutcome;
import io.spreadtrader.local.DemoPlan;
import io.spreadtrader.local.Progress;
import io.spreadtrader.local.SystemParts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * One market day on the local cloud. Only market time is moved from here: it rests when the scan is due until the
 * schedules have had the run scanned and decided, and after the close until they have had the day reported.
 */
public final class CloudDay {
    /**
     * A schedule comes every minute, and its first calls may wait for processes to start. A message whose call timed out
     * comes again after six of its function's minutes; only then something is wrong.
     */
    private static final Duration SCHEDULE = Duration.ofSeconds(450);

    private static final Duration AFTER_CLOSE = Duration.ofMinutes(1);
    private static final Duration ANSWERING = Duration.ofSeconds(20);
    private static final String REMEDY = "look into it with ./trader cloud logs";

    private final CloudFolder folder;
    private final Progress progress;
    private final Optional<CloudKill> kill;
    private final MarketCalendar calendar = new NyseCalendar();
    private final EntryWindow window = new EntryWindow(Configuration.STANDARD, calendar);
    private final Map<String, Duration> durations = new LinkedHashMap<>();
    private CloudState state;
    private final Stores stores;
    private final SqsClient queues;
    private boolean functionsKilled;

    private CloudDay(CloudFolder folder, Progress progress, Optional<CloudKill> kill) {
        this.folder = folder;
        this.progress = progress;
        this.kill = kill;
        this.state = folder.running();
        AwsClients clients = CloudClients.at(state.endpoint());
        this.stores = new DynamoStores(clients.tables(), state.output("TablePrefix"));
        this.queues = clients.queues();
    }

    /**
     * Plays the next session and looks for everything it must have left.
     *
     * @param date the session expected; the next one where none is
     * @throws InputException naming what is missing
     */
    public static CloudDayResult run(
            CloudFolder folder, Optional<LocalDate> date, Optional<CloudKill> kill, Progress progress) {
        try {
            return new CloudDay(folder, progress, kill).play(date);
        } catch (StoresUnavailableException | QueueUnavailableException gone) {
            throw new InputException("the emulator does not answer: " + gone.getMessage(), "./trader cloud status");
        }
    }

    private CloudDayResult play(Optional<LocalDate> date) {
        int traded = stores.days().all().size();
        MarketSession session = session(traded, date);
        DemoPlan plan = plan(traded + 1);
        List<AlertDelivery> earlier = stores.alerts().all().stream()
                .filter(alert -> alert.state() == AlertDelivery.State.DELIVERED)
                .toList();
        int textsBefore = textMessages();
        Witness.heard(queues, state);
        CompletableFuture<DemoOutcome> inMemory = CompletableFuture.supplyAsync(this::inMemory);
        timed("morning", 1, () -> door().advanceTo(window.opensAt(session)));
        killScanner();
        timed("schedule and scan", 2, () -> waitFor(() -> missingScan(session)));
        timed("schedule and decisions", 3, () -> waitFor(() -> undecided(session)));
        killGateway();
        timed("afternoon", 4, () -> door().advanceTo(session.close().plus(AFTER_CLOSE)));
        timed("schedule and report", 5, () -> waitFor(() -> unreported(session)));
        // The same instant again: the gateway delivers what the report left to be told.
        timed("alerts", 6, () -> door().advanceTo(session.close().plus(AFTER_CLOSE)));
        return verified(session, plan, earlier, textsBefore, inMemory);
    }

    private CloudDayResult verified(
            MarketSession session,
            DemoPlan plan,
            List<AlertDelivery> earlier,
            int textsBefore,
            CompletableFuture<DemoOutcome> inMemory) {
        ManagedChannel channel = Channels.to(state.required(CloudPart.GATEWAY).grpc());
        try {
            GatewayClient gateway = new GatewayClient(channel, ANSWERING);
            ExpectedDay expected = ExpectedDay.of(inMemory.join(), session);
            SideEffects found = new SideEffects(stores, session, expected)
                    .inTables(gateway.account().holdings())
                    .delivered(Witness.heard(queues, state), textMessages() - textsBefore, earlier)
                    .noDeadLetters(deadLetters());
            Map<String, Money> unrealized = new TreeMap<>();
            stores.positions()
                    .open()
                    .forEach(position ->
                            unrealized.put(position.id(), position.ledger().unrealized(gateway.marks()::mark)));
            DemoOutcome outcome = Demo.outcomeOf(plan, stores, unrealized);
            return new CloudDayResult(plan, outcome, durations, found.found(), expected.hash());
        } finally {
            channel.shutdownNow();
        }
    }

    private MarketSession session(int traded, Optional<LocalDate> date) {
        CloudPlan plan = state.plan();
        MarketSession next = calendar.sessionOnOrAfter(plan.firstDay());
        for (int i = 0; i < traded; i++) {
            next = calendar.sessionAfter(next.date());
        }
        if (traded >= plan.days()) {
            throw new InputException(
                    "all " + plan.days() + " market days of this cloud are traded",
                    "./trader cloud down, then ./trader cloud up, with more --days");
        }
        LocalDate day = next.date();
        date.filter(wanted -> !wanted.equals(day)).ifPresent(wanted -> {
            throw new InputException(
                    "the next market day of this cloud is " + day + ", not " + wanted,
                    "leave --date away, or give it to ./trader cloud up");
        });
        return next;
    }

    private DemoPlan plan(int days) {
        return new DemoPlan(
                days,
                state.plan().seed(),
                Optional.empty(),
                Optional.of(state.plan().firstDay()),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                SystemParts.IN_MEMORY,
                Configuration.STANDARD);
    }

    /** The whole plan, for its market depends on how many days it has. */
    private DemoOutcome inMemory() {
        return Demo.run(plan(state.plan().days()), Progress.SILENT);
    }

    private HttpDoor door() {
        return new HttpDoor(state.required(CloudPart.GATEWAY));
    }

    private void timed(String name, int step, Runnable work) {
        progress.at(step, 7, name);
        long begun = System.nanoTime();
        work.run();
        durations.merge(name, Duration.ofNanos(System.nanoTime() - begun), Duration::plus);
    }

    private static void waitFor(java.util.function.Supplier<Optional<String>> missing) {
        Waiting.real().until(SCHEDULE, missing, REMEDY);
    }

    private Optional<String> missingScan(MarketSession session) {
        List<ScanRun> runs = stores.signals().runs(session.date());
        if (runs.isEmpty()) {
            return Optional.of("no scan run of " + session.date() + ": its schedule has not called universe");
        }
        killFunctions();
        ScanRun run = runs.getFirst();
        return run.isComplete()
                ? Optional.empty()
                : Optional.of("of " + run.announcedShards() + " only " + run.endedShards() + " have ended");
    }

    private Optional<String> undecided(MarketSession session) {
        ScanRun run = stores.signals().runs(session.date()).getFirst();
        if (!run.decided()) {
            return Optional.of("the run " + run.id() + " is not decided");
        }
        long queued = stores.signals().signals(session.date()).stream()
                .filter(signal -> signal.state() == QueuedSignal.State.QUEUED)
                .count();
        return queued == 0 ? Optional.empty() : Optional.of(queued + " signals of " + run.id() + " are not settled");
    }

    private Optional<String> unreported(MarketSession session) {
        boolean closed =
                stores.days().all().stream().anyMatch(day -> day.session().equals(session.date()));
        return closed ? Optional.empty() : Optional.of("no day row of " + session.date() + ": report was not called");
    }

    private void killScanner() {
        if (kill.filter(CloudKill.SCANNER::equals).isPresent()) {
            timed("scanner killed, started again", 2, () -> restart(CloudPart.SCANNER));
        }
    }

    private void killGateway() {
        if (kill.filter(CloudKill.GATEWAY::equals).isPresent()) {
            timed("gateway killed, started again", 4, () -> {
                waitFor(this::noOrderWorks);
                restart(CloudPart.GATEWAY);
            });
        }
    }

    private void restart(String name) {
        state.required(name).process().kill(10);
        state = CloudUp.again(folder, state, name);
    }

    private Optional<String> noOrderWorks() {
        List<OrderState> live =
                stores.intents().live().stream().map(OrderIntent::state).toList();
        if (live.isEmpty()) {
            throw new InputException(
                    "no order was entered on this day, so there is none to kill the gateway with",
                    "./trader cloud day without --kill goes on from here");
        }
        boolean works = live.contains(OrderState.SUBMITTED) || live.contains(OrderState.ACCEPTED);
        return works ? Optional.empty() : Optional.of("no order works at the exchange, only " + live);
    }

    private void killFunctions() {
        if (!functionsKilled && kill.filter(CloudKill.FUNCTION::equals).isPresent()) {
            functionsKilled = true;
            state.required(CloudPart.MINISTACK).process().killChildren();
        }
    }

    private int textMessages() {
        String answer = new HttpDoor(state.required(CloudPart.MINISTACK)).body("/_ministack/sns/sms-messages");
        return answer.split("\"PhoneNumber\"", -1).length - 1;
    }

    private SqsDeadLetters deadLetters() {
        return new SqsDeadLetters(
                queues,
                state.outputs().entrySet().stream()
                        .filter(output -> output.getKey().endsWith("DeadQueueUrl"))
                        .map(Map.Entry::getValue)
                        .toList());
    }
}
