package io.spreadtrader.local.study;

import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.port.StockEvent.ExDividend;
import io.spreadtrader.core.pricing.BlackScholes;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.exchange.market.QuotedMarket;
import io.spreadtrader.local.SeededRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a position's delta earned in the stock beyond interest: chance, since nobody can know where a fair stock goes.
 * Taken off a trade's result it leaves what its options earned, with a fraction of the noise. Deltas are taken every
 * hour from what was quoted then, so that nothing later is used.
 */
final class StockHedge {
    private static final Duration STEP = Duration.ofMinutes(65);
    private static final double SECONDS_PER_YEAR = 365.0 * 86_400;

    private final SeededRun.Stage stage;
    private final QuotedMarket market;
    private final double rate;

    StockHedge(SeededRun.Stage stage) {
        this.stage = stage;
        this.market = stage.market();
        this.rate = stage.market().rates().rate(stage.sessions().getFirst().date(), 1);
    }

    /** Dollars, from the first of these executions to {@code end}. */
    double earned(List<Execution> executions, Instant end) {
        if (executions.isEmpty()) {
            return 0;
        }
        Symbol symbol = executions.getFirst().instrument().underlying();
        List<Instant> instants = instants(executions.getFirst().at(), end);
        double earned = 0;
        for (int index = 1; index < instants.size(); index++) {
            Instant from = instants.get(index - 1);
            double delta = delta(executions, from);
            if (delta != 0) {
                earned += delta * excess(symbol, from, instants.get(index));
            }
        }
        return earned;
    }

    private List<Instant> instants(Instant start, Instant end) {
        List<Instant> instants = new ArrayList<>();
        instants.add(start);
        for (MarketSession session : stage.sessions()) {
            for (Instant at = session.open(); at.isBefore(session.close()); at = at.plus(STEP)) {
                if (at.isAfter(start) && at.isBefore(end)) {
                    instants.add(at);
                }
            }
        }
        instants.add(end);
        return instants;
    }

    /** What one share earned beyond interest, its dividend included. */
    private double excess(Symbol symbol, Instant from, Instant to) {
        double before = last(symbol, from);
        double years = Duration.between(from, to).toSeconds() / SECONDS_PER_YEAR;
        MarketCalendar calendar = stage.calendar();
        double dividends =
                market.events().events(symbol, calendar.dateOf(from).plusDays(1), calendar.dateOf(to)).stream()
                        .mapToDouble(event -> event instanceof ExDividend dividend ? dividend.amount() : 0)
                        .sum();
        return last(symbol, to) + dividends - before * StrictMath.exp(rate * years);
    }

    private double last(Symbol symbol, Instant at) {
        return market.stock(symbol, at).orElseThrow().last().dollars();
    }

    /** Shares the options traded up to an instant behave like. */
    private double delta(List<Execution> executions, Instant at) {
        double delta = 0;
        for (Execution execution : executions) {
            if (!execution.at().isAfter(at)) {
                delta += execution.quantity()
                        * (execution.instrument() instanceof OptionContract contract
                                ? contract.multiplier() * delta(contract, at)
                                : 1);
            }
        }
        return delta;
    }

    private double delta(OptionContract contract, Instant at) {
        Instant close =
                stage.calendar().session(contract.expiration()).orElseThrow().close();
        double years = Duration.between(at, close).toSeconds() / SECONDS_PER_YEAR;
        return market.option(contract, at)
                .map(quote -> BlackScholes.greeks(
                                contract.right(),
                                last(contract.underlying(), at),
                                contract.strike().dollars(),
                                years,
                                rate,
                                0,
                                quote.brokerImpliedVolatility().orElseThrow())
                        .delta())
                .orElse(0.0);
    }
}
