package io.spreadtrader.localstack;

/**
 * A request that changed tables.
 *
 * @param operation as DynamoDB names it, such as {@code TransactWriteItems}
 * @param body the request's JSON
 */
public record TableWrite(String operation, String body) {}
