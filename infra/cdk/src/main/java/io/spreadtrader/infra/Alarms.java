package io.spreadtrader.infra;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.logs.FilterPattern;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.MetricFilter;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/**
 * What calls a person without the system's help: it stands outside of what it watches. All of it goes to email and
 * Slack; what stops trading, or asks for a hand, also goes to SMS.
 */
final class Alarms extends Construct {
    /** The words a log line has; the parts that write them hold to them. */
    static final String HEARTBEAT = "gateway heartbeat";

    static final String SECOND_FACTOR = "needs second factor";
    /** As the controller of the IB Gateway puts it in its own log. */
    private static final String BROKERS_SECOND_FACTOR = "Second Factor Authentication";

    private static final Duration MINUTE = Duration.minutes(1);
    private static final Duration FIVE_MINUTES = Duration.minutes(5);

    private final StageSettings settings;
    private final Topics topics;

    Alarms(Construct scope, StageSettings settings, Shared shared, Functions functions, Services services) {
        super(scope, "Alarms");
        this.settings = settings;
        this.topics = shared.topics();
        heartbeat(services.logOf("gateway"));
        secondFactor(services);
        for (Queue queue : shared.queues().dead()) {
            deadLetters(queue);
        }
        for (FunctionName name : FunctionName.values()) {
            errors(name, functions);
        }
        undelivered();
    }

    private void heartbeat(@Nullable LogGroup log) {
        if (log == null) {
            throw new IllegalStateException("Every stage runs a gateway, and its log is where its heartbeat shows.");
        }
        Metric beats = counted(log, OwnMetric.GATEWAY_HEARTBEAT, "gateway", HEARTBEAT);
        Alarm alarm = alarm("GatewayHeartbeatMissing", beats, "The gateway has shown no heartbeat for five minutes.")
                .threshold(1)
                .comparisonOperator(ComparisonOperator.LESS_THAN_THRESHOLD)
                .evaluationPeriods(5)
                .datapointsToAlarm(5)
                .treatMissingData(TreatMissingData.BREACHING)
                .build();
        notify(alarm, AlertTopic.values());
    }

    /** Counted in our log and in the IB Gateway's: whichever says it first. */
    private void secondFactor(Services services) {
        Stream.of("gateway", "ib-gateway").forEach(part -> {
            LogGroup log = services.logOf(part);
            if (log != null) {
                String words = part.equals("gateway") ? SECOND_FACTOR : BROKERS_SECOND_FACTOR;
                counted(log, OwnMetric.SECOND_FACTOR_NEEDED, part, words);
            }
        });
        Metric asked = own(OwnMetric.SECOND_FACTOR_NEEDED);
        notify(
                above("SecondFactorNeeded", asked, "Interactive Brokers asks for the second factor: confirm it.", 1),
                AlertTopic.values());
    }

    private void deadLetters(Queue queue) {
        Metric depth = queue.metricApproximateNumberOfMessagesVisible(
                MetricOptions.builder().period(MINUTE).statistic("Maximum").build());
        String name = queue.getNode().getId();
        notify(
                above(name + "NotEmpty", depth, "Something could not be handled or delivered: see the queue.", 1),
                AlertTopic.values());
    }

    private void errors(FunctionName name, Functions functions) {
        Metric errors = functions
                .get(name)
                .metricErrors(MetricOptions.builder().period(FIVE_MINUTES).build());
        notify(
                above(name.construct() + "Errors", errors, "The function " + name.id() + " has failed.", 1),
                AlertTopic.EMAIL,
                AlertTopic.SLACK);
    }

    /** A target that cannot be called at all: the message may not even have reached the dead-letter queue. */
    private void undelivered() {
        Metric dropped = Metric.Builder.create()
                .namespace("AWS/Scheduler")
                .metricName("InvocationDroppedCount")
                .dimensionsMap(Map.of("ScheduleGroup", settings.stackName()))
                .statistic("Sum")
                .period(FIVE_MINUTES)
                .build();
        notify(above("SchedulesDropped", dropped, "A schedule gave up on its function.", 1), AlertTopic.values());
    }

    private Metric counted(LogGroup log, OwnMetric metric, String part, String words) {
        MetricFilter.Builder.create(this, metric.id() + "In-" + part)
                .logGroup(log)
                .filterPattern(FilterPattern.literal("\"" + words + "\""))
                .metricNamespace(settings.metrics())
                .metricName(metric.id())
                .metricValue("1")
                .build();
        return own(metric);
    }

    private Metric own(OwnMetric metric) {
        return Metric.Builder.create()
                .namespace(settings.metrics())
                .metricName(metric.id())
                .statistic("Sum")
                .period(MINUTE)
                .build();
    }

    private Alarm above(String id, Metric metric, String description, int threshold) {
        return alarm(id, metric, description)
                .threshold(threshold)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD)
                .evaluationPeriods(1)
                .treatMissingData(TreatMissingData.NOT_BREACHING)
                .build();
    }

    private Alarm.Builder alarm(String id, Metric metric, String description) {
        return Alarm.Builder.create(this, id)
                .alarmName(settings.prefix() + id)
                .alarmDescription(description)
                .metric(metric);
    }

    private void notify(Alarm alarm, AlertTopic... channels) {
        List.of(channels).forEach(channel -> {
            SnsAction action = new SnsAction(topics.topic(channel));
            alarm.addAlarmAction(action);
            alarm.addOkAction(action);
        });
    }
}
