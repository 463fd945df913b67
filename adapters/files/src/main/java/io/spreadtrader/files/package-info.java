/** What every reader of files shares: refusing with a remedy, and naming each problem by file and line. */
@NullMarked
package io.spreadtrader.files;

import org.jspecify.annotations.NullMarked;
