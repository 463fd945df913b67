/** Daily bars from files: one table for each symbol, one long table, or LEAN's zips. */
@NullMarked
package io.spreadtrader.files.bars;

import org.jspecify.annotations.NullMarked;
