package io.spreadtrader.core.port;

import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Price;

/** What the broker values instruments at in its own equity figure, so that both books can be compared to the cent. */
public interface Marks {
    /** Mid price per share, never negative; modelled where there is no quote. */
    Price mark(Instrument instrument);
}
