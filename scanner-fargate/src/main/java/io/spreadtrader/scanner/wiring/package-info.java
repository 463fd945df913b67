/** Quarkus' side of the scanner: which part is made of what. */
@NullMarked
package io.spreadtrader.scanner.wiring;

import org.jspecify.annotations.NullMarked;
