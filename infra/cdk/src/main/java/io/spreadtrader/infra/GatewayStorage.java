package io.spreadtrader.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ecs.AuthorizationConfig;
import software.amazon.awscdk.services.ecs.EfsVolumeConfiguration;
import software.amazon.awscdk.services.ecs.Volume;
import software.amazon.awscdk.services.efs.AccessPoint;
import software.amazon.awscdk.services.efs.AccessPointOptions;
import software.amazon.awscdk.services.efs.Acl;
import software.amazon.awscdk.services.efs.FileSystem;
import software.amazon.awscdk.services.efs.LifecyclePolicy;
import software.amazon.awscdk.services.efs.PosixUser;
import software.amazon.awscdk.services.efs.ThroughputMode;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.constructs.Construct;

/** Files that outlive the gateway's task: the IB Gateway's settings, or the simulated exchange's journal. */
final class GatewayStorage extends Construct {
    static final String VOLUME = "state";

    private static final String USER = "1000";

    private final FileSystem files;
    private final AccessPoint access;

    GatewayStorage(Construct scope, StageSettings settings, Network network, SecurityGroup group) {
        super(scope, "Storage");
        files = FileSystem.Builder.create(this, "Files")
                .fileSystemName(settings.prefix() + "gateway")
                .vpc(network.vpc())
                .vpcSubnets(network.tasks())
                .securityGroup(group)
                .encrypted(true)
                .allowAnonymousAccess(false)
                .throughputMode(ThroughputMode.ELASTIC)
                .lifecyclePolicy(LifecyclePolicy.AFTER_30_DAYS)
                .enableAutomaticBackups(true)
                .removalPolicy(settings.stage().removal())
                .build();
        access = files.addAccessPoint(
                "Access",
                AccessPointOptions.builder()
                        .path("/gateway")
                        .posixUser(PosixUser.builder().uid(USER).gid(USER).build())
                        .createAcl(Acl.builder()
                                .ownerUid(USER)
                                .ownerGid(USER)
                                .permissions("700")
                                .build())
                        .build());
    }

    Volume volume() {
        return Volume.builder()
                .name(VOLUME)
                .efsVolumeConfiguration(EfsVolumeConfiguration.builder()
                        .fileSystemId(files.getFileSystemId())
                        .transitEncryption("ENABLED")
                        .authorizationConfig(AuthorizationConfig.builder()
                                .accessPointId(access.getAccessPointId())
                                .iam("ENABLED")
                                .build())
                        .build())
                .build();
    }

    FileSystem files() {
        return files;
    }

    void allow(Role role) {
        role.addToPolicy(PolicyStatement.Builder.create()
                .actions(List.of("elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"))
                .resources(List.of(files.getFileSystemArn()))
                .conditions(
                        Map.of("StringEquals", Map.of("elasticfilesystem:AccessPointArn", access.getAccessPointArn())))
                .build());
    }
}
