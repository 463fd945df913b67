package io.spreadtrader.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** The role of one function: what its handler does, and what Lambda does for it. */
final class FunctionRole {
    private static final List<String> RECEIVE =
            List.of("sqs:ChangeMessageVisibility", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage");
    private static final List<String> INTERFACES = List.of(
            "ec2:AssignPrivateIpAddresses",
            "ec2:CreateNetworkInterface",
            "ec2:DeleteNetworkInterface",
            "ec2:DescribeNetworkInterfaces",
            "ec2:DescribeSubnets",
            "ec2:UnassignPrivateIpAddresses");

    private FunctionRole() {}

    static Role of(Construct scope, FunctionName name, Shared shared, LogGroup log) {
        Role role = Role.Builder.create(scope, name.construct() + "Role")
                .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                .description("What the function " + name.id() + " may do")
                .build();
        Permissions.allowLog(role, log.getLogGroupArn());
        shared.permissions().allow(role, Grant.of(name));
        allowQueues(role, name, shared.queues());
        if (name.place() == FunctionName.Place.NETWORK) {
            allowInterfaces(role, shared.stackPrefix() + name.id());
        }
        return role;
    }

    private static void allowQueues(Role role, FunctionName name, Queues queues) {
        switch (name) {
            case UNIVERSE -> allow(role, List.of("sqs:SendMessage"), queues.scanRequests());
            case SCAN -> {
                allow(role, RECEIVE, queues.scanRequests());
                allow(role, List.of("sqs:SendMessage"), queues.signals());
            }
            case ENTRY -> allow(role, RECEIVE, queues.signals());
            case WATCHDOG -> queues.all().forEach(queue -> allow(role, List.of("sqs:GetQueueAttributes"), queue));
            case DECIDE, REPORT -> {}
        }
        if (Schedules.start(name)) {
            // Lambda puts an event there that the function failed on twice.
            allow(role, List.of("sqs:SendMessage"), queues.schedulesDead());
        }
    }

    private static void allow(Role role, List<String> actions, Queue queue) {
        role.addToPolicy(Permissions.statement(actions, List.of(queue.getQueueArn())));
    }

    /**
     * Lambda makes the network interfaces with the function's role, on resources it does not name beforehand; the code
     * itself is denied them.
     */
    private static void allowInterfaces(Role role, String function) {
        role.addToPolicy(Permissions.statement(INTERFACES, List.of("*")));
        role.addToPolicy(PolicyStatement.Builder.create()
                .effect(Effect.DENY)
                .actions(INTERFACES)
                .resources(List.of("*"))
                .conditions(
                        Map.of("ArnEquals", Map.of("lambda:SourceFunctionArn", List.of(Shared.functionArn(function)))))
                .build());
        Permissions.accept(
                role,
                "EC2 knows no finer resource for the interfaces Lambda makes in a network; the code is denied them.",
                "/^Resource::\\*$/");
    }
}
