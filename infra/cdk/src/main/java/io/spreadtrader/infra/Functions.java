package io.spreadtrader.infra;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.ApplicationLogLevel;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.EventInvokeConfigOptions;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.SystemLogLevel;
import software.amazon.awscdk.services.lambda.destinations.SqsDestination;
import software.amazon.awscdk.services.lambda.eventsources.SqsEventSource;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** The functions: one zip, one role each, and what calls them from queues. */
final class Functions extends Construct {
    /** What one whole processor costs in memory. */
    static final int MEMORY_MEBIBYTES = 1769;

    private static final String HANDLER = "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest";

    private final StageSettings settings;
    private final Shared shared;
    private final Code code;
    private final SecurityGroup inNetwork;
    private final Map<FunctionName, Function> functions = new EnumMap<>(FunctionName.class);
    private final Map<FunctionName, IFunction> called = new EnumMap<>(FunctionName.class);

    Functions(Construct scope, StageSettings settings, Shared shared, Path zip) {
        super(scope, "Functions");
        this.settings = settings;
        this.shared = shared;
        this.code = Code.fromAsset(zip.toAbsolutePath().toString());
        this.inNetwork = SecurityGroup.Builder.create(this, "InNetwork")
                .vpc(shared.network().vpc())
                .description("Functions that call the scanner and the gateway; nothing calls them")
                .allowAllOutbound(true)
                .allowAllIpv6Outbound(true)
                .build();
        for (FunctionName name : FunctionName.values()) {
            Function function = function(name);
            functions.put(name, function);
            called.put(name, called(name, function));
        }
        readQueues();
    }

    Function get(FunctionName name) {
        return Present.in(functions, name);
    }

    /** What schedules call: with snapshots the version behind an alias, for only versions have them. */
    String target(FunctionName name) {
        return Present.in(called, name).getFunctionArn();
    }

    SecurityGroup inNetwork() {
        return inNetwork;
    }

    private Function function(FunctionName name) {
        LogGroup log = LogGroup.Builder.create(this, name.construct() + "Log")
                .logGroupName(settings.logGroup(name.id()))
                .retention(RetentionDays.ONE_MONTH)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        Role role = FunctionRole.of(this, name, shared, log);
        Function.Builder function = Function.Builder.create(this, name.construct())
                .functionName(settings.prefix() + name.id())
                .description(settings.stackName() + ": " + name.id())
                .runtime(Runtime.JAVA_25)
                .architecture(Architecture.ARM_64)
                .memorySize(MEMORY_MEBIBYTES)
                .timeout(Duration.seconds(name.timeoutSeconds()))
                .handler(HANDLER)
                .code(code)
                .role(role.withoutPolicyUpdates())
                .environment(environment(name))
                .loggingFormat(LoggingFormat.JSON)
                .applicationLogLevelV2(ApplicationLogLevel.INFO)
                .systemLogLevelV2(SystemLogLevel.INFO)
                .logGroup(log);
        if (name.place() == FunctionName.Place.NETWORK) {
            function.vpc(shared.network().vpc())
                    .vpcSubnets(shared.network().functions())
                    .securityGroups(List.of(inNetwork))
                    .ipv6AllowedForDualStack(true);
        }
        if (settings.has(Feature.SNAP_START)) {
            function.snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS);
        }
        return function.build();
    }

    private IFunction called(FunctionName name, Function function) {
        IFunction target = settings.has(Feature.SNAP_START)
                ? Alias.Builder.create(this, name.construct() + "Current")
                        .aliasName("current")
                        .version(function.getCurrentVersion())
                        .build()
                : function;
        if (Schedules.start(name)) {
            target.configureAsyncInvoke(EventInvokeConfigOptions.builder()
                    .retryAttempts(1)
                    .maxEventAge(Schedules.MAXIMUM_AGE)
                    .onFailure(new SqsDestination(shared.queues().schedulesDead()))
                    .build());
        }
        return target;
    }

    private Map<String, String> environment(FunctionName name) {
        Map<String, String> variables = new TreeMap<>(shared.environment());
        variables.put("QUARKUS_LAMBDA_HANDLER", name.id());
        if (name.place() == FunctionName.Place.NETWORK) {
            // Its way out is IPv6, which the services answer at their dual-stack names only.
            variables.put("AWS_USE_DUALSTACK_ENDPOINT", "true");
        }
        if (name == FunctionName.WATCHDOG) {
            variables.put(
                    "TRADER_DEAD_LETTER_QUEUE_URLS",
                    shared.queues().dead().stream().map(Queue::getQueueUrl).collect(Collectors.joining(",")));
        }
        return variables;
    }

    /** A failed message goes back alone, not with those handled beside it. */
    private void readQueues() {
        Present.in(called, FunctionName.SCAN)
                .addEventSource(SqsEventSource.Builder.create(shared.queues().scanRequests())
                        .batchSize(1)
                        .maxConcurrency(10)
                        .reportBatchItemFailures(true)
                        .build());
        Present.in(called, FunctionName.ENTRY)
                .addEventSource(SqsEventSource.Builder.create(shared.queues().signals())
                        .batchSize(10)
                        .reportBatchItemFailures(true)
                        .build());
    }
}
