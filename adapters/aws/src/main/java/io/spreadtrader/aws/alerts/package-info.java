/** Alerts through SNS: a topic for each channel, and numbers for direct text messages. */
@NullMarked
package io.spreadtrader.aws.alerts;

import org.jspecify.annotations.NullMarked;
