package io.spreadtrader.functions.batch;

/**
 * One message of a queue.
 *
 * @param id what its queue calls it; a failure is reported by it
 * @param group messages of one group are in order; empty on a queue without order
 */
public record QueueMessage(String id, String group, String body) {}
