/** Scan requests and signals on SQS queues, and the texts of their messages. */
@NullMarked
package io.spreadtrader.aws.queues;

import org.jspecify.annotations.NullMarked;
