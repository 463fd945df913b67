/** What the broker holds and our books do not say, and what a person has said about it. */
@NullMarked
package io.spreadtrader.core.difference;

import org.jspecify.annotations.NullMarked;
