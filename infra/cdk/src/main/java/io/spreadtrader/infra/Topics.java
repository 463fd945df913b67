package io.spreadtrader.infra;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.iam.AccountRootPrincipal;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.amazon.awscdk.services.sns.subscriptions.SmsSubscription;
import software.constructs.Construct;

/**
 * A topic for each channel. Their key is the stage's own: a CloudWatch alarm cannot publish to a topic under the key
 * AWS keeps for SNS, and would fall silent without saying so.
 */
final class Topics extends Construct {
    static final List<String> USE = List.of("kms:Decrypt", "kms:GenerateDataKey");

    private static final List<String> ADMINISTER = List.of(
            "kms:CancelKeyDeletion",
            "kms:CreateAlias",
            "kms:DeleteAlias",
            "kms:DescribeKey",
            "kms:DisableKey",
            "kms:EnableKey",
            "kms:EnableKeyRotation",
            "kms:GetKeyPolicy",
            "kms:GetKeyRotationStatus",
            "kms:ListGrants",
            "kms:ListResourceTags",
            "kms:PutKeyPolicy",
            "kms:ScheduleKeyDeletion",
            "kms:TagResource",
            "kms:UntagResource",
            "kms:UpdateAlias",
            "kms:UpdateKeyDescription");

    private final Key key;
    private final Map<AlertTopic, Topic> topics = new EnumMap<>(AlertTopic.class);

    Topics(Construct scope, StageSettings settings) {
        super(scope, "Topics");
        key = Key.Builder.create(this, "Key")
                .description("Encrypts the alerts of " + settings.stackName())
                .enableKeyRotation(true)
                .policy(keyPolicy())
                .removalPolicy(settings.stage().removal())
                .build();
        for (AlertTopic channel : AlertTopic.values()) {
            topics.put(
                    channel,
                    Topic.Builder.create(this, channel.construct())
                            .topicName(settings.prefix() + channel.id())
                            .displayName("spread-trader " + settings.stage().id())
                            .masterKey(key)
                            .enforceSsl(true)
                            .build());
        }
        settings.recipients().forEach(this::subscribe);
    }

    Topic topic(AlertTopic channel) {
        return Present.in(topics, channel);
    }

    String keyArn() {
        return key.getKeyArn();
    }

    List<String> arns() {
        return topics.values().stream().map(Topic::getTopicArn).toList();
    }

    private void subscribe(AlertTopic channel, String recipient) {
        topic(channel)
                .addSubscription(
                        channel == AlertTopic.EMAIL
                                ? new EmailSubscription(recipient)
                                : new SmsSubscription(recipient));
    }

    /** The account may do what is listed, through its own policies; CloudWatch may use the key for its alarms. */
    private static PolicyDocument keyPolicy() {
        return PolicyDocument.Builder.create()
                .statements(List.of(
                        PolicyStatement.Builder.create()
                                .sid("Account")
                                .principals(List.of(new AccountRootPrincipal()))
                                .actions(ADMINISTER)
                                .resources(List.of("*"))
                                .build(),
                        PolicyStatement.Builder.create()
                                .sid("AccountUses")
                                .principals(List.of(new AccountRootPrincipal()))
                                .actions(USE)
                                .resources(List.of("*"))
                                .build(),
                        PolicyStatement.Builder.create()
                                .sid("Alarms")
                                .principals(List.of(new ServicePrincipal("cloudwatch.amazonaws.com")))
                                .actions(USE)
                                .resources(List.of("*"))
                                .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", Aws.ACCOUNT_ID)))
                                .build()))
                .build();
    }
}
