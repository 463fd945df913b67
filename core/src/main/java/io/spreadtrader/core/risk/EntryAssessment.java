package io.spreadtrader.core.risk;

import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.portfolio.Reservation;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Shares;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.core.value.VerticalSpread;
import java.time.LocalDate;
import java.util.List;

/**
 * An entry beside the world it is assessed in. What the portfolio already reserves for the very same entry belongs to
 * the entry, not to the others.
 *
 * @param today the date in New York
 */
record EntryAssessment(EntryRequest request, RiskContext context, LocalDate today) {
    EntryAssessment {
        VerticalSpread spread = request.plan().spread();
        boolean matched = context.underlying().stream()
                        .allMatch(quote -> quote.symbol().equals(spread.underlying()))
                && context.longLeg().stream().allMatch(quote -> quote.contract().equals(spread.longLeg()))
                && context.shortLeg().stream()
                        .allMatch(quote -> quote.contract().equals(spread.shortLeg()));
        if (!matched) {
            throw new IllegalArgumentException("these are not the quotes of " + spread);
        }
    }

    ComboOrder order() {
        return request.order();
    }

    VerticalSpread spread() {
        return request.plan().spread();
    }

    Symbol underlying() {
        return spread().underlying();
    }

    boolean isReserved() {
        return context.portfolio().reservations().containsKey(request.positionId());
    }

    List<Reservation> others() {
        return context.portfolio().reservations().values().stream()
                .filter(reservation -> !reservation.positionId().equals(request.positionId()))
                .toList();
    }

    int entriesBefore() {
        int counted = context.portfolio().entriesOn(today);
        return isReserved() ? Math.max(counted - 1, 0) : counted;
    }

    /** What the plan says, or what the worst price alone means where that is more: a plan cannot talk a loss away. */
    Money maxLossPerContract() {
        Shares shares = spread().sharesPerContract();
        Money premium = request.worstPrice().times(shares);
        Money atWorst = spread().isCredit() ? spread().width().times(shares).plus(premium) : premium;
        return atWorst.max(request.plan().maxLossPerContract());
    }

    Money maxLoss() {
        return maxLossPerContract().times(order().quantity());
    }

    double betaDelta() {
        return request.plan().betaDeltaPerContract() * order().quantity();
    }
}
