/** Quarkus' side of the functions: which handler a name means, and what it is made of. */
@NullMarked
package io.spreadtrader.functions.wiring;

import org.jspecify.annotations.NullMarked;
