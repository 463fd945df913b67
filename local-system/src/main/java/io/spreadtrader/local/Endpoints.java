package io.spreadtrader.local;

import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.files.InputException;
import io.spreadtrader.gateway.GatewayHealth;
import io.spreadtrader.json.DecodingException;
import io.spreadtrader.json.RecordCodec;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a running system is found by others on this machine: a file in its state's folder, there while it runs.
 *
 * @param dynamodb address of its tables
 * @param pid its process
 * @param marketTime when this was written
 * @param inputs as its run was begun
 * @param broker how its connection stands, where its broker is another program
 * @param reconciled whether its books agreed with that broker's when last compared
 */
record Endpoints(
        int schemaVersion,
        String dynamodb,
        String tablePrefix,
        long pid,
        Instant marketTime,
        LocalDate firstSession,
        DataLabel label,
        Map<String, String> inputs,
        Optional<BrokerCondition> broker,
        Optional<Boolean> reconciled) {
    private static final int VERSION = 1;
    private static final System.Logger LOG = System.getLogger(Endpoints.class.getName());
    private static final String FILE = "endpoints.json";
    private static final RecordCodec CODEC = new RecordCodec(Endpoints.class);

    Endpoints {
        inputs = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    }

    static Endpoints of(ServedTables served, RunIdentity run, Instant marketTime) {
        return new Endpoints(
                VERSION,
                served.address().toString(),
                served.prefix(),
                ProcessHandle.current().pid(),
                marketTime,
                run.firstSession(),
                run.label(),
                run.inputs(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same of a system whose broker is another program. */
    Endpoints withBroker(GatewayHealth health) {
        return new Endpoints(
                schemaVersion,
                dynamodb,
                tablePrefix,
                pid,
                marketTime,
                firstSession,
                label,
                inputs,
                Optional.of(health.condition()),
                Optional.of(health.reconciled()));
    }

    /** Those of the system that runs on this folder; what a killed one left behind is none. */
    static Optional<Endpoints> in(Path state) {
        Path file = state.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(CODEC.fromJson(Files.readString(file), Endpoints.class))
                    .filter(found -> ProcessHandle.of(found.pid)
                            .filter(ProcessHandle::isAlive)
                            .isPresent());
        } catch (IOException | DecodingException e) {
            throw new InputException(
                    file + " cannot be read: " + e.getMessage(), "stop the system that runs on it, and start it again");
        }
    }

    ServedTables served() {
        return new ServedTables(URI.create(dynamodb), tablePrefix);
    }

    RunIdentity run() {
        return new RunIdentity(firstSession, label, inputs);
    }

    /** Whole or not at all: others read it at any time. */
    void writeTo(Path state) {
        Path file = state.resolve(FILE);
        Path next = state.resolve(FILE + ".next");
        try {
            Files.writeString(next, CODEC.toJson(this, Endpoints.class));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new InputException("cannot write " + file + ": " + e.getMessage(), "make room on the disk");
        }
    }

    /**
     * The same in the middle of trading: where it cannot be written, as on a full disk, the log says so and what was last
     * told stays. A process that ended for it would leave every position unattended.
     */
    void tell(Path state) {
        try {
            writeTo(state);
        } catch (InputException untold) {
            LOG.log(System.Logger.Level.WARNING, untold.getMessage());
        }
    }

    static void removeFrom(Path state) {
        try {
            Files.deleteIfExists(state.resolve(FILE));
        } catch (IOException e) {
            throw new InputException("cannot remove " + FILE + " from " + state, "remove it by hand");
        }
    }
}
