package io.spreadtrader.ibkr.market;

import io.spreadtrader.tws.wire.Field;
import io.spreadtrader.tws.wire.Layout;

/** Where a layout has the columns that name a contract. */
public record ContractColumns(
        Field conId,
        Field symbol,
        Field securityType,
        Field expiry,
        Field strike,
        Field right,
        Field multiplier,
        Field currency,
        Field tradingClass) {
    /** @throws IllegalArgumentException when messages of this layout name no contract */
    public static ContractColumns of(Layout layout) {
        return new ContractColumns(
                layout.field("conId"),
                layout.field("symbol"),
                layout.field("secType"),
                layout.field("expiry"),
                layout.field("strike"),
                layout.field("right"),
                layout.field("multiplier"),
                layout.field("currency"),
                layout.field("tradingClass"));
    }
}
