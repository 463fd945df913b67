package io.spreadtrader.core.risk;

import io.spreadtrader.core.store.TradingMode;
import io.spreadtrader.core.store.TradingStatus;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import java.util.Optional;

/** Whether trading is on at all: our own switches, the broker, the exchange, the underlying. */
final class MarketChecks {
    private final MarketCalendar calendar;

    MarketChecks(MarketCalendar calendar) {
        this.calendar = calendar;
    }

    Optional<Figures> tradingHalted(EntryAssessment entry) {
        TradingStatus status = entry.context().status();
        boolean halted = status.mode() == TradingMode.HALTED || status.flattening();
        return halted ? Optional.of(figures(status).with("flattening", status.flattening())) : Optional.empty();
    }

    Optional<Figures> reducingOnly(EntryAssessment entry) {
        TradingStatus status = entry.context().status();
        return status.mode() == TradingMode.REDUCING ? Optional.of(figures(status)) : Optional.empty();
    }

    /** An entry adds to what the books say, so all of them must agree. */
    Optional<Figures> brokerNotReconciled(RiskContext context) {
        return context.agreement().isWhole() ? Optional.empty() : Optional.of(notReconciled(context));
    }

    /** What leaves a position relies on the books of its underlying alone. */
    Optional<Figures> brokerNotReconciled(RiskContext context, Symbol underlying) {
        return context.agreement().covers(underlying) ? Optional.empty() : Optional.of(notReconciled(context));
    }

    private static Figures notReconciled(RiskContext context) {
        Figures figures = Figures.of("reconciled", false).with("at", context.now());
        return context.agreement().compared()
                ? figures.with("differing", context.agreement().differingByName())
                : figures;
    }

    Optional<Figures> marketClosed(RiskContext context) {
        if (calendar.openSession(context.now()).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Figures.of("at", context.now())
                .with(
                        "nextSession",
                        calendar.sessionAfter(calendar.dateOf(context.now())).date()));
    }

    Optional<Figures> underlyingHalted(RiskContext context) {
        return context.underlying().filter(StockQuote::halted).map(quote -> Figures.of("underlying", quote.symbol())
                .with("since", quote.at()));
    }

    private static Figures figures(TradingStatus status) {
        return Figures.of("mode", status.mode())
                .with("because", status.reason())
                .with("since", status.since());
    }
}
