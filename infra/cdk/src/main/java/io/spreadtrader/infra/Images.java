package io.spreadtrader.infra;

import java.util.List;
import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.services.ecr.IRepository;
import software.amazon.awscdk.services.ecr.Repository;
import software.amazon.awscdk.services.ecs.ContainerImage;
import software.amazon.awscdk.services.ecs.FargateTaskDefinition;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/** Container images of the account's own repositories {@code spread-trader/PART}, by a tag given when deploying. */
final class Images extends Construct {
    private final CfnParameter tag;

    Images(Construct scope, CfnParameter tag) {
        super(scope, "Images");
        this.tag = tag;
    }

    static CfnParameter tagParameter(Construct stack) {
        return CfnParameter.Builder.create(stack, "ImageTag")
                .type("String")
                .defaultValue("latest")
                .allowedPattern("[A-Za-z0-9._-]+")
                .description("The tag of the images of scanner, gateway and ib-gateway")
                .build();
    }

    ContainerImage of(String part) {
        IRepository repository = Repository.fromRepositoryName(this, part, "spread-trader/" + part);
        return ContainerImage.fromEcrRepository(repository, tag.getValueAsString());
    }

    /** What ECS does before a container runs: pulls its image, opens its log, reads its secrets. */
    static Role executionRole(Construct scope, String id) {
        Role role = Role.Builder.create(scope, id)
                .description("What ECS does before the containers run")
                .assumedBy(new ServicePrincipal("ecs-tasks.amazonaws.com"))
                .build();
        role.addToPolicy(Permissions.statement(List.of("ecr:GetAuthorizationToken"), List.of("*")));
        role.addToPolicy(Permissions.statement(List.of("ecr:GetAuthorizationToken"), List.of("*")));
        Permissions.accept(
                role, "The registry's log-in knows no resource; pulling is by repository.", "/^Resource::\\*$/");
        return role;
    }

    static Role taskRole(Construct scope, String id, String description) {
        return Role.Builder.create(scope, id)
                .description(description)
                .assumedBy(new ServicePrincipal("ecs-tasks.amazonaws.com"))
                .build();
    }

    /** Names and addresses are no secrets; secrets come from Secrets Manager. */
    static void acceptEnvironment(FargateTaskDefinition task) {
        Accepted.at(
                task,
                "AwsSolutions-ECS2",
                "The variables are names and addresses of this stack; what is secret comes from Secrets Manager.");
    }

    /** Alive when its own health page says so. Needs nothing in the image but bash. */
    static List<String> aliveCommand() {
        return List.of(
                "CMD",
                "bash",
                "-c",
                "exec 3<>/dev/tcp/127.0.0.1/" + Shared.HTTP_PORT
                        + " && printf 'GET /q/health/live HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '");
    }
}
