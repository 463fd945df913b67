package io.spreadtrader.core.protection;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.exit.ExitSnapshot;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Comparison;
import io.spreadtrader.core.order.PriceCondition;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.pricing.BlackScholes;
import io.spreadtrader.core.pricing.Dividends;
import io.spreadtrader.core.pricing.Spot;
import io.spreadtrader.core.pricing.YearFraction;
import io.spreadtrader.core.spread.PriceBounds;
import io.spreadtrader.core.value.Direction;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.VerticalSpread;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The stop a position should have at the broker: all of it, closed once the underlying is where our own stop is, for a
 * limit that a hurried market should still give. A limit, because nobody is there to watch a market order.
 */
final class ProtectiveStop {
    /** In a hurry volatility rises: to as much of what the quotes imply now. */
    private static final double VOLATILITY_FACTOR = 1.5;
    /** What is given up of the model's value to be filled. */
    private static final double GIVEN_UP = 0.25;

    private static final Price CENT = Price.ofCents(1);

    private final double stopAtr;
    private final Price tick;

    ProtectiveStop(Configuration configuration) {
        this.stopAtr = configuration.get(Settings.STOP_ATR);
        this.tick = Price.ofCents(configuration.get(Settings.TICK).cents());
    }

    /** Our own stop, in whole cents on its far side: where both are reached at once, ours has said so before. */
    PriceCondition condition(Position position) {
        Price stop = position.stopAt(stopAtr);
        return position.direction() == Direction.LONG
                ? new PriceCondition(
                        position.underlying(),
                        Comparison.AT_OR_BELOW,
                        stop.floorTo(CENT).max(CENT))
                : new PriceCondition(position.underlying(), Comparison.AT_OR_ABOVE, stop.ceilTo(CENT));
    }

    /** Empty where the quotes of the moment imply no volatility to value the spread with. */
    Optional<ComboOrder> order(ClientOrderId id, Position position, ExitSnapshot snapshot) {
        PriceCondition condition = condition(position);
        return limit(position.spread(), condition.level(), snapshot)
                .map(limit -> ComboOrder.toClose(id, position.spread(), position.openContracts(), limit)
                        .restingUntil(condition));
    }

    /**
     * What closing may cost at the stop, on the tick, within an exit's bounds: the model's value less what is given up, at
     * today's volatility or at the higher one, whichever asks less of the market. Beyond the stop a spread has lost, and
     * volatility moves its value back to the middle: the higher one alone would ask for more than an unmoved market gives.
     */
    private Optional<Price> limit(VerticalSpread spread, Price level, ExitSnapshot snapshot) {
        OptionalDouble today = cost(spread, level, snapshot, 1);
        OptionalDouble hurried = cost(spread, level, snapshot, VOLATILITY_FACTOR);
        if (today.isEmpty() || hurried.isEmpty()) {
            return Optional.empty();
        }
        Price cost = Price.ofDollars(Math.max(today.getAsDouble(), hurried.getAsDouble()));
        Price limit = PriceBounds.ofExit(spread).nearest(cost.ceilTo(tick));
        return Optional.of(spread.isCredit() ? limit.max(tick) : limit.min(tick.negated()));
    }

    private static OptionalDouble cost(VerticalSpread spread, Price level, ExitSnapshot snapshot, double factor) {
        OptionalDouble value = value(spread, level, snapshot, factor);
        return value.isEmpty()
                ? value
                : OptionalDouble.of(GIVEN_UP * Math.abs(value.getAsDouble()) - value.getAsDouble());
    }

    /** Of both legs together with the underlying at the stop, dollars per share; negative for a credit spread. */
    private static OptionalDouble value(
            VerticalSpread spread, Price level, ExitSnapshot snapshot, double volatilityFactor) {
        Dividends dividends =
                Dividends.before(spread.expiration(), spread.underlying(), snapshot.today(), snapshot.events());
        double dropped = dividends.presentValue(snapshot.rates());
        Optional<Model> now = snapshot.underlying()
                .map(Spot::of)
                .map(spot -> new Model(spot.dollars() - dropped, snapshot))
                .filter(model -> model.presentSpot() > 0);
        double presentLevel = level.dollars() - dropped;
        if (now.isEmpty() || presentLevel <= 0) {
            return OptionalDouble.empty();
        }
        OptionalDouble longVolatility = now.get().volatility(snapshot.longLeg());
        OptionalDouble shortVolatility = now.get().volatility(snapshot.shortLeg());
        if (longVolatility.isEmpty() && shortVolatility.isEmpty()) {
            return OptionalDouble.empty();
        }
        // A leg deep in the money may imply none: its neighbour's is the nearest there is.
        Model there = new Model(presentLevel, snapshot);
        double ofLong = longVolatility.orElseGet(shortVolatility::getAsDouble);
        double ofShort = shortVolatility.orElseGet(longVolatility::getAsDouble);
        return OptionalDouble.of(there.value(spread.longLeg(), volatilityFactor * ofLong)
                - there.value(spread.shortLeg(), volatilityFactor * ofShort));
    }

    /** @param presentSpot dollars, less the present value of the dividends before expiration */
    private record Model(double presentSpot, ExitSnapshot snapshot) {
        OptionalDouble volatility(Optional<OptionQuote> quote) {
            return quote.filter(OptionQuote::isTwoSided)
                    .map(found -> BlackScholes.impliedVolatility(
                            found.contract().right(),
                            found.mid().dollars(),
                            presentSpot,
                            found.contract().strike().dollars(),
                            years(found.contract()),
                            rate(found.contract()),
                            0))
                    .orElse(OptionalDouble.empty());
        }

        double value(OptionContract contract, double volatility) {
            return BlackScholes.price(
                    contract.right(),
                    presentSpot,
                    contract.strike().dollars(),
                    years(contract),
                    rate(contract),
                    0,
                    volatility);
        }

        private double years(OptionContract contract) {
            return YearFraction.until(contract.expiration(), snapshot.now());
        }

        private double rate(OptionContract contract) {
            LocalDate today = snapshot.today();
            return snapshot.rates().rate(today, Math.max(0, contract.daysToExpiration(today)));
        }
    }

    /** Whether the underlying is beyond the stop already: then an exit of ours is due, and a stop would forestall it. */
    boolean isReached(Position position, Optional<StockQuote> underlying) {
        return underlying
                .filter(quote -> condition(position).isMetAt(Spot.of(quote))
                        || condition(position).isMetAt(quote.last()))
                .isPresent();
    }
}
