package io.spreadtrader.infra;

import java.util.List;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ecs.AvailabilityZoneRebalancing;
import software.amazon.awscdk.services.ecs.DeploymentCircuitBreaker;
import software.amazon.awscdk.services.ecs.FargateService;
import software.constructs.Construct;

/**
 * The gateway: exactly one, the only broker session. A deployment stops the old task before it starts the new one, and
 * nothing else may start a second: the lease in the tables holds what ECS does not promise.
 */
final class Gateway extends Construct {
    private final FargateService service;

    Gateway(Construct scope, StageSettings settings, Shared shared, Services services, Functions functions) {
        super(scope, "Gateway");
        SecurityGroup group = SecurityGroup.Builder.create(this, "Access")
                .vpc(shared.network().vpc())
                .description("The gateway: asked by functions, by nobody outside")
                .allowAllOutbound(true)
                .allowAllIpv6Outbound(true)
                .build();
        group.addIngressRule(functions.inNetwork(), Port.tcp(Shared.GRPC_PORT), "gRPC from functions");
        SecurityGroup storageGroup = SecurityGroup.Builder.create(this, "StorageAccess")
                .vpc(shared.network().vpc())
                .description("Files of the gateway: mounted by the gateway alone")
                .allowAllOutbound(false)
                .build();
        storageGroup.addIngressRule(group, Port.tcp(2049), "NFS from the gateway");
        GatewayStorage storage = new GatewayStorage(this, settings, shared.network(), storageGroup);
        service = FargateService.Builder.create(this, "Service")
                .serviceName(settings.prefix() + "gateway")
                .cluster(services.cluster())
                .taskDefinition(new GatewayTask(this, settings, shared, services, storage).definition())
                .desiredCount(1)
                .minHealthyPercent(0)
                .maxHealthyPercent(100)
                .availabilityZoneRebalancing(AvailabilityZoneRebalancing.DISABLED)
                .circuitBreaker(
                        DeploymentCircuitBreaker.builder().rollback(true).build())
                .vpcSubnets(shared.network().tasks())
                .assignPublicIp(true)
                .securityGroups(List.of(group))
                .cloudMapOptions(Services.found("gateway"))
                .build();
        service.getNode().addDependency(storage.files().getMountTargetsAvailable());
    }

    FargateService service() {
        return service;
    }
}
