package io.spreadtrader.localstack;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The cloud inside this JVM: DynamoDB Local, ElasticMQ and a small SNS endpoint, each on a free port of 127.0.0.1. What
 * is written to tables is kept in a log where one is given; queues and topics always die with the JVM.
 */
public final class EmbeddedCloud implements LocalCloud {
    private final TableServer tables;
    private final QueueServer queues;
    private final TopicServer topics;

    private EmbeddedCloud(TableServer tables, QueueServer queues, TopicServer topics) {
        this.tables = tables;
        this.queues = queues;
        this.topics = topics;
    }

    /**
     * Starts all of it; about a second.
     *
     * @param log keeps the tables; without one they die with the JVM
     * @throws TierUnavailable if DynamoDB Local has no native SQLite for this platform
     */
    public static EmbeddedCloud start(Optional<TableLog> log) {
        QuietLogs.install();
        TableServer tables = TableServer.start(log);
        try {
            return new EmbeddedCloud(tables, QueueServer.start(), TopicServer.start());
        } catch (RuntimeException refused) {
            tables.close();
            throw refused;
        }
    }

    @Override
    public Tier tier() {
        return Tier.EMBEDDED;
    }

    @Override
    public Set<Service> services() {
        return EnumSet.of(Service.DYNAMODB, Service.SNS, Service.SQS);
    }

    @Override
    public URI endpoint(Service service) {
        return switch (service) {
            case DYNAMODB -> tables.endpoint();
            case SNS -> topics.endpoint();
            case SQS -> queues.endpoint();
            default -> throw new UnsupportedOperationException("the embedded cloud has no " + service);
        };
    }

    /** What was published so far, in order. */
    public List<Delivery> deliveries() {
        return topics.deliveries();
    }

    /** Refuses the next publishes with {@code Throttled}, as many as told; the SDK's own retries count too. */
    public void refuseNextPublishes(int publishes) {
        topics.refuseNext(publishes);
    }

    @Override
    public void close() {
        try {
            topics.close();
            queues.close();
        } finally {
            tables.close();
        }
    }
}
