/** Bars and reference data as a process reads them from what is archived, whatever the archive is made of. */
@NullMarked
package io.spreadtrader.core.archive;

import org.jspecify.annotations.NullMarked;
