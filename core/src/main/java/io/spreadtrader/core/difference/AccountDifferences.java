package io.spreadtrader.core.difference;

import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.position.Lot;
import io.spreadtrader.core.position.PositionLedger;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the last comparison with the broker left unexplained, and what a person has said about it. The gateway writes
 * what it finds, a person what they know; the version keeps each from writing over the other.
 *
 * @param found by instrument, as the last whole comparison left them
 * @param untold orders the broker says have filled, without telling the executions
 * @param foreign what a person has called their own: expected at the broker, never traded, in no position
 * @param adopted fills a person has told, which are not booked yet
 * @param cash what the account's cash was when all but cash last agreed; empty before that
 * @param since when {@code found} became so
 */
public record AccountDifferences(
        List<HoldingDifference> found,
        List<ClientOrderId> untold,
        PositionLedger foreign,
        List<AdoptedFill> adopted,
        Optional<CashAgreement> cash,
        Instant since,
        long version) {
    public static final AccountDifferences NONE = new AccountDifferences(
            List.of(), List.of(), PositionLedger.EMPTY, List.of(), Optional.empty(), Instant.EPOCH, 0);

    public AccountDifferences {
        found = List.copyOf(found);
        untold = List.copyOf(untold);
        adopted = List.copyOf(adopted);
    }

    public Optional<HoldingDifference> of(Instrument instrument) {
        return found.stream()
                .filter(difference -> difference.instrument().equals(instrument))
                .findFirst();
    }

    /** The fill of this instrument that waits to be booked. */
    public Optional<AdoptedFill> adopted(Instrument instrument) {
        return adopted.stream()
                .filter(fill -> fill.instrument().equals(instrument))
                .findFirst();
    }

    /**
     * What the broker holds for us: all of it less what is a person's own. An option of theirs that has expired and is
     * gone is no longer expected.
     *
     * @param holdings signed units by instrument, all that the broker has
     */
    public Map<Instrument, Integer> ours(Map<Instrument, Integer> holdings, LocalDate today) {
        Map<Instrument, Integer> left = new HashMap<>(holdings);
        for (Lot lot : foreign.lots()) {
            if (!isGone(lot, holdings, today)) {
                left.merge(lot.instrument(), -lot.quantity(), Integer::sum);
            }
        }
        left.values().removeIf(units -> units == 0);
        return left;
    }

    private static boolean isGone(Lot lot, Map<Instrument, Integer> holdings, LocalDate today) {
        return lot.instrument() instanceof OptionContract option
                && option.expiration().isBefore(today)
                && !holdings.containsKey(option);
    }

    /** A person's options that have expired and are gone are closed at nothing, and marked no more. */
    public AccountDifferences withoutExpired(Map<Instrument, Integer> holdings, LocalDate today) {
        PositionLedger left = foreign;
        for (Lot lot : foreign.lots()) {
            if (isGone(lot, holdings, today)) {
                left = left.traded(lot.instrument(), -lot.quantity(), Price.ZERO, Money.ZERO);
            }
        }
        return new AccountDifferences(found, untold, left, adopted, cash, since, version);
    }

    /**
     * As a whole comparison has found it; without the fills that are booked or were dropped.
     *
     * @param agreed empty where cash could not be compared: what it last was stays known
     */
    public AccountDifferences compared(
            List<HoldingDifference> nowFound,
            List<ClientOrderId> nowUntold,
            List<AdoptedFill> left,
            Optional<CashAgreement> agreed,
            Instant at) {
        Instant nowSince = nowFound.equals(found) ? since : at;
        return new AccountDifferences(nowFound, nowUntold, foreign, left, agreed.or(() -> cash), nowSince, version + 1);
    }

    /** Whether that is the same but for its version and times. */
    public boolean saysTheSameAs(AccountDifferences other) {
        return found.equals(other.found)
                && untold.equals(other.untold)
                && foreign.equals(other.foreign)
                && adopted.equals(other.adopted)
                && saysTheSame(cash, other.cash);
    }

    private static boolean saysTheSame(Optional<CashAgreement> one, Optional<CashAgreement> other) {
        return one.isEmpty() == other.isEmpty()
                && one.stream().allMatch(agreed -> agreed.saysTheSameAs(other.orElseThrow()));
    }

    public AccountDifferences withAdopted(AdoptedFill fill) {
        List<AdoptedFill> more = new java.util.ArrayList<>(adopted);
        more.add(fill);
        return new AccountDifferences(found, untold, foreign, more, cash, since, version + 1);
    }

    /** A difference is a person's own: it is none from now on. */
    public AccountDifferences withForeign(HoldingDifference difference, PositionLedger nowForeign) {
        List<HoldingDifference> fewer =
                found.stream().filter(each -> !each.equals(difference)).toList();
        return new AccountDifferences(fewer, untold, nowForeign, adopted, cash, since, version + 1);
    }
}
