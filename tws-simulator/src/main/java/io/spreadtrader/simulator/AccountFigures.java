package io.spreadtrader.simulator;

import io.spreadtrader.core.port.AccountSummary;
import io.spreadtrader.core.value.Money;
import java.util.List;

/**
 * The account's figures by the broker's names. The exchange knows one requirement: what equity is not free is its
 * initial and its maintenance margin.
 */
final class AccountFigures {
    private static final String DOLLARS = "USD";

    private AccountFigures() {}

    record Figure(String tag, String value, String currency) {}

    static List<Figure> of(AccountSummary account) {
        Money required = account.equityMid().minus(account.buyingPower());
        return List.of(
                new Figure("AccountType", "INDIVIDUAL", ""),
                money("NetLiquidation", account.equityMid()),
                money("TotalCashValue", account.cash()),
                money("SettledCash", account.cash()),
                money("EquityWithLoanValue", account.equityMid()),
                money("GrossPositionValue", account.equityMid().minus(account.cash())),
                money("BuyingPower", account.buyingPower()),
                money("AvailableFunds", account.buyingPower()),
                money("ExcessLiquidity", account.buyingPower()),
                money("InitMarginReq", required),
                money("MaintMarginReq", required),
                money("FullInitMarginReq", required),
                money("FullMaintMarginReq", required),
                money("FullAvailableFunds", account.buyingPower()),
                money("FullExcessLiquidity", account.buyingPower()),
                // Minus one says that there is no limit.
                new Figure(
                        "DayTradesRemaining",
                        Integer.toString(account.dayTradesLeft().orElse(-1)),
                        ""));
    }

    private static Figure money(String tag, Money amount) {
        return new Figure(tag, amount.toString(), DOLLARS);
    }
}
