/** The system as stacks on AWS: what is synthesised, how it is deployed, and what is taken out for an emulator. */
@NullMarked
package io.spreadtrader.infra;

import org.jspecify.annotations.NullMarked;
