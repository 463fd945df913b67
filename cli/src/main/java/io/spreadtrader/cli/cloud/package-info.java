/** The commands that deploy: to a local cloud, and to a stage on AWS. */
@NullMarked
package io.spreadtrader.cli.cloud;

import org.jspecify.annotations.NullMarked;
