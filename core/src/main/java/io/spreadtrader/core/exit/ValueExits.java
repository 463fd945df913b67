package io.spreadtrader.core.exit;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.pricing.Spot;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.SpreadQuote;
import io.spreadtrader.core.value.VerticalSpread;
import java.time.Duration;
import java.util.Optional;

/**
 * Exits decided on what the spread is worth at mid: the loss limit and the profit target. Only on fresh quotes of both
 * legs that are not too wide, and not while a session finds its prices. Profit and loss are per share before fees.
 */
final class ValueExits {
    private final Configuration configuration;

    /** A value exit that applies now, before it is confirmed. */
    record Finding(ExitReason reason, Figures figures) {}

    ValueExits(Configuration configuration) {
        this.configuration = configuration;
    }

    Optional<Finding> of(Position position, ExitSnapshot snapshot) {
        Optional<Price> profit = usableQuote(position.spread(), snapshot)
                .map(quote -> quote.mid().plus(position.averagePremium()).negated());
        return profit.flatMap(gained -> lossLimit(position, gained)
                .map(figures -> new Finding(ExitReason.LOSS_LIMIT, figures))
                .or(() -> profitTarget(position, gained, snapshot)
                        .map(figures -> new Finding(ExitReason.PROFIT_TARGET, figures))));
    }

    private Optional<SpreadQuote> usableQuote(VerticalSpread spread, ExitSnapshot snapshot) {
        boolean quiet =
                snapshot.now().isBefore(snapshot.session().open().plus(configuration.get(Settings.VALUE_QUIET_OPEN)));
        boolean quoted = isUsable(snapshot.longLeg(), snapshot) && isUsable(snapshot.shortLeg(), snapshot);
        if (quiet || !quoted) {
            return Optional.empty();
        }
        SpreadQuote quote = SpreadQuote.toClose(
                snapshot.longLeg().orElseThrow(), snapshot.shortLeg().orElseThrow());
        Price widest = spread.width().times(configuration.get(Settings.VALUE_MAX_QUOTED_WIDTH));
        return quote.quotedWidth().isAbove(widest) ? Optional.empty() : Optional.of(quote);
    }

    /** A leg nobody bids for still has a mid; one on a dead feed, or without an ask, has no value to act on. */
    private boolean isUsable(Optional<OptionQuote> quote, ExitSnapshot snapshot) {
        Duration maxAge = configuration.get(Settings.QUOTE_MAX_AGE);
        return quote.filter(found -> found.ask().isPositive() && !found.ask().isBelow(found.bid()))
                .filter(found -> !found.feedAliveAt().plus(maxAge).isBefore(snapshot.now()))
                .isPresent();
    }

    private Optional<Figures> lossLimit(Position position, Price profit) {
        return lossAllowed(position)
                .filter(limit -> !profit.negated().isBelow(limit))
                .map(limit -> Figures.of("loss", profit.negated())
                        .with("limit", limit)
                        .with("premium", position.averagePremium()));
    }

    /** Per share; empty where switched off. */
    private Optional<Price> lossAllowed(Position position) {
        Price maxLoss = maxLoss(position);
        if (!position.spread().isCredit()) {
            double share = configuration.get(Settings.DEBIT_LOSS_SHARE);
            return share > 0 ? Optional.of(maxLoss.times(share)) : Optional.empty();
        }
        Price credit = position.averagePremium().negated();
        Price ofCredit = credit.times(configuration.get(Settings.CREDIT_LOSS_MULTIPLE));
        Price ofMaxLoss = maxLoss.times(configuration.get(Settings.CREDIT_LOSS_SHARE));
        return Optional.of(ofCredit.min(ofMaxLoss));
    }

    private Optional<Figures> profitTarget(Position position, Price profit, ExitSnapshot snapshot) {
        return switch (configuration.get(Settings.TARGET)) {
            case "r-multiple" -> reached(profit, maxLoss(position).times(configuration.get(Settings.R_MULTIPLE)));
            case "atr" -> travelled(position, profit, snapshot);
            default -> reached(profit, profitWanted(position));
        };
    }

    private Price profitWanted(Position position) {
        return position.spread().isCredit()
                ? maxProfit(position).times(configuration.get(Settings.CREDIT_PROFIT_TARGET))
                : maxProfit(position).times(configuration.get(Settings.DEBIT_PROFIT_TARGET));
    }

    private static Optional<Figures> reached(Price profit, Price target) {
        return profit.isBelow(target)
                ? Optional.empty()
                : Optional.of(Figures.of("profit", profit).with("target", target));
    }

    private Optional<Figures> travelled(Position position, Price profit, ExitSnapshot snapshot) {
        double wanted = configuration.get(Settings.ATR_TARGET) * position.atrAtEntry();
        return snapshot.underlying()
                .map(Spot::of)
                .filter(spot -> !spot.minus(position.underlyingAtEntry())
                        .times(position.direction().sign())
                        .isBelow(Price.ofDollars(wanted)))
                .map(spot -> Figures.of("underlying", spot)
                        .with("entry", position.underlyingAtEntry())
                        .with("distanceWanted", wanted)
                        .with("profit", profit));
    }

    private static Price maxProfit(Position position) {
        Price premium = position.averagePremium();
        return position.spread().isCredit()
                ? premium.negated()
                : position.spread().width().minus(premium);
    }

    private static Price maxLoss(Position position) {
        Price premium = position.averagePremium();
        return position.spread().isCredit() ? position.spread().width().plus(premium) : premium;
    }
}
