/** The stores as DynamoDB tables: each commit is one transaction, each read is consistent. */
@NullMarked
package io.spreadtrader.aws.tables;

import org.jspecify.annotations.NullMarked;
