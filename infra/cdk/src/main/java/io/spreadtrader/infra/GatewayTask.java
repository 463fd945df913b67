package io.spreadtrader.infra;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.ecs.ContainerDefinition;
import software.amazon.awscdk.services.ecs.ContainerDefinitionOptions;
import software.amazon.awscdk.services.ecs.CpuArchitecture;
import software.amazon.awscdk.services.ecs.FargateTaskDefinition;
import software.amazon.awscdk.services.ecs.HealthCheck;
import software.amazon.awscdk.services.ecs.MountPoint;
import software.amazon.awscdk.services.ecs.OperatingSystemFamily;
import software.amazon.awscdk.services.ecs.PortMapping;
import software.amazon.awscdk.services.ecs.RuntimePlatform;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/** The gateway's containers: ours, and on paper and live the IB Gateway beside it, reached over loopback. */
final class GatewayTask {
    /** The processor the IB Gateway is built for; one image of ours goes from stage to stage. */
    private static final CpuArchitecture ARCHITECTURE = CpuArchitecture.X86_64;

    private static final String STATE = "/state";
    /** The longest Fargate waits: an order in flight is recorded and the session closed before the end. */
    private static final Duration STOP = Duration.seconds(120);

    private final Construct scope;
    private final StageSettings settings;
    private final Services services;
    private final FargateTaskDefinition task;

    GatewayTask(Construct scope, StageSettings settings, Shared shared, Services services, GatewayStorage storage) {
        this.scope = scope;
        this.settings = settings;
        this.services = services;
        Role role = Images.taskRole(scope, "TaskRole", "What the gateway may do");
        shared.permissions().allow(role, Grant.ofGateway());
        storage.allow(role);
        task = FargateTaskDefinition.Builder.create(scope, "Task")
                .family(settings.prefix() + "gateway")
                .cpu(512)
                .memoryLimitMiB(2048)
                .runtimePlatform(RuntimePlatform.builder()
                        .cpuArchitecture(ARCHITECTURE)
                        .operatingSystemFamily(OperatingSystemFamily.LINUX)
                        .build())
                .taskRole(role)
                .executionRole(Images.executionRole(scope, "ExecutionRole"))
                .volumes(List.of(storage.volume()))
                .build();
        Images.acceptEnvironment(task);
        switch (settings.stage().broker()) {
            case SIMULATED -> mount(addGateway(simulated(shared), Map.of()), STATE);
            case IB_GATEWAY -> {
                Secret login = login();
                addGateway(atBroker(shared), Map.of("TRADER_ACCOUNT", of(login, "account")));
                addBrokersGateway(login);
            }
        }
    }

    FargateTaskDefinition definition() {
        return task;
    }

    private ContainerDefinition addGateway(
            Map<String, String> environment, Map<String, software.amazon.awscdk.services.ecs.Secret> secrets) {
        return task.addContainer(
                "gateway",
                ContainerDefinitionOptions.builder()
                        .image(services.images().of("gateway"))
                        .essential(true)
                        .environment(environment)
                        .secrets(secrets)
                        .logging(services.log(scope, settings, "gateway"))
                        .portMappings(List.of(PortMapping.builder()
                                .containerPort(Shared.GRPC_PORT)
                                .build()))
                        .healthCheck(HealthCheck.builder()
                                .command(Images.aliveCommand())
                                .startPeriod(Duration.minutes(5))
                                .build())
                        .enableRestartPolicy(true)
                        .restartAttemptPeriod(Duration.minutes(1))
                        .stopTimeout(STOP)
                        .build());
    }

    private static Map<String, String> simulated(Shared shared) {
        Map<String, String> variables = common(shared);
        variables.put("TRADER_BROKER", "simulated");
        variables.put("TRADER_SEED", "1");
        variables.put("TRADER_STATE_DIRECTORY", STATE);
        return variables;
    }

    private Map<String, String> atBroker(Shared shared) {
        Map<String, String> variables = common(shared);
        variables.put("TRADER_BROKER", "ibkr");
        variables.put("TRADER_GATEWAY_HOST", "127.0.0.1");
        variables.put("TRADER_GATEWAY_PORT", String.valueOf(settings.stage().brokerPort()));
        // Always the same one: the IB Gateway itself then admits one gateway at a time.
        variables.put("TRADER_GATEWAY_CLIENT_ID", "1");
        return variables;
    }

    private static Map<String, String> common(Shared shared) {
        Map<String, String> variables = new TreeMap<>(shared.environment());
        variables.putAll(Services.ports());
        return variables;
    }

    private Secret login() {
        Secret login = Secret.Builder.create(scope, "Login")
                .secretName(settings.prefix() + "broker")
                .description("User name, password and account at Interactive Brokers; put in by a person")
                .generateSecretString(SecretStringGenerator.builder()
                        .secretStringTemplate("{\"username\":\"to-be-set\",\"account\":\"to-be-set\"}")
                        .generateStringKey("password")
                        .build())
                .removalPolicy(settings.stage().removal())
                .build();
        Accepted.at(login, "AwsSolutions-SMG4", "Interactive Brokers offers no way to change a password by program.");
        return login;
    }

    /** Without it there is nothing to trade at, but ours still answers, reconciles what it can, and alerts. */
    private void addBrokersGateway(Secret login) {
        ContainerDefinition broker = task.addContainer(
                "ib-gateway",
                ContainerDefinitionOptions.builder()
                        .image(services.images().of("ib-gateway"))
                        .essential(false)
                        .environment(Map.of("TRADING_MODE", settings.stage().id()))
                        .secrets(new TreeMap<>(
                                Map.of("TWS_USERID", of(login, "username"), "TWS_PASSWORD", of(login, "password"))))
                        .logging(services.log(scope, settings, "ib-gateway"))
                        .enableRestartPolicy(true)
                        .restartAttemptPeriod(Duration.minutes(5))
                        .stopTimeout(STOP)
                        .build());
        mount(broker, "/home/ibgateway/settings");
    }

    private static software.amazon.awscdk.services.ecs.Secret of(Secret login, String field) {
        return software.amazon.awscdk.services.ecs.Secret.fromSecretsManager(login, field);
    }

    private static void mount(ContainerDefinition container, String path) {
        container.addMountPoints(MountPoint.builder()
                .sourceVolume(GatewayStorage.VOLUME)
                .containerPath(path)
                .readOnly(false)
                .build());
    }
}
