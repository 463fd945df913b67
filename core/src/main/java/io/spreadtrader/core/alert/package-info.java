/** What a person is told, how urgently, and through which channels. */
@NullMarked
package io.spreadtrader.core.alert;

import org.jspecify.annotations.NullMarked;
