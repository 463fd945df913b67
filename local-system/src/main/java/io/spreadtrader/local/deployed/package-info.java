/** The parts that are deployed, wired by hand on a cloud inside this process, over loopback. */
@NullMarked
package io.spreadtrader.local.deployed;

import org.jspecify.annotations.NullMarked;
