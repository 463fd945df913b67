/** What survives a kill: a locked folder, an append-only journal in it, and records as lines of JSON. */
@NullMarked
package io.spreadtrader.files.journal;

import org.jspecify.annotations.NullMarked;
