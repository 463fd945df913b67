package io.spreadtrader.infra;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.TimeZone;
import software.amazon.awscdk.services.applicationautoscaling.CronOptions;
import software.amazon.awscdk.services.applicationautoscaling.EnableScalingProps;
import software.amazon.awscdk.services.applicationautoscaling.ScalingSchedule;
import software.amazon.awscdk.services.applicationautoscaling.Schedule;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ecs.ContainerDefinitionOptions;
import software.amazon.awscdk.services.ecs.CpuArchitecture;
import software.amazon.awscdk.services.ecs.DeploymentCircuitBreaker;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.ecs.FargateTaskDefinition;
import software.amazon.awscdk.services.ecs.HealthCheck;
import software.amazon.awscdk.services.ecs.OperatingSystemFamily;
import software.amazon.awscdk.services.ecs.PortMapping;
import software.amazon.awscdk.services.ecs.RuntimePlatform;
import software.amazon.awscdk.services.ecs.ScalableTaskCount;
import software.amazon.awscdk.services.iam.Role;
import software.constructs.Construct;

/** The scanner: a small task behind a private name, replaced before it is stopped, on all symbols at once. */
final class Scanner extends Construct {
    private final FargateService service;

    Scanner(Construct scope, StageSettings settings, Shared shared, Services services, Functions functions) {
        super(scope, "Scanner");
        FargateTaskDefinition task = task(settings, shared, services);
        SecurityGroup group = SecurityGroup.Builder.create(this, "Access")
                .vpc(shared.network().vpc())
                .description("The scanner: called by functions, by nobody outside")
                .allowAllOutbound(true)
                .allowAllIpv6Outbound(true)
                .build();
        group.addIngressRule(functions.inNetwork(), Port.tcp(Shared.GRPC_PORT), "gRPC from functions");
        service = FargateService.Builder.create(this, "Service")
                .serviceName(settings.prefix() + "scanner")
                .cluster(services.cluster())
                .taskDefinition(task)
                .desiredCount(1)
                .minHealthyPercent(100)
                .maxHealthyPercent(200)
                .circuitBreaker(
                        DeploymentCircuitBreaker.builder().rollback(true).build())
                .vpcSubnets(shared.network().tasks())
                .assignPublicIp(true)
                .securityGroups(List.of(group))
                .cloudMapOptions(Services.found("scanner"))
                .build();
        if (settings.has(Feature.SCANNER_IN_MARKET_HOURS)) {
            sleepOutsideMarketHours();
        }
    }

    FargateService service() {
        return service;
    }

    private FargateTaskDefinition task(StageSettings settings, Shared shared, Services services) {
        Role role = Images.taskRole(this, "TaskRole", "What the scanner may do");
        shared.permissions().allow(role, Grant.ofScanner());
        FargateTaskDefinition task = FargateTaskDefinition.Builder.create(this, "Task")
                .family(settings.prefix() + "scanner")
                .cpu(256)
                .memoryLimitMiB(512)
                .runtimePlatform(RuntimePlatform.builder()
                        .cpuArchitecture(CpuArchitecture.ARM64)
                        .operatingSystemFamily(OperatingSystemFamily.LINUX)
                        .build())
                .taskRole(role)
                .executionRole(Images.executionRole(this, "ExecutionRole"))
                .build();
        Images.acceptEnvironment(task);
        Map<String, String> environment = new TreeMap<>(shared.environment());
        environment.putAll(Services.ports());
        task.addContainer(
                "scanner",
                ContainerDefinitionOptions.builder()
                        .image(services.images().of("scanner"))
                        .environment(environment)
                        .logging(services.log(this, settings, "scanner"))
                        .portMappings(List.of(PortMapping.builder()
                                .containerPort(Shared.GRPC_PORT)
                                .build()))
                        .healthCheck(HealthCheck.builder()
                                .command(Images.aliveCommand())
                                .startPeriod(Duration.minutes(2))
                                .build())
                        .stopTimeout(Duration.seconds(30))
                        .build());
        return task;
    }

    /** Up before the universe of a half day is filtered at 12:00, down after the last decision. */
    private void sleepOutsideMarketHours() {
        ScalableTaskCount count = service.autoScaleTaskCount(
                EnableScalingProps.builder().minCapacity(0).maxCapacity(1).build());
        count.scaleOnSchedule("Up", capacity("30", "11", 1));
        count.scaleOnSchedule("Down", capacity("15", "16", 0));
    }

    private static ScalingSchedule capacity(String minute, String hour, int tasks) {
        return ScalingSchedule.builder()
                .schedule(Schedule.cron(CronOptions.builder()
                        .minute(minute)
                        .hour(hour)
                        .weekDay("MON-FRI")
                        .build()))
                .timeZone(TimeZone.of(Schedules.TIME_ZONE))
                .minCapacity(tasks)
                .maxCapacity(tasks)
                .build();
    }
}
