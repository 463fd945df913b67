package io.spreadtrader.local;

import io.spreadtrader.aws.tables.StoresUnavailableException;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.lease.LeaseRecord;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.files.InputException;
import io.spreadtrader.local.deployed.SeenTables;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** A system that runs in another process on this machine, seen through its tables. */
final class RunningSystem implements OperatedSystem {
    private final Path path;
    private final Endpoints first;
    private final SeenTables tables;

    private RunningSystem(Path path, Endpoints first, SeenTables tables) {
        this.path = path;
        this.first = first;
        this.tables = tables;
    }

    /** @throws InputException when its tables do not answer */
    static Optional<OperatedSystem> open(Path path) {
        return Endpoints.in(path).map(found -> connected(path, found));
    }

    private static RunningSystem connected(Path path, Endpoints found) {
        SeenTables tables = new SeenTables(found.served());
        try {
            tables.stores().tradingState().current();
            return new RunningSystem(path, found, tables);
        } catch (StoresUnavailableException e) {
            tables.close();
            throw new InputException(
                    "the system on " + path + " does not answer at " + found.dynamodb(),
                    "wait until process " + found.pid() + " has stopped, or stop it");
        }
    }

    @Override
    public Stores stores() {
        return tables.stores();
    }

    @Override
    public InstantSource marketTime() {
        return this::told;
    }

    private Instant told() {
        return Endpoints.in(path).map(Endpoints::marketTime).orElse(first.marketTime());
    }

    @Override
    public boolean isRunning() {
        return true;
    }

    @Override
    public DataLabel label() {
        return first.label();
    }

    @Override
    public Configuration configuration() {
        return first.run().configuration();
    }

    @Override
    public Optional<BrokerCondition> condition() {
        return tables.lease()
                .read()
                .filter(record -> !record.holder().isEmpty())
                .map(LeaseRecord::condition);
    }

    @Override
    public String describe() {
        return "tables of process " + first.pid() + " in " + path;
    }

    @Override
    public void close() {
        tables.close();
    }
}
