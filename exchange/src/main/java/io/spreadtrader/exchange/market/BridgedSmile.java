package io.spreadtrader.exchange.market;

import io.spreadtrader.exchange.options.SmileShape;

/** The smile of real quotes, fitted; see docs/studies/option-surface-fit.md. */
final class BridgedSmile {
    static final SmileShape SHAPE = SmileShape.FITTED_STOCKS;

    private BridgedSmile() {}
}
