package io.spreadtrader.gateway.simulation;

import io.spreadtrader.exchange.venue.ExchangeEvent;
import io.spreadtrader.files.InputException;
import io.spreadtrader.files.journal.Journal;
import io.spreadtrader.files.journal.JournalEntry;
import io.spreadtrader.files.journal.StateDirectory;
import io.spreadtrader.json.RecordCodec;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A simulated exchange kept in a folder: one journal of its events and of market time. What was appended outlives a kill
 * of the process; at the end of each instant it is forced to the disk. The folder's lock keeps a second exchange out.
 */
public final class SimulationFolder implements SimulationState {
    private static final String SIMULATION = "simulation";
    private static final String EXCHANGE = "exchange";
    private static final String CLOCK = "clock";
    private static final Map<String, Class<?>> KINDS =
            Map.of(SIMULATION, Identity.class, EXCHANGE, ExchangeEvent.class, CLOCK, InstantBegun.class);

    /** What makes this exchange the one it is; a start with another plan is refused. */
    record Identity(String id, SimulationPlan plan) {}

    /** Market time from which on everything that follows happened. */
    record InstantBegun(Instant at) {}

    private final StateDirectory directory;
    private final Journal journal;
    private final List<ExchangeEvent> events = new ArrayList<>();
    private final Identity identity;
    private Optional<Identity> found = Optional.empty();
    private Optional<Instant> clock = Optional.empty();
    private boolean unforced;

    private SimulationFolder(Path path, SimulationPlan plan, String newId) {
        this.directory = StateDirectory.open(path);
        RecordCodec codec = new RecordCodec(Identity.class, ExchangeEvent.class, InstantBegun.class);
        this.journal = Journal.open(directory.journalFile(), codec, KINDS, this::replay);
        this.identity = found.orElseGet(() -> begun(new Identity(newId, plan)));
        if (!identity.plan().equals(plan)) {
            close();
            throw new InputException(
                    "the exchange in " + path + " was begun as " + identity.plan() + ", not as " + plan,
                    "start it as it was begun, or give another folder");
        }
    }

    /**
     * Takes the folder and reads what is in it.
     *
     * @param newId what an exchange begun here is known as, unique among all folders
     * @throws InputException when another process holds it, it belongs to another plan, or its journal is damaged
     */
    public static SimulationFolder open(Path path, SimulationPlan plan, String newId) {
        return new SimulationFolder(path, plan, newId);
    }

    private Identity begun(Identity begun) {
        journal.append(SIMULATION, List.of(begun));
        journal.force();
        return begun;
    }

    private void replay(JournalEntry entry) {
        switch (entry.kind()) {
            case SIMULATION -> found = Optional.of((Identity) entry.records().getFirst());
            case EXCHANGE -> entry.records().forEach(event -> events.add((ExchangeEvent) event));
            case CLOCK -> clock = Optional.of(((InstantBegun) entry.records().getFirst()).at());
            default -> throw new IllegalStateException("no such kind of entry: " + entry.kind());
        }
    }

    /** The same for every process that ever held this folder: who holds its lock knows all the others dead. */
    public String id() {
        return identity.id();
    }

    @Override
    public List<ExchangeEvent> exchangeEvents() {
        return events;
    }

    @Override
    public Optional<Instant> clock() {
        return clock;
    }

    @Override
    public void write(ExchangeEvent event) {
        journal.append(EXCHANGE, List.of(event));
        unforced = true;
    }

    @Override
    public void begin(Instant at) {
        journal.append(CLOCK, List.of(new InstantBegun(at)));
    }

    @Override
    public void done() {
        if (unforced) {
            journal.force();
            unforced = false;
        }
    }

    @Override
    public void close() {
        journal.close();
        directory.close();
    }
}
