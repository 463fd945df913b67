package io.spreadtrader.core.difference;

import io.spreadtrader.core.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The account's cash when the books and the broker's holdings last agreed, and what the books said then. Stored, so that
 * a gateway started anew knows what the cash has done while none ran.
 *
 * @param cash of the account
 * @param flows by open position, the cash its trades had brought (negative: cost) by then
 * @param foreign the same of a person's own trades, as far as they have told them
 * @param borrowingPaid by position that owes shares, the date up to whose night borrowing them is paid for
 * @param at when that was
 */
public record CashAgreement(
        Money cash, Map<String, Money> flows, Money foreign, Map<String, LocalDate> borrowingPaid, Instant at) {
    public CashAgreement {
        // In one order, so that the same is always written alike.
        flows = Collections.unmodifiableMap(new TreeMap<>(flows));
        borrowingPaid = Collections.unmodifiableMap(new TreeMap<>(borrowingPaid));
    }

    /** Whether nothing has changed but the time. */
    boolean saysTheSameAs(CashAgreement other) {
        return equals(new CashAgreement(other.cash, other.flows, other.foreign, other.borrowingPaid, at));
    }
}
