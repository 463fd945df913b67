/** What could keep the program from working on this machine, found one thing at a time, each with what to do about it. */
@NullMarked
package io.spreadtrader.cli.doctor;

import org.jspecify.annotations.NullMarked;
