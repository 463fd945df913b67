/** The right to be the only gateway: taken, kept, lost and taken over, with an epoch that fences the former holder. */
@NullMarked
package io.spreadtrader.core.lease;

import org.jspecify.annotations.NullMarked;
