package io.spreadtrader.core.position;

import io.spreadtrader.core.value.Direction;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.core.value.VerticalSpread;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A vertical spread we hold, and everything its exits are decided on.
 *
 * @param id the decision that opened it
 * @param underlyingAtEntry the underlying at the first fill
 * @param atrAtEntry ATR14 of the signal, dollars
 * @param contracts spreads opened so far
 * @param openingPremium net paid (positive) or received (negative) for all of them, without fees
 * @param exitAttempts exits tried so far; names the next one
 * @param valueWatch a value exit seen on one snapshot only
 */
public record Position(
        String id,
        VerticalSpread spread,
        String strategy,
        String sector,
        boolean holdsThroughEarnings,
        Price underlyingAtEntry,
        double atrAtEntry,
        Instant openedAt,
        int contracts,
        Money openingPremium,
        PositionLedger ledger,
        PositionState state,
        int exitAttempts,
        Optional<ValueWatch> valueWatch,
        Optional<ExitReason> exitReason,
        Optional<Instant> closedAt,
        long version) {
    /** By opening. */
    public static final Comparator<Position> ORDER =
            Comparator.comparing(Position::openedAt).thenComparing(Position::id);

    public Symbol underlying() {
        return spread.underlying();
    }

    public Direction direction() {
        return spread.direction();
    }

    public boolean isOpen() {
        return state != PositionState.CLOSED;
    }

    /** Whole spreads still held: both legs. */
    public int openContracts() {
        int longs = ledger.quantity(spread.longLeg());
        int shorts = -ledger.quantity(spread.shortLeg());
        return Math.max(0, Math.min(longs, shorts));
    }

    /** Average net premium per share: positive paid, negative received; rounded to a ten-thousandth. */
    public Price averagePremium() {
        long shares = spread.sharesPerContract().count() * contracts;
        return shares == 0 ? Price.ZERO : Price.ofDollars(openingPremium.dollars() / shares);
    }

    /** Shares of the underlying held (positive) or owed (negative), brought by assignment or exercise. */
    public int shares() {
        return ledger.quantity(new Stock(underlying()));
    }

    /** The underlying's price at which it has gone this many ATRs of the entry too far against us. */
    public Price stopAt(double multiple) {
        return underlyingAtEntry.minus(
                Price.ofDollars(multiple * atrAtEntry * direction().sign()));
    }

    public Position withLedger(PositionLedger newLedger) {
        return copy(contracts, openingPremium, newLedger, state, exitAttempts, valueWatch, exitReason, closedAt);
    }

    /** More of the spread has been opened. */
    public Position withOpened(int newContracts, Money newPremium) {
        return copy(newContracts, newPremium, ledger, state, exitAttempts, valueWatch, exitReason, closedAt);
    }

    public Position withState(PositionState next) {
        return copy(contracts, openingPremium, ledger, next, exitAttempts, valueWatch, exitReason, closedAt);
    }

    /** Claimed by an exit: nobody else may close it meanwhile. */
    public Position exiting(ExitReason reason) {
        return copy(
                contracts,
                openingPremium,
                ledger,
                PositionState.EXITING,
                exitAttempts + 1,
                Optional.empty(),
                Optional.of(reason),
                closedAt);
    }

    public Position watching(Optional<ValueWatch> watch) {
        return copy(contracts, openingPremium, ledger, state, exitAttempts, watch, exitReason, closedAt);
    }

    public Position closed(ExitReason reason, Instant at) {
        return copy(
                contracts,
                openingPremium,
                ledger,
                PositionState.CLOSED,
                exitAttempts,
                Optional.empty(),
                Optional.of(reason),
                Optional.of(at));
    }

    /** Open again: something was booked to it after it had closed. */
    public Position reopened(PositionState next) {
        return copy(
                contracts,
                openingPremium,
                ledger,
                next,
                exitAttempts,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** This position as it is first stored, however many steps it took to become so. */
    public Position asFirst() {
        return atVersion(0);
    }

    /** This position as the one version after {@code stored}, however many steps lie between them. */
    public Position asNextOf(Position stored) {
        return atVersion(stored.version + 1);
    }

    private Position atVersion(long newVersion) {
        return new Position(
                id,
                spread,
                strategy,
                sector,
                holdsThroughEarnings,
                underlyingAtEntry,
                atrAtEntry,
                openedAt,
                contracts,
                openingPremium,
                ledger,
                state,
                exitAttempts,
                valueWatch,
                exitReason,
                closedAt,
                newVersion);
    }

    private Position copy(
            int newContracts,
            Money newPremium,
            PositionLedger newLedger,
            PositionState newState,
            int newAttempts,
            Optional<ValueWatch> newWatch,
            Optional<ExitReason> newReason,
            Optional<Instant> newClosedAt) {
        return new Position(
                id,
                spread,
                strategy,
                sector,
                holdsThroughEarnings,
                underlyingAtEntry,
                atrAtEntry,
                openedAt,
                newContracts,
                newPremium,
                newLedger,
                newState,
                newAttempts,
                newWatch,
                newReason,
                newClosedAt,
                version + 1);
    }
}
