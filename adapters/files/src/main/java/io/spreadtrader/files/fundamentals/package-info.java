/** Market capitalisation, sector, beta and optionability from dated files. */
@NullMarked
package io.spreadtrader.files.fundamentals;

import org.jspecify.annotations.NullMarked;
