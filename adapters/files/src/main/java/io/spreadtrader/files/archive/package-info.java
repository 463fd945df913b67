/** Archived bars and day reports as files of a folder, for the system on one machine. */
@NullMarked
package io.spreadtrader.files.archive;

import org.jspecify.annotations.NullMarked;
