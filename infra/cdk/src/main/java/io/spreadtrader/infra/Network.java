package io.spreadtrader.infra;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ec2.CfnEgressOnlyInternetGateway;
import software.amazon.awscdk.services.ec2.CfnRoute;
import software.amazon.awscdk.services.ec2.FlowLogDestination;
import software.amazon.awscdk.services.ec2.FlowLogOptions;
import software.amazon.awscdk.services.ec2.FlowLogTrafficType;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointOptions;
import software.amazon.awscdk.services.ec2.ISubnet;
import software.amazon.awscdk.services.ec2.IpProtocol;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/**
 * The network: tasks in public subnets that nothing outside may call, functions in subnets whose way out is IPv6 and
 * the free gateway endpoints of DynamoDB and S3. A NAT gateway alone would double the bill.
 */
final class Network extends Construct {
    private static final String TASKS = "tasks";
    private static final String FUNCTIONS = "functions";

    private final Vpc vpc;

    Network(Construct scope, StageSettings settings) {
        super(scope, "Network");
        boolean nat = settings.has(Feature.NAT);
        vpc = Vpc.Builder.create(this, "Vpc")
                .vpcName(settings.stackName())
                .ipProtocol(IpProtocol.DUAL_STACK)
                .maxAzs(2)
                .natGateways(nat ? 1 : 0)
                .restrictDefaultSecurityGroup(false)
                .subnetConfiguration(List.of(
                        subnets(TASKS, SubnetType.PUBLIC),
                        subnets(FUNCTIONS, nat ? SubnetType.PRIVATE_WITH_EGRESS : SubnetType.PRIVATE_ISOLATED)))
                .gatewayEndpoints(new TreeMap<>(Map.of(
                        "DynamoDb", endpoint(GatewayVpcEndpointAwsService.DYNAMODB),
                        "S3", endpoint(GatewayVpcEndpointAwsService.S3))))
                .flowLogs(Map.of("Refused", refusedTraffic(settings)))
                .build();
        if (!nat) {
            letFunctionsOut();
        }
    }

    Vpc vpc() {
        return vpc;
    }

    SubnetSelection tasks() {
        return SubnetSelection.builder().subnetGroupName(TASKS).build();
    }

    SubnetSelection functions() {
        return SubnetSelection.builder().subnetGroupName(FUNCTIONS).build();
    }

    /** The network has a way out for IPv6 but leads only subnets with NAT there; these are isolated until now. */
    private void letFunctionsOut() {
        CfnEgressOnlyInternetGateway out =
                (CfnEgressOnlyInternetGateway) vpc.getNode().findChild("EIGW6");
        List<ISubnet> subnets = vpc.selectSubnets(functions()).getSubnets();
        for (int i = 0; i < subnets.size(); i++) {
            CfnRoute.Builder.create(this, "WayOut" + (i + 1))
                    .routeTableId(subnets.get(i).getRouteTable().getRouteTableId())
                    .destinationIpv6CidrBlock("::/0")
                    .egressOnlyInternetGatewayId(out.getAttrId())
                    .build();
        }
    }

    private static SubnetConfiguration subnets(String name, SubnetType type) {
        return SubnetConfiguration.builder()
                .name(name)
                .subnetType(type)
                .cidrMask(24)
                .build();
    }

    private static GatewayVpcEndpointOptions endpoint(GatewayVpcEndpointAwsService service) {
        return GatewayVpcEndpointOptions.builder().service(service).build();
    }

    /** What was refused says who knocked; what was let through would cost more than it tells. */
    private FlowLogOptions refusedTraffic(StageSettings settings) {
        LogGroup group = LogGroup.Builder.create(this, "RefusedTraffic")
                .logGroupName(settings.logGroup("refused-traffic"))
                .retention(RetentionDays.ONE_WEEK)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        return FlowLogOptions.builder()
                .destination(FlowLogDestination.toCloudWatchLogs(group))
                .trafficType(FlowLogTrafficType.REJECT)
                .build();
    }
}
