package io.spreadtrader.local;

import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.exchange.venue.ExchangeEvent;
import io.spreadtrader.files.InputException;
import io.spreadtrader.files.journal.Journal;
import io.spreadtrader.files.journal.JournalEntry;
import io.spreadtrader.files.journal.StateDirectory;
import io.spreadtrader.json.RecordCodec;
import io.spreadtrader.localstack.TableHistory;
import io.spreadtrader.localstack.TableLog;
import io.spreadtrader.localstack.TableWrite;
import io.spreadtrader.simulator.OrderRegistration;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * State kept in a folder: one journal for the books (as commits, or as writes to tables), the exchange and the clock, in
 * the order things happened, so that whatever a kill leaves is a moment that was. An order's submission is forced to the disk before the order is sent,
 * and so is every switch of the trading state.
 */
final class StateFolder implements SystemState, TableLog {
    private static final String RUN = "run";
    private static final String STORES = "stores";
    private static final String TABLES = "tables";
    private static final String EXCHANGE = "exchange";

    /** Which order of which client of the simulated Gateway is which at the exchange. */
    private static final String REGISTRATIONS = "registrations";

    /** In a write to tables: an order about to be sent, and the one item that holds the trading state. */
    private static final List<String> MUST_OUTLIVE_A_POWER_FAILURE =
            List.of(OrderState.SUBMITTING.name(), "{\"S\":\"state\"}");

    private static final String CLOCK = "clock";
    private static final Map<String, Class<?>> KINDS = Map.of(
            RUN,
            RunIdentity.class,
            STORES,
            Change.class,
            TABLES,
            TableWrite.class,
            EXCHANGE,
            ExchangeEvent.class,
            REGISTRATIONS,
            OrderRegistration.class,
            CLOCK,
            InstantDone.class);

    /** Market time up to which everything had been written. */
    record InstantDone(Instant at) {}

    private final StateDirectory directory;
    private final Journal journal;
    private final List<List<Change>> commits = new ArrayList<>();
    private final TableHistory tableWrites = new TableHistory();
    private final List<ExchangeEvent> events = new ArrayList<>();
    private final List<OrderRegistration> registrations = new ArrayList<>();
    private Optional<RunIdentity> identity = Optional.empty();
    private Optional<Instant> clock = Optional.empty();
    private long sequenceAtClock;

    private StateFolder(StateDirectory directory) {
        this.directory = directory;
        RecordCodec codec = new RecordCodec(
                RunIdentity.class,
                Change.class,
                TableWrite.class,
                ExchangeEvent.class,
                OrderRegistration.class,
                InstantDone.class);
        this.journal = Journal.open(directory.journalFile(), codec, KINDS, this::replay);
        this.sequenceAtClock = journal.lastSequence();
    }

    /**
     * Takes the folder and reads what is in it.
     *
     * @throws InputException when another process holds it or its journal is damaged
     */
    static StateFolder open(Path path) {
        StateDirectory directory = StateDirectory.open(path);
        try {
            return new StateFolder(directory);
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Whether anything was kept in this folder, without touching it. */
    static boolean holdsState(Path path) {
        return StateDirectory.holdsState(path);
    }

    private void replay(JournalEntry entry) {
        switch (entry.kind()) {
            case RUN -> identity = Optional.of((RunIdentity) entry.records().getFirst());
            case STORES ->
                commits.add(entry.records().stream().map(Change.class::cast).toList());
            case TABLES -> entry.records().forEach(write -> tableWrites.add((TableWrite) write));
            case EXCHANGE -> entry.records().forEach(event -> events.add((ExchangeEvent) event));
            case REGISTRATIONS -> entry.records().forEach(each -> registrations.add((OrderRegistration) each));
            case CLOCK -> clock = Optional.of(((InstantDone) entry.records().getFirst()).at());
            default -> throw new IllegalStateException("no such kind of entry: " + entry.kind());
        }
    }

    /** The run this folder belongs to, where one was begun. */
    Optional<RunIdentity> identity() {
        return identity;
    }

    /**
     * Makes this folder that run's.
     *
     * @throws InputException when it belongs to another one
     */
    void belongTo(RunIdentity run) {
        if (identity.isEmpty()) {
            identity = Optional.of(run);
            journal.append(RUN, List.of(run));
            return;
        }
        if (identity.get().keepsTables() != run.keepsTables()) {
            throw new InputException(
                    "the state in " + directory.path() + " was begun "
                            + (run.keepsTables() ? "with --in-memory" : "without --in-memory") + " and goes on so",
                    (run.keepsTables() ? "give --in-memory" : "leave --in-memory out")
                            + ", or give another --state folder");
        }
        identity.get().differenceFrom(run).ifPresent(difference -> {
            throw new InputException(
                    "the state in " + directory.path() + " belongs to another run: " + difference,
                    "run with the same options, or give another --state folder");
        });
    }

    @Override
    public List<List<Change>> commits() {
        return commits;
    }

    @Override
    public Optional<TableLog> tables() {
        return Optional.of(this);
    }

    @Override
    public TableHistory past() {
        return tableWrites;
    }

    @Override
    public void keep(TableWrite write) {
        journal.append(TABLES, List.of(write));
        if (MUST_OUTLIVE_A_POWER_FAILURE.stream().anyMatch(write.body()::contains)) {
            journal.force();
        }
    }

    @Override
    public List<ExchangeEvent> exchangeEvents() {
        return events;
    }

    @Override
    public List<OrderRegistration> registrations() {
        return registrations;
    }

    @Override
    public Optional<Instant> clock() {
        return clock;
    }

    @Override
    public void write(List<Change> commit) {
        journal.append(STORES, commit);
        if (commit.stream().anyMatch(StateFolder::mustOutliveAPowerFailure)) {
            journal.force();
        }
    }

    /** An order about to be sent, what a person or a loss has switched, and what a person has said of the books. */
    private static boolean mustOutliveAPowerFailure(Change change) {
        return switch (change) {
            case Change.UpdateIntent(var intent) -> intent.state() == OrderState.SUBMITTING;
            case Change.UpdateTradingStatus _, Change.UpdateDifferences _ -> true;
            default -> false;
        };
    }

    @Override
    public void write(ExchangeEvent event) {
        journal.append(EXCHANGE, List.of(event));
    }

    @Override
    public void write(OrderRegistration registration) {
        journal.append(REGISTRATIONS, List.of(registration));
    }

    @Override
    public void instantDone(Instant at) {
        // An instant that changed nothing may be played again just as well.
        if (journal.lastSequence() != sequenceAtClock) {
            sequenceAtClock = journal.append(CLOCK, List.of(new InstantDone(at)));
            journal.force();
        }
    }

    @Override
    public void reached(Instant at) {
        sequenceAtClock = journal.append(CLOCK, List.of(new InstantDone(at)));
    }

    @Override
    public void close() {
        journal.close();
        directory.close();
    }
}
