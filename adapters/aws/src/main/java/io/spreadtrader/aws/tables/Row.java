package io.spreadtrader.aws.tables;

/**
 * An entry of a list.
 *
 * @param id of the item it points to
 * @param version of that item, so that a reader who has it need not read it again
 */
record Row(String id, long version) {}
