package io.spreadtrader.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SecurityTest {
    /** Services that know no finer resource for these. */
    private static final Set<String> WITHOUT_RESOURCE = Set.of(
            "ec2:AssignPrivateIpAddresses",
            "ec2:CreateNetworkInterface",
            "ec2:DeleteNetworkInterface",
            "ec2:DescribeNetworkInterfaces",
            "ec2:DescribeSubnets",
            "ec2:UnassignPrivateIpAddresses",
            "ecr:GetAuthorizationToken");

    @ParameterizedTest
    @EnumSource
    void cdk_nag_finds_nothing_without_a_reason(Stage stage) {
        assertThat(Synthesised.findings(stage)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_allowed_by_a_wildcard_action(Stage stage) {
        List<JsonNode> statements = statements(Synthesised.template(stage));
        assertThat(statements).hasSizeGreaterThan(50);
        assertThat(statements)
                .filteredOn(statement -> statement.path("Effect").asText().equals("Allow"))
                .flatMap(statement -> texts(statement.path("Action")))
                .isNotEmpty()
                .noneMatch(action -> action.contains("*"));
    }

    @ParameterizedTest
    @EnumSource
    void a_role_is_allowed_every_resource_only_where_the_service_knows_no_finer_one(Stage stage) {
        assertThat(Synthesised.resources(stage, "AWS::IAM::Policy")
                        .flatMap(policy -> statements(policy).stream())
                        .filter(statement -> statement.path("Effect").asText().equals("Allow"))
                        .filter(statement -> texts(statement.path("Resource")).contains("*"))
                        .flatMap(statement -> texts(statement.path("Action")).stream()))
                .isSubsetOf(WITHOUT_RESOURCE);
    }

    @Test
    void no_role_has_a_policy_somebody_else_keeps() {
        assertThat(Synthesised.resources(Stage.LIVE, "AWS::IAM::Role"))
                .allSatisfy(role -> assertThat(role.path("Properties").has("ManagedPolicyArns"))
                        .isFalse());
    }

    @Test
    void functions_never_write_positions() {
        assertThat(Synthesised.resources(Stage.LIVE, "AWS::IAM::Policy")
                        .filter(policy -> statements(policy).stream()
                                .anyMatch(statement -> texts(statement.path("Action"))
                                                .contains("dynamodb:PutItem")
                                        && statement.path("Resource").toString().contains("PositionsTable")))
                        .map(policy ->
                                policy.path("Properties").path("PolicyName").asText()))
                .singleElement()
                .asString()
                .startsWith("GatewayTaskRole");
    }

    @ParameterizedTest
    @EnumSource
    void nothing_outside_may_call_a_task(Stage stage) {
        JsonNode template = Synthesised.template(stage);
        assertThat(Synthesised.resources(template, "AWS::EC2::SecurityGroup"))
                .isNotEmpty()
                .allSatisfy(group -> assertThat(group.path("Properties").has("SecurityGroupIngress"))
                        .isFalse());
        assertThat(Synthesised.resources(template, "AWS::EC2::SecurityGroupIngress"))
                .hasSize(3)
                .allSatisfy(rule -> assertThat(rule.path("Properties").has("SourceSecurityGroupId"))
                        .isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void queues_topics_and_buckets_are_encrypted_and_talk_tls_only(Stage stage) {
        JsonNode template = Synthesised.template(stage);
        assertThat(Synthesised.resources(template, "AWS::SQS::Queue"))
                .hasSize(5)
                .allSatisfy(queue -> assertThat(queue.path("Properties")
                                .path("SqsManagedSseEnabled")
                                .asBoolean())
                        .isTrue());
        assertThat(Synthesised.resources(template, "AWS::SNS::Topic"))
                .hasSize(3)
                .allSatisfy(topic -> assertThat(topic.path("Properties").has("KmsMasterKeyId"))
                        .isTrue());
        assertThat(Synthesised.resources(template, "AWS::S3::Bucket"))
                .hasSize(2)
                .allSatisfy(bucket -> assertThat(bucket.path("Properties").has("BucketEncryption"))
                        .isTrue());
        for (String type : List.of("AWS::SQS::QueuePolicy", "AWS::SNS::TopicPolicy", "AWS::S3::BucketPolicy")) {
            assertThat(Synthesised.resources(template, type)).isNotEmpty().allSatisfy(policy -> assertThat(
                            policy.toString())
                    .contains("\"Bool\":{\"aws:SecureTransport\":\"false\"}")
                    .contains("\"Effect\":\"Deny\""));
        }
    }

    private static List<JsonNode> statements(JsonNode node) {
        List<JsonNode> statements = new ArrayList<>();
        if (node.has("Effect") && node.has("Action")) {
            statements.add(node);
        }
        node.forEach(child -> statements.addAll(statements(child)));
        return statements;
    }

    private static List<String> texts(JsonNode oneOrMany) {
        return Stream.concat(Stream.of(oneOrMany), oneOrMany.valueStream())
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .toList();
    }
}
