package io.spreadtrader.cli.operate;

import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.memory.MemoryStores;
import io.spreadtrader.core.store.BooksBuilder;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.local.OperatedSystem;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A system that runs somewhere else, with books of our choosing. */
public record RunningSystem(MemoryStores stores, Reconciliation reconciliation, Optional<BrokerCondition> condition)
        implements OperatedSystem {
    public static RunningSystem with(Change... books) {
        return with(BrokerCondition.CLIENT_ID_IN_USE, books);
    }

    static RunningSystem with(BrokerCondition condition, Change... books) {
        RunningSystem system =
                new RunningSystem(MemoryStores.forgetful(), Reconciliation.DIFFERS, Optional.of(condition));
        system.stores.commitOwn(List.of(books));
        return system;
    }

    @Override
    public InstantSource marketTime() {
        return () -> BooksBuilder.AT.plusSeconds(3 * 3600 + 300);
    }

    @Override
    public boolean isRunning() {
        return true;
    }

    @Override
    public DataLabel label() {
        return DataLabel.MODELLED;
    }

    @Override
    public Configuration configuration() {
        return Configuration.STANDARD;
    }

    @Override
    public String describe() {
        return "tables of this test";
    }

    @Override
    public void close() {}
}
