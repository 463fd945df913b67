/** Core's broker on Interactive Brokers' own client library, behind one small interface of ours. */
@NullMarked
package io.spreadtrader.twsapi;

import org.jspecify.annotations.NullMarked;
