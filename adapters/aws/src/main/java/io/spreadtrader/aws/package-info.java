/** The ports of core on Amazon's services: one place that makes the clients and reads their names. */
@NullMarked
package io.spreadtrader.aws;

import org.jspecify.annotations.NullMarked;
