package io.spreadtrader.grpc.messages;

import io.spreadtrader.core.port.AccountSummary;
import io.spreadtrader.core.port.WhatIf;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.proto.gateway.AccountResponse;
import io.spreadtrader.proto.gateway.WhatIfResponse;
import java.util.OptionalInt;

/** The account as messages. */
public final class Accounts {
    private Accounts() {}

    public static AccountResponse message(AccountSummary account) {
        AccountResponse.Builder message = AccountResponse.newBuilder()
                .setCashCents(account.cash().cents())
                .setEquityMidCents(account.equityMid().cents())
                .setEquityLiquidationCents(account.equityLiquidation().cents())
                .setBuyingPowerCents(account.buyingPower().cents());
        account.dayTradesLeft().ifPresent(message::setDayTradesLeft);
        return message.build();
    }

    public static AccountSummary account(AccountResponse message) {
        return new AccountSummary(
                Money.ofCents(message.getCashCents()),
                Money.ofCents(message.getEquityMidCents()),
                Money.ofCents(message.getEquityLiquidationCents()),
                Money.ofCents(message.getBuyingPowerCents()),
                message.hasDayTradesLeft() ? OptionalInt.of(message.getDayTradesLeft()) : OptionalInt.empty());
    }

    public static WhatIfResponse message(WhatIf whatIf) {
        return WhatIfResponse.newBuilder()
                .setMarginChangeCents(whatIf.marginChange().cents())
                .setBuyingPowerAfterCents(whatIf.buyingPowerAfter().cents())
                .build();
    }

    public static WhatIf whatIf(WhatIfResponse message) {
        return new WhatIf(
                Money.ofCents(message.getMarginChangeCents()), Money.ofCents(message.getBuyingPowerAfterCents()));
    }
}
