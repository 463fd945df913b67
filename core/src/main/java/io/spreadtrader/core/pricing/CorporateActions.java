package io.spreadtrader.core.pricing;

import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.port.StockEvent.CorporateAction;
import io.spreadtrader.core.port.StockEvent.Earnings;
import io.spreadtrader.core.port.StockEvent.ExDividend;
import io.spreadtrader.core.port.StockEvent.Split;

/** Which events turn listed contracts into others that nobody here wants to hold. */
public final class CorporateActions {
    private CorporateActions() {}

    /**
     * Mergers, spin-offs, special dividends and splits. After a whole-numbered split the contracts stay standard, with
     * more of them at smaller strikes; but no book here is rebased to them yet, so such a position is left as well.
     */
    public static boolean changesContracts(StockEvent event) {
        return switch (event) {
            case CorporateAction action -> true;
            case ExDividend dividend -> dividend.special();
            case Split split -> split.ratio() != 1;
            case Earnings earnings -> false;
        };
    }

    public static String describe(StockEvent event) {
        return switch (event) {
            case CorporateAction action -> action.description();
            case ExDividend dividend -> (dividend.special() ? "special dividend " : "dividend ") + dividend.amount();
            case Split split -> "split " + split.ratio() + " for 1";
            case Earnings earnings -> "earnings";
        };
    }
}
