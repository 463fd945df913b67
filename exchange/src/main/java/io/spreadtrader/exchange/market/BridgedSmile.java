package io.spreadtrader.exchange.market;

import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.exchange.options.SmileShape;
import java.util.Set;

/** Which fitted smile a symbol has: that of an index fund, or of a single stock. */
final class BridgedSmile {
    private static final Set<String> INDEX_FUNDS = Set.of("SPY", "IVV", "VOO", "QQQ", "DIA", "IWM", "SPX", "XSP");

    private BridgedSmile() {}

    static SmileShape of(Symbol symbol) {
        return INDEX_FUNDS.contains(symbol.ticker()) ? SmileShape.FITTED_INDEX : SmileShape.FITTED_STOCKS;
    }
}
