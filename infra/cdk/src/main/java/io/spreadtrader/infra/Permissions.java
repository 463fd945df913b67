package io.spreadtrader.infra;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import io.github.cdklabs.cdknag.RegexAppliesTo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.s3.Bucket;

/** Turns a {@link Grant} into statements on a role: actions by name, resources by ARN. */
record Permissions(Tables tables, Archive archive, Topics topics) {
    static final List<String> READ_ITEMS =
            List.of("dynamodb:BatchGetItem", "dynamodb:ConditionCheckItem", "dynamodb:GetItem", "dynamodb:Query");
    static final List<String> WRITE_ITEMS = List.of("dynamodb:DeleteItem", "dynamodb:PutItem", "dynamodb:UpdateItem");

    void allow(Role role, Grant grant) {
        allowTables(role, grant);
        allowArchive(role, grant);
        if (grant.sendsAlerts()) {
            role.addToPolicy(statement(List.of("sns:Publish"), topics.arns()));
            role.addToPolicy(statement(Topics.USE, List.of(topics.keyArn())));
        }
    }

    private void allowTables(Role role, Grant grant) {
        List<String> all = arns(
                Stream.concat(grant.reads().stream(), grant.writes().stream()).toList());
        if (!all.isEmpty()) {
            role.addToPolicy(statement(READ_ITEMS, all));
        }
        if (!grant.writes().isEmpty()) {
            role.addToPolicy(statement(WRITE_ITEMS, arns(grant.writes())));
        }
    }

    private List<String> arns(Collection<TableName> names) {
        return names.stream().distinct().sorted().map(tables::arn).toList();
    }

    private void allowArchive(Role role, Grant grant) {
        List<String> all = Stream.concat(grant.archiveReads().stream(), grant.archiveWrites().stream())
                .sorted()
                .toList();
        if (all.isEmpty()) {
            return;
        }
        Bucket bucket = archive.bucket();
        role.addToPolicy(statement(List.of("s3:GetObject"), objects(bucket, all)));
        role.addToPolicy(PolicyStatement.Builder.create()
                .actions(List.of("s3:ListBucket"))
                .resources(List.of(bucket.getBucketArn()))
                .conditions(Map.of(
                        "StringLike",
                        Map.of(
                                "s3:prefix",
                                all.stream().map(prefix -> prefix + "*").toList())))
                .build());
        if (!grant.archiveWrites().isEmpty()) {
            role.addToPolicy(statement(List.of("s3:PutObject"), objects(bucket, grant.archiveWrites())));
        }
        accept(
                role,
                "Keys are dates: a folder of the bucket is the finest resource there is before the day.",
                "/^Resource::<.*>\\/(bars|reference|reports)\\/\\*$/");
    }

    private static List<String> objects(Bucket bucket, Collection<String> prefixes) {
        return prefixes.stream()
                .sorted()
                .map(prefix -> bucket.arnForObjects(prefix + "*"))
                .toList();
    }

    static PolicyStatement statement(List<String> actions, List<String> resources) {
        return PolicyStatement.Builder.create()
                .actions(actions)
                .resources(resources)
                .build();
    }

    /** Accepts resources with a wildcard that match, on one role, for a reason. */
    static void accept(Role role, String reason, String resources) {
        NagSuppressions.addResourceSuppressions(
                role,
                List.of(NagPackSuppression.builder()
                        .id("AwsSolutions-IAM5")
                        .reason(reason)
                        .appliesTo(List.of(
                                RegexAppliesTo.builder().regex(resources).build()))
                        .build()),
                true);
    }

    /** Writing the log streams of one group, whose names the services make. */
    static void allowLog(Role role, String groupArn) {
        role.addToPolicy(statement(List.of("logs:CreateLogStream", "logs:PutLogEvents"), List.of(groupArn)));
        accept(
                role,
                "The streams of its own log group, whose names the service makes.",
                "/^Resource::<.*Log.*\\.Arn>$/");
    }
}
