package io.spreadtrader.localstack;

import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The tables of an embedded cloud without the rest of it, for who only wants to see or change what they hold. */
public final class EmbeddedTables implements LocalCloud {
    private final TableServer tables;

    private EmbeddedTables(TableServer tables) {
        this.tables = tables;
    }

    /**
     * Starts them as the log left them.
     *
     * @throws TierUnavailable if DynamoDB Local has no native SQLite for this platform
     */
    public static EmbeddedTables start(TableLog log) {
        QuietLogs.install();
        return new EmbeddedTables(TableServer.start(Optional.of(log)));
    }

    @Override
    public Tier tier() {
        return Tier.EMBEDDED;
    }

    @Override
    public Set<Service> services() {
        return EnumSet.of(Service.DYNAMODB);
    }

    @Override
    public URI endpoint(Service service) {
        if (service != Service.DYNAMODB) {
            throw new UnsupportedOperationException("tables alone have no " + service);
        }
        return tables.endpoint();
    }

    @Override
    public void close() {
        tables.close();
    }
}
