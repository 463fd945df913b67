package io.spreadtrader.infra;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.amazon.awscdk.services.scheduler.CfnScheduleGroup;
import software.constructs.Construct;

/**
 * The day in New York. EventBridge knows no holidays and no early closes: a schedule fires where trading might be, and
 * the handler asks the calendar. A run that is late is refused, so nothing is delivered after ten minutes.
 */
final class Schedules extends Construct {
    static final String TIME_ZONE = "America/New_York";
    static final Duration MAXIMUM_AGE = Duration.minutes(10);
    static final int RETRIES = 3;

    private static final String TIME = "\"schemaVersion\":1,\"scheduledTime\":\"<aws.scheduler.scheduled-time>\"";

    /** One line of the day. */
    private record Line(String id, FunctionName function, String cron, Optional<String> slot) {
        String input() {
            return "{" + TIME + slot.map(time -> ",\"slot\":\"" + time + "\"").orElse("") + "}";
        }
    }

    private static final List<Line> DAY = List.of(
            new Line("universe-1500", FunctionName.UNIVERSE, "0 15 ? * MON-FRI *", Optional.of("15:00")),
            new Line("universe-1200", FunctionName.UNIVERSE, "0 12 ? * MON-FRI *", Optional.of("12:00")),
            new Line("decide", FunctionName.DECIDE, "* 12-15 ? * MON-FRI *", Optional.empty()),
            new Line("watchdog", FunctionName.WATCHDOG, "* 9-15 ? * MON-FRI *", Optional.empty()),
            new Line("report-1630", FunctionName.REPORT, "30 16 ? * MON-FRI *", Optional.empty()),
            new Line("report-1330", FunctionName.REPORT, "30 13 ? * MON-FRI *", Optional.empty()));

    private final CfnScheduleGroup group;

    Schedules(Construct scope, StageSettings settings, Functions functions, Queues queues) {
        super(scope, "Schedules");
        group = CfnScheduleGroup.Builder.create(this, "Group")
                .name(settings.stackName())
                .build();
        for (FunctionName name : FunctionName.values()) {
            List<Line> lines =
                    DAY.stream().filter(line -> line.function() == name).toList();
            if (!lines.isEmpty()) {
                schedule(name, lines, settings, functions, queues);
            }
        }
    }

    /** Whether schedules start this function; the others are called from queues. */
    static boolean start(FunctionName name) {
        return DAY.stream().anyMatch(line -> line.function() == name);
    }

    String groupName() {
        return group.getRef();
    }

    private void schedule(
            FunctionName name, List<Line> lines, StageSettings settings, Functions functions, Queues queues) {
        String function = functions.target(name);
        String dead = queues.schedulesDead().getQueueArn();
        Role role = role(name, function, dead);
        for (Line line : lines) {
            CfnSchedule schedule = CfnSchedule.Builder.create(this, line.id())
                    .name(settings.prefix() + line.id())
                    .groupName(group.getRef())
                    .scheduleExpression("cron(" + line.cron() + ")")
                    .scheduleExpressionTimezone(TIME_ZONE)
                    .flexibleTimeWindow(CfnSchedule.FlexibleTimeWindowProperty.builder()
                            .mode("OFF")
                            .build())
                    .target(CfnSchedule.TargetProperty.builder()
                            .arn(function)
                            .roleArn(role.getRoleArn())
                            .input(line.input())
                            .deadLetterConfig(CfnSchedule.DeadLetterConfigProperty.builder()
                                    .arn(dead)
                                    .build())
                            .retryPolicy(CfnSchedule.RetryPolicyProperty.builder()
                                    .maximumEventAgeInSeconds(MAXIMUM_AGE.toSeconds())
                                    .maximumRetryAttempts(RETRIES)
                                    .build())
                            .build())
                    .build();
            // A schedule whose role cannot call yet would spend its first minutes in the dead-letter queue.
            schedule.getNode().addDependency(role);
        }
    }

    private Role role(FunctionName name, String function, String dead) {
        Role role = Role.Builder.create(this, name.construct() + "Caller")
                .description("Lets schedules call " + name.id())
                .assumedBy(new ServicePrincipal("scheduler.amazonaws.com")
                        .withConditions(Map.of("StringEquals", Map.of("aws:SourceAccount", Aws.ACCOUNT_ID))))
                .build();
        role.addToPolicy(Permissions.statement(List.of("lambda:InvokeFunction"), List.of(function)));
        role.addToPolicy(Permissions.statement(List.of("sqs:SendMessage"), List.of(dead)));
        return role;
    }
}
