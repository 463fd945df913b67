package io.spreadtrader.simulator;

import io.spreadtrader.core.pricing.BlackScholes;
import io.spreadtrader.core.pricing.Greeks;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.tws.wire.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Implied volatility and greeks of option quotes, as the broker computes them beside its prices. */
final class OptionComputations {
    /** The simulated market's own interest. */
    private static final double RATE = 0.04;

    private static final double SECONDS_PER_YEAR = Duration.ofDays(365).toSeconds();
    private static final String NO_VOLATILITY = "-1";
    private static final String NO_GREEK = "-2";

    private final SimulatedAccess venue;

    OptionComputations(SimulatedAccess venue) {
        this.venue = venue;
    }

    /** Of bid, ask and the model; empty where the stock has no price. */
    List<Tick> of(OptionQuote quote) {
        List<Tick> ticks = new ArrayList<>();
        venue.exchange().quotes().stock(quote.contract().underlying()).ifPresent(stock -> {
            double spot = stock.last().dollars();
            ticks.add(computed(
                    Tick.BID_COMPUTATION, quote.contract(), quote.bid(), implied(quote, quote.bid(), spot), spot));
            ticks.add(computed(
                    Tick.ASK_COMPUTATION, quote.contract(), quote.ask(), implied(quote, quote.ask(), spot), spot));
            if (quote.brokerImpliedVolatility().isPresent()) {
                ticks.add(computed(
                        Tick.MODEL_COMPUTATION, quote.contract(), quote.mid(), quote.brokerImpliedVolatility(), spot));
            }
        });
        return ticks;
    }

    private OptionalDouble implied(OptionQuote quote, Price price, double spot) {
        double years = years(quote.contract());
        if (!price.isPositive() || years <= 0) {
            return OptionalDouble.empty();
        }
        return BlackScholes.impliedVolatility(
                quote.contract().right(),
                price.dollars(),
                spot,
                quote.contract().strike().dollars(),
                years,
                RATE,
                0);
    }

    private double years(OptionContract contract) {
        Instant close = ContractDesk.lastClose(venue.calendar(), contract);
        return Duration.between(venue.time(), close).toSeconds() / SECONDS_PER_YEAR;
    }

    private Tick computed(int type, OptionContract contract, Price price, OptionalDouble volatility, double spot) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("impliedVolatility", NO_VOLATILITY);
        columns.put("optionPrice", price.toString());
        columns.put("dividend", "0.0");
        List.of("delta", "gamma", "vega", "theta").forEach(greek -> columns.put(greek, NO_GREEK));
        columns.put("underlyingPrice", Double.toString(spot));
        double years = years(contract);
        if (volatility.isPresent() && years > 0) {
            columns.put("impliedVolatility", Double.toString(volatility.getAsDouble()));
            Greeks greeks = BlackScholes.greeks(
                    contract.right(), spot, contract.strike().dollars(), years, RATE, 0, volatility.getAsDouble());
            columns.put("delta", Double.toString(greeks.delta()));
            columns.put("gamma", Double.toString(greeks.gamma()));
            columns.put("vega", Double.toString(greeks.vega()));
            columns.put("theta", Double.toString(greeks.theta()));
        }
        return new Tick(Messages.TICK_OPTION, type, columns);
    }
}
