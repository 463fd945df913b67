package io.spreadtrader.core.risk;

import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.port.AccountSummary;
import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.port.Rates;
import io.spreadtrader.core.port.WhatIf;
import io.spreadtrader.core.portfolio.Portfolio;
import io.spreadtrader.core.store.TradingStatus;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The world an order is assessed in.
 *
 * @param agreement how our books stood beside the broker's when last compared since it was connected
 * @param longLeg the newest quote of the spread's long leg
 * @param openUnderlyings symbols of all positions held, in whatever state
 * @param orderMessagesToday placements and modifications of this session
 * @param account asked of the broker once, and of an entry only: no exit waits for it
 * @param whatIf its answer is waited for last, and only for an entry nothing else refuses
 */
public record RiskContext(
        Instant now,
        TradingStatus status,
        BooksAgreement agreement,
        Optional<StockQuote> underlying,
        Optional<OptionQuote> longLeg,
        Optional<OptionQuote> shortLeg,
        Portfolio portfolio,
        Set<Symbol> openUnderlyings,
        int orderMessagesToday,
        EventCalendar events,
        Rates rates,
        Supplier<AccountSummary> account,
        Function<ComboOrder, WhatIf> whatIf) {
    public RiskContext {
        openUnderlyings = Set.copyOf(openUnderlyings);
    }

    /** At mid prices. */
    public Money equity() {
        return account.get().equityMid();
    }

    /** Only where the broker reports a limit. */
    OptionalInt dayTradesLeft() {
        return account.get().dayTradesLeft();
    }
}
