/** What a schedule tells the function it calls. */
@NullMarked
package io.spreadtrader.functions.schedule;

import org.jspecify.annotations.NullMarked;
