package io.spreadtrader.localstack;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The cloud inside this JVM: DynamoDB Local, ElasticMQ and small endpoints for SNS and S3, each on a free port of
 * 127.0.0.1. What is written to tables is kept in a log where one is given; queues, topics and buckets always die with
 * the JVM.
 */
public final class EmbeddedCloud implements LocalCloud {
    private final TableServer tables;
    private final QueueServer queues;
    private final TopicServer topics;
    private final BucketServer buckets;

    private EmbeddedCloud(TableServer tables, QueueServer queues, TopicServer topics, BucketServer buckets) {
        this.tables = tables;
        this.queues = queues;
        this.topics = topics;
        this.buckets = buckets;
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
            return new EmbeddedCloud(tables, QueueServer.start(), TopicServer.start(), BucketServer.start());
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
        return EnumSet.of(Service.DYNAMODB, Service.S3, Service.SNS, Service.SQS);
    }

    @Override
    public URI endpoint(Service service) {
        return switch (service) {
            case DYNAMODB -> tables.endpoint();
            case S3 -> buckets.endpoint();
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
            buckets.close();
            topics.close();
            queues.close();
        } finally {
            tables.close();
        }
    }
}
