/** Records as JSON and back, equal, without an annotation in core: for journals, items and messages alike. */
@NullMarked
package io.spreadtrader.json;

import org.jspecify.annotations.NullMarked;
