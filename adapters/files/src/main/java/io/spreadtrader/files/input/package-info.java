/** Finds the files behind a path (folder, zip or file) and reads their rows, whatever they hold. */
@NullMarked
package io.spreadtrader.files.input;

import org.jspecify.annotations.NullMarked;
