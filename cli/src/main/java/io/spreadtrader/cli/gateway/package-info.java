/** Commands around a TWS Gateway: recording one, being one, and finding out what is wrong with one. */
@NullMarked
package io.spreadtrader.cli.gateway;

import org.jspecify.annotations.NullMarked;
