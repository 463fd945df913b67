package io.spreadtrader.infra;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** One stage of the whole system. */
public final class TraderStack extends Stack {
    /**
     * Builds the stage.
     *
     * @param functions the zip all functions are in
     */
    public TraderStack(Construct scope, StageSettings settings, Path functions) {
        super(
                scope,
                settings.stackName(),
                StackProps.builder()
                        .stackName(settings.stackName())
                        .description(
                                "Options trading, stage " + settings.stage().id())
                        .terminationProtection(settings.stage().removal() == RemovalPolicy.RETAIN)
                        .build());
        CfnParameter imageTag = Images.tagParameter(this);
        Network network = new Network(this, settings);
        Shared shared = new Shared(
                settings,
                network,
                new Tables(this, settings),
                new Queues(this, settings),
                new Topics(this, settings),
                new Archive(this, settings));
        Functions deployed = new Functions(this, settings, shared, functions);
        Schedules schedules = new Schedules(this, settings, deployed, shared.queues());
        Services services = new Services(this, settings, network, imageTag);
        Scanner scanner = new Scanner(this, settings, shared, services, deployed);
        Gateway gateway = new Gateway(this, settings, shared, services, deployed);
        new Alarms(this, settings, shared, deployed, services);
        Board.of(this, settings, deployed, shared.queues(), scanner.service(), gateway.service());
        tellNames(settings, shared, deployed, schedules);
        output("Cluster", services.cluster().getClusterName());
        output("ScannerService", scanner.service().getServiceName());
        output("GatewayService", gateway.service().getServiceName());
    }

    /** What a driver of the deployed system must know. */
    private void tellNames(StageSettings settings, Shared shared, Functions functions, Schedules schedules) {
        output("Stage", settings.stage().id());
        output("TablePrefix", settings.prefix());
        output("ArchiveBucket", shared.archive().bucket().getBucketName());
        shared.queues().all().forEach(queue -> output(queue.getNode().getId() + "QueueUrl", queue.getQueueUrl()));
        Arrays.stream(AlertTopic.values())
                .forEach(channel -> output(
                        channel.construct() + "Arn",
                        shared.topics().topic(channel).getTopicArn()));
        Arrays.stream(FunctionName.values())
                .forEach(name ->
                        output(name.construct() + "Name", functions.get(name).getFunctionName()));
        output("ScheduleGroup", schedules.groupName());
    }

    private void output(String name, String value) {
        CfnOutput output =
                CfnOutput.Builder.create(this, "Tell" + name).value(value).build();
        output.overrideLogicalId(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    }
}
