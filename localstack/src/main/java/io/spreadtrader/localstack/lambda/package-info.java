/** A Lambda service for one function at a time: the runtime's HTTP interface and the child JVM that polls it. */
@NullMarked
package io.spreadtrader.localstack.lambda;

import org.jspecify.annotations.NullMarked;
