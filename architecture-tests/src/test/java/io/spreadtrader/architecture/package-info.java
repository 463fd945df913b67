/** The dependency rules no pom can state, each proven by a planted violation. */
@NullMarked
package io.spreadtrader.architecture;

import org.jspecify.annotations.NullMarked;
