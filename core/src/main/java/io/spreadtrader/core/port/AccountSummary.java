package io.spreadtrader.core.port;

import io.spreadtrader.core.value.Money;
import java.util.OptionalInt;

/**
 * The account as the broker sees it.
 *
 * @param cash settled and unsettled
 * @param equityMid cash plus everything held, at mid prices
 * @param equityLiquidation the same at the prices that cross the market, less the commissions of closing
 * @param dayTradesLeft only where the broker reports a limit
 */
public record AccountSummary(
        Money cash, Money equityMid, Money equityLiquidation, Money buyingPower, OptionalInt dayTradesLeft) {}
