package io.spreadtrader.core.port;

import java.time.LocalDate;

/** Interest rates from a named source. */
public interface Rates {
    /** Continuously compounded annual rate for {@code days} from {@code date}; 0.04 = 4 %. */
    double rate(LocalDate date, int days);

    /** Named on every candidate that was priced with it. */
    String source();
}
