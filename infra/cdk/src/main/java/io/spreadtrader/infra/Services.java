package io.spreadtrader.infra;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ecs.AwsLogDriverProps;
import software.amazon.awscdk.services.ecs.CloudMapNamespaceOptions;
import software.amazon.awscdk.services.ecs.CloudMapOptions;
import software.amazon.awscdk.services.ecs.Cluster;
import software.amazon.awscdk.services.ecs.ContainerInsights;
import software.amazon.awscdk.services.ecs.LogDriver;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.servicediscovery.DnsRecordType;
import software.amazon.awscdk.services.servicediscovery.NamespaceType;
import software.constructs.Construct;

/** What the two services share: the cluster, the private domain, the images, their logs. */
final class Services extends Construct {
    private final Cluster cluster;
    private final Images images;
    private final Map<String, LogGroup> logs = new HashMap<>();

    Services(Construct scope, StageSettings settings, Network network, CfnParameter imageTag) {
        super(scope, "Services");
        images = new Images(this, imageTag);
        cluster = Cluster.Builder.create(this, "Cluster")
                .clusterName(settings.stackName())
                .vpc(network.vpc())
                .containerInsightsV2(ContainerInsights.DISABLED)
                .defaultCloudMapNamespace(CloudMapNamespaceOptions.builder()
                        .name(settings.domain())
                        .type(NamespaceType.DNS_PRIVATE)
                        .vpc(network.vpc())
                        .build())
                .build();
        Accepted.at(
                cluster,
                "AwsSolutions-ECS4",
                "Container Insights costs more a month than the scanner; the parts have metrics of their own.");
    }

    Cluster cluster() {
        return cluster;
    }

    Images images() {
        return images;
    }

    LogDriver log(Construct scope, StageSettings settings, String part) {
        LogGroup group = LogGroup.Builder.create(scope, "Log" + part)
                .logGroupName(settings.logGroup(part))
                .retention(RetentionDays.ONE_MONTH)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        logs.put(part, group);
        return LogDriver.awsLogs(
                AwsLogDriverProps.builder().logGroup(group).streamPrefix(part).build());
    }

    /** The log of a part, or null where the stage does not run it. */
    @Nullable
    LogGroup logOf(String part) {
        return logs.get(part);
    }

    /** Found by its name within ten seconds of a change. */
    static CloudMapOptions found(String name) {
        return CloudMapOptions.builder()
                .name(name)
                .dnsRecordType(DnsRecordType.A)
                .dnsTtl(Duration.seconds(10))
                .build();
    }

    static Map<String, String> ports() {
        return Map.of(
                "QUARKUS_GRPC_SERVER_PORT", String.valueOf(Shared.GRPC_PORT),
                "QUARKUS_HTTP_PORT", String.valueOf(Shared.HTTP_PORT));
    }
}
