package io.spreadtrader.core.reconciliation;

import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.StockQuote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every way in which a position can have come from what we hold to what the broker says it holds. */
final class Departures {
    private final TradingPorts ports;
    private final double pinDistance;

    Departures(TradingPorts ports) {
        this.ports = ports;
        this.pinDistance = ports.configuration().get(Settings.PIN_DISTANCE);
    }

    /**
     * The ways that account for every unit.
     *
     * @param difference units at the broker less units here, none zero, all of this position's underlying
     */
    List<Departure> of(Position position, Map<Instrument, Integer> difference) {
        OptionContract longLeg = position.spread().longLeg();
        OptionContract shortLeg = position.spread().shortLeg();
        Stock stock = new Stock(position.underlying());
        int shortGone = difference.getOrDefault(shortLeg, 0);
        int longGone = -difference.getOrDefault(longLeg, 0);
        int shares = difference.getOrDefault(stock, 0);
        boolean fits = Set.of(longLeg, shortLeg, stock).containsAll(difference.keySet())
                && shortGone >= 0
                && longGone >= 0
                && shortGone <= -position.ledger().quantity(shortLeg)
                && longGone <= position.ledger().quantity(longLeg);
        if (!fits) {
            return List.of();
        }
        return ways(position, shortGone, longGone).stream()
                .filter(way -> way.shares() == shares)
                .toList();
    }

    private List<Departure> ways(Position position, int shortGone, int longGone) {
        if (!hasExpired(position)) {
            // Both legs gone at once before their time is somebody's trade.
            return shortGone > 0 == longGone > 0
                    ? List.of()
                    : List.of(new Departure(position, shortGone, 0, longGone, 0));
        }
        return ended(position, shortGone, longGone);
    }

    /** Every way in which all options of a position can have ended. */
    List<Departure> atExpiration(Position position) {
        return ended(
                position,
                -position.ledger().quantity(position.spread().shortLeg()),
                position.ledger().quantity(position.spread().longLeg()));
    }

    private static List<Departure> ended(Position position, int shortGone, int longGone) {
        List<Departure> ways = new ArrayList<>();
        for (int assigned = 0; assigned <= shortGone; assigned++) {
            for (int exercised = 0; exercised <= longGone; exercised++) {
                ways.add(new Departure(position, assigned, shortGone - assigned, exercised, longGone - exercised));
            }
        }
        return ways;
    }

    boolean hasExpired(Position position) {
        return !ports.now().isBefore(lastSession(position).close());
    }

    private MarketSession lastSession(Position position) {
        LocalDate expiration = position.spread().expiration();
        return ports.calendar().session(expiration).orElseGet(() -> ports.calendar()
                .sessionBefore(expiration));
    }

    /** Whether every leg went as the underlying's last price of the expiration says; near a strike both ways do. */
    boolean isPlausible(Departure way) {
        Optional<Price> close = closeOfLastDay(way.position());
        return close.isPresent()
                && isPlausible(way.position().spread().shortLeg(), close.get(), way.assigned(), way.shortExpired())
                && isPlausible(way.position().spread().longLeg(), close.get(), way.exercised(), way.longExpired());
    }

    private boolean isPlausible(OptionContract leg, Price close, int used, int expired) {
        if (close.minus(leg.strike()).absolute().dollars() <= leg.strike().dollars() * pinDistance) {
            return true;
        }
        boolean inTheMoney = leg.right() == PutCall.CALL ? close.isAbove(leg.strike()) : close.isBelow(leg.strike());
        return inTheMoney ? expired == 0 : used == 0;
    }

    private Optional<Price> closeOfLastDay(Position position) {
        LocalDate lastDay = lastSession(position).date();
        Optional<Price> bar = ports.bars()
                .daily(position.underlying(), ports.now())
                .filter(bars -> !bars.isEmpty())
                .flatMap(bars -> close(bars, lastDay));
        return bar.or(() -> ports.today().equals(lastDay)
                ? ports.quotes().stock(position.underlying()).map(StockQuote::last)
                : Optional.empty());
    }

    private static Optional<Price> close(BarSeries bars, LocalDate day) {
        for (int index = bars.size() - 1; index >= 0 && !bars.date(index).isBefore(day); index--) {
            if (bars.date(index).equals(day)) {
                return Optional.of(Price.ofDollars(bars.close(index)));
            }
        }
        return Optional.empty();
    }
}
