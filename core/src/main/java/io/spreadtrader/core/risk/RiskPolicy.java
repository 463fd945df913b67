package io.spreadtrader.core.risk;

import static io.spreadtrader.core.risk.DenialReason.*;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.spread.PriceBounds;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Price;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether an order may be sent. An entry faces every {@link DenialReason} in its order; an exit faces only what
 * would make it impossible, so that stale quotes or a halted trader never keep us in a position.
 */
public final class RiskPolicy {
    private final MarketCalendar calendar;
    private final MarketChecks market;
    private final List<EntryCheck> entryChecks;

    public RiskPolicy(Configuration configuration, MarketCalendar calendar) {
        this.calendar = calendar;
        this.market = new MarketChecks(calendar);
        this.entryChecks = entryChecks(configuration);
    }

    private List<EntryCheck> entryChecks(Configuration configuration) {
        QuoteChecks quotes = new QuoteChecks(configuration);
        SlotChecks slots = new SlotChecks(configuration);
        ExposureChecks exposure = new ExposureChecks(configuration);
        EventChecks events = new EventChecks(configuration, calendar);
        return List.of(
                new EntryCheck(TRADING_HALTED, market::tradingHalted),
                new EntryCheck(REDUCING_ONLY, market::reducingOnly),
                new EntryCheck(BROKER_NOT_RECONCILED, entry -> market.brokerNotReconciled(entry.context())),
                new EntryCheck(MARKET_CLOSED, entry -> market.marketClosed(entry.context())),
                new EntryCheck(UNDERLYING_HALTED, entry -> market.underlyingHalted(entry.context())),
                new EntryCheck(STALE_QUOTE, quotes::staleQuote),
                new EntryCheck(PRICE_COLLAR, quotes::priceCollar),
                new EntryCheck(DUPLICATE_POSITION, slots::duplicatePosition),
                new EntryCheck(MAX_OPEN_POSITIONS, slots::maxOpenPositions),
                new EntryCheck(MAX_DAILY_ENTRIES, slots::maxDailyEntries),
                new EntryCheck(MAX_DAILY_ORDERS, slots::maxDailyOrders),
                new EntryCheck(SIZE_BELOW_ONE_CONTRACT, exposure::sizeBelowOneContract),
                new EntryCheck(RISK_PER_TRADE, exposure::riskPerTrade),
                new EntryCheck(PORTFOLIO_HEAT, exposure::portfolioHeat),
                new EntryCheck(SECTOR_HEAT, exposure::sectorHeat),
                new EntryCheck(NET_DELTA, exposure::netDelta),
                new EntryCheck(EARNINGS_BLACKOUT, events::earningsBlackout),
                new EntryCheck(EX_DIVIDEND_RISK, events::exDividendRisk),
                new EntryCheck(CORPORATE_ACTION, events::corporateAction),
                new EntryCheck(EVENT_DATE_UNKNOWN, events::eventDateUnknown),
                new EntryCheck(BUYING_POWER, BrokerChecks::buyingPower),
                new EntryCheck(DAY_TRADES, BrokerChecks::dayTrades));
    }

    /** Whether this entry may be sent now, as far as its worst price. */
    public EntryVerdict assessEntry(EntryRequest request, RiskContext context) {
        EntryAssessment entry = new EntryAssessment(request, context, calendar.dateOf(context.now()));
        for (EntryCheck check : entryChecks) {
            Optional<Figures> refusal = check.refusal().apply(entry);
            if (refusal.isPresent()) {
                return new EntryVerdict.Denied(check.reason(), refusal.get());
            }
        }
        return new EntryVerdict.Approved(new ApprovedOrder(request.order(), request.worstPrice()));
    }

    /**
     * Whether this order, which closes all or part of a position, may be sent now.
     *
     * @throws IllegalStateException when it would do more than close what the position holds: a bug of the caller
     * @throws IllegalArgumentException when its worst price lies outside what an exit may pay: likewise
     */
    public ExitVerdict assessExit(ComboOrder order, Price worstPrice, Position position, RiskContext context) {
        order.legs().forEach(leg -> requireHeld(order, leg, position));
        requireWithinBounds(order, worstPrice, position);
        return denial(BROKER_NOT_RECONCILED, market.brokerNotReconciled(context, position.underlying()))
                .or(() -> denial(MARKET_CLOSED, market.marketClosed(context)))
                .or(() -> denial(UNDERLYING_HALTED, market.underlyingHalted(context)))
                .orElseGet(() -> new ExitVerdict.Approved(new ApprovedOrder(order, worstPrice)));
    }

    private static Optional<ExitVerdict> denial(DenialReason reason, Optional<Figures> refusal) {
        return refusal.map(figures -> new ExitVerdict.Denied(reason, figures));
    }

    private static void requireHeld(ComboOrder order, ComboLeg leg, Position position) {
        long held = position.ledger().quantity(leg.instrument());
        long traded = (long) leg.ratio() * order.quantity();
        if (Long.signum(held) == Long.signum(traded) || Math.abs(traded) > Math.abs(held)) {
            throw new IllegalStateException("order " + order.id() + " trades " + traded + " of " + leg.instrument()
                    + ", but position " + position.id() + " holds " + held);
        }
    }

    private static void requireWithinBounds(ComboOrder order, Price worstPrice, Position position) {
        ComboOrder wholeSpread = ComboOrder.toClose(order.id(), position.spread(), order.quantity(), order.limit());
        PriceBounds bounds = PriceBounds.ofExit(position.spread());
        if (order.legs().equals(wholeSpread.legs()) && worstPrice.isAbove(bounds.most())) {
            throw new IllegalArgumentException("order " + order.id() + " would pay " + worstPrice + " to close "
                    + position.spread() + "; the most is " + bounds.most());
        }
    }
}
