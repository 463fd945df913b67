package io.spreadtrader.infra;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.DeduplicationScope;
import software.amazon.awscdk.services.sqs.FifoThroughputLimit;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/** The queues, each with one for what could not be handled in five attempts, and one for schedules not delivered. */
final class Queues extends Construct {
    static final int ATTEMPTS = 5;
    /** Shorter, and a message whose function still runs would be handed out a second time. */
    static final int TIMEOUTS_OF_VISIBILITY = 6;

    private static final Duration KEPT_WHEN_DEAD = Duration.days(14);

    private final Queue scanRequests;
    private final Queue scanRequestsDead;
    private final Queue signals;
    private final Queue signalsDead;
    private final Queue schedulesDead;

    Queues(Construct scope, StageSettings settings) {
        super(scope, "Queues");
        scanRequestsDead = Queues.dead(this, "ScanRequestsDead", settings.prefix() + "scan-requests-dead")
                .build();
        scanRequests = live(this, "ScanRequests", settings.prefix() + "scan-requests", FunctionName.SCAN)
                .deadLetterQueue(after(scanRequestsDead))
                .build();
        signalsDead = Queues.dead(this, "SignalsDead", settings.prefix() + "signals-dead.fifo")
                .fifo(true)
                .build();
        signals = live(this, "Signals", settings.prefix() + "signals.fifo", FunctionName.ENTRY)
                .fifo(true)
                .deduplicationScope(DeduplicationScope.MESSAGE_GROUP)
                .fifoThroughputLimit(FifoThroughputLimit.PER_MESSAGE_GROUP_ID)
                .deadLetterQueue(after(signalsDead))
                .build();
        schedulesDead = Queues.dead(this, "SchedulesDead", settings.prefix() + "schedules-dead")
                .build();
        Accepted.at(
                schedulesDead,
                "AwsSolutions-SQS3",
                "It is the dead-letter queue of schedules and of the functions they start, which are no queues.");
    }

    Queue scanRequests() {
        return scanRequests;
    }

    Queue signals() {
        return signals;
    }

    Queue schedulesDead() {
        return schedulesDead;
    }

    /** The queues nothing should ever be in. */
    List<Queue> dead() {
        return List.of(scanRequestsDead, signalsDead, schedulesDead);
    }

    List<Queue> all() {
        return List.of(scanRequests, scanRequestsDead, signals, signalsDead, schedulesDead);
    }

    private static Queue.Builder live(Construct scope, String id, String name, FunctionName reader) {
        return queue(scope, id, name)
                .visibilityTimeout(Duration.seconds(TIMEOUTS_OF_VISIBILITY * reader.timeoutSeconds()))
                .retentionPeriod(Duration.days(4));
    }

    private static Queue.Builder dead(Construct scope, String id, String name) {
        return queue(scope, id, name).retentionPeriod(KEPT_WHEN_DEAD);
    }

    private static Queue.Builder queue(Construct scope, String id, String name) {
        return Queue.Builder.create(scope, id)
                .queueName(name)
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true);
    }

    private static DeadLetterQueue after(Queue dead) {
        return DeadLetterQueue.builder().queue(dead).maxReceiveCount(ATTEMPTS).build();
    }
}
