package io.spreadtrader.localstack;

/** The services a local cloud may offer; which of them a tier has, {@link LocalCloud#services()} says. */
public enum Service {
    CLOUDFORMATION,
    CLOUDWATCH,
    DYNAMODB,
    EVENTBRIDGE,
    LAMBDA,
    S3,
    SCHEDULER,
    SECRETS_MANAGER,
    SNS,
    SQS
}
