package io.spreadtrader.core.exit;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.port.StockEvent.ExDividend;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.pricing.Dividends;
import io.spreadtrader.core.pricing.EarlyExercise;
import io.spreadtrader.core.pricing.Spot;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.VerticalSpread;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether the short leg may well be assigned tonight. The holder of a call exercises for a dividend, of a put for
 * interest, when that exceeds what exercising gives up: the option of the same strike with the other right, whose mid
 * price is that value by put-call parity.
 *
 * <p>Without that quote the put counts as worthless, because a dividend owed overnight costs more than leaving early;
 * the call does not, because a put exercised early only costs interest.
 */
public final class AssignmentRisk {
    /** Early exercise of a put is plausible long before it pays: when the interest is this share of what it gives up. */
    private static final double PLAUSIBLE_INTEREST = 0.5;

    private final Configuration configuration;
    private final MarketCalendar calendar;

    public AssignmentRisk(Configuration configuration, MarketCalendar calendar) {
        this.configuration = configuration;
        this.calendar = calendar;
    }

    /** The numbers that make assignment likely; empty where it is not, or where the underlying is not quoted. */
    Optional<Figures> of(Position position, ExitSnapshot snapshot) {
        Optional<Price> spot = snapshot.underlying().map(Spot::of);
        if (spot.isEmpty()) {
            return Optional.empty();
        }
        OptionContract shortLeg = position.spread().shortLeg();
        boolean inTheMoney =
                shortLeg.right().intrinsic(spot.get(), shortLeg.strike()).isPositive();
        Optional<Figures> early = Optional.empty();
        if (inTheMoney) {
            early = shortLeg.right() == PutCall.CALL
                    ? forDividend(shortLeg, spot.get(), snapshot)
                    : forInterest(shortLeg, spot.get(), snapshot);
        }
        return early.or(() -> pinned(position.spread(), spot.get(), snapshot));
    }

    /**
     * The numbers that make an assignment tonight plausible, long before it is likely: from half an hour before the
     * close, with the short leg in the money or close to it. Of a call on the eve of an ex-date, whatever the dividend;
     * of a put whose interest comes near what exercising gives up, or where that is not quoted; of either on its last
     * trading day.
     */
    public Optional<Figures> overnight(Position position, ExitSnapshot snapshot) {
        Optional<Price> spot = snapshot.underlying().map(Spot::of);
        Instant from = snapshot.session().beforeClose(configuration.get(Settings.ASSIGNMENT_CHECK));
        OptionContract shortLeg = position.spread().shortLeg();
        if (spot.isEmpty() || snapshot.now().isBefore(from) || !isNearTheMoney(shortLeg, spot.get())) {
            return Optional.empty();
        }
        boolean plausible = !calendar.sessionAfter(snapshot.today()).date().isBefore(shortLeg.expiration())
                || (shortLeg.right() == PutCall.CALL
                        ? isDividendDue(shortLeg, snapshot)
                        : isInterestPlausible(shortLeg, snapshot));
        return plausible ? Optional.of(inTheMoney(shortLeg, spot.get())) : Optional.empty();
    }

    private boolean isNearTheMoney(OptionContract contract, Price spot) {
        Price distance = contract.strike().times(configuration.get(Settings.PIN_DISTANCE));
        return contract.right() == PutCall.CALL
                ? !spot.isBelow(contract.strike().minus(distance))
                : !spot.isAbove(contract.strike().plus(distance));
    }

    private boolean isDividendDue(OptionContract call, ExitSnapshot snapshot) {
        LocalDate next = calendar.sessionAfter(snapshot.today()).date();
        return !Dividends.before(next, call.underlying(), snapshot.today(), snapshot.events())
                .due()
                .isEmpty();
    }

    private static boolean isInterestPlausible(OptionContract put, ExitSnapshot snapshot) {
        OptionalDouble call = mid(snapshot.oppositeOfShort());
        double interest = EarlyExercise.interestOnStrike(put, snapshot.today(), snapshot.rates());
        double dividends = Dividends.before(put.expiration(), put.underlying(), snapshot.today(), snapshot.events())
                .total();
        return call.isEmpty() || interest > PLAUSIBLE_INTEREST * (call.getAsDouble() + dividends);
    }

    /** A short call on the eve of an ex-date, late in the session. */
    private Optional<Figures> forDividend(OptionContract call, Price spot, ExitSnapshot snapshot) {
        if (snapshot.now().isBefore(snapshot.session().beforeClose(configuration.get(Settings.ASSIGNMENT_CHECK)))) {
            return Optional.empty();
        }
        LocalDate next = calendar.sessionAfter(snapshot.today()).date();
        Optional<ExDividend> tomorrow =
                Dividends.before(next, call.underlying(), snapshot.today(), snapshot.events()).due().stream()
                        .findFirst();
        if (tomorrow.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble put = mid(snapshot.oppositeOfShort());
        double interest = EarlyExercise.interestOnStrike(call, snapshot.today(), snapshot.rates());
        return tomorrow.get().amount() > put.orElse(0) + interest
                ? Optional.of(inTheMoney(call, spot)
                        .with("exDividend", tomorrow.get().date())
                        .with("dividend", tomorrow.get().amount())
                        .with("put", put.isPresent() ? put.getAsDouble() : "not quoted, counted as 0")
                        .with("interest", interest))
                : Optional.empty();
    }

    /** A short put whose strike earns more in the bank than the call beside it is worth. */
    private static Optional<Figures> forInterest(OptionContract put, Price spot, ExitSnapshot snapshot) {
        OptionalDouble call = mid(snapshot.oppositeOfShort());
        if (call.isEmpty()) {
            return Optional.empty();
        }
        double interest = EarlyExercise.interestOnStrike(put, snapshot.today(), snapshot.rates());
        double dividends = Dividends.before(put.expiration(), put.underlying(), snapshot.today(), snapshot.events())
                .total();
        return interest > call.getAsDouble() + dividends
                ? Optional.of(inTheMoney(put, spot)
                        .with("interest", interest)
                        .with("call", call.getAsDouble())
                        .with("dividends", dividends))
                : Optional.empty();
    }

    /** The last hours of the last trading day with the underlying between or close to the strikes. */
    private Optional<Figures> pinned(VerticalSpread spread, Price spot, ExitSnapshot snapshot) {
        LocalDate lastDay = calendar.sessionOnOrBefore(spread.expiration()).date();
        boolean late = !snapshot.now().isBefore(snapshot.session().beforeClose(configuration.get(Settings.PIN_WINDOW)));
        if (!snapshot.today().equals(lastDay) || !late) {
            return Optional.empty();
        }
        double distance = configuration.get(Settings.PIN_DISTANCE);
        Price lowest = spread.lowerStrike().minus(spread.lowerStrike().times(distance));
        Price highest = spread.upperStrike().plus(spread.upperStrike().times(distance));
        boolean near = !spot.isBelow(lowest) && !spot.isAbove(highest);
        return near
                ? Optional.of(Figures.of("underlying", spot)
                        .with("lowest", lowest)
                        .with("highest", highest)
                        .with("lastTradingDay", lastDay))
                : Optional.empty();
    }

    private static Figures inTheMoney(OptionContract shortLeg, Price spot) {
        return Figures.of("shortLeg", shortLeg.id()).with("underlying", spot);
    }

    /** A mid price needs an ask; nobody bidding is a bid of nothing. */
    private static OptionalDouble mid(Optional<OptionQuote> quote) {
        return quote.filter(found -> found.ask().isPositive() && !found.ask().isBelow(found.bid()))
                .map(found -> OptionalDouble.of(found.mid().dollars()))
                .orElse(OptionalDouble.empty());
    }
}
