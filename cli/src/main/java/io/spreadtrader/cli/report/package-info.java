/** A demo's outcome as people and programs read it: text, a page, JSON and CSV. */
@NullMarked
package io.spreadtrader.cli.report;

import org.jspecify.annotations.NullMarked;
