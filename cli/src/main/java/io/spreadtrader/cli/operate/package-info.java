/** What a person who operates a system is shown of it, and the switches they have. */
@NullMarked
package io.spreadtrader.cli.operate;

import org.jspecify.annotations.NullMarked;
