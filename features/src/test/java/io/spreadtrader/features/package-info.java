/** The behaviours in Gherkin and the steps that drive them through the program. */
@NullMarked
package io.spreadtrader.features;

import org.jspecify.annotations.NullMarked;
