package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.port.WhatIf;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Shares;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the account can still spend, and what orders would take of it. */
record BuyingPower(Valuation valuation) {
    /** Of the account, less what its working orders may take. */
    Money available(Account account, Book book, Instant at) {
        return availableBesides(Optional.empty(), account, book, at);
    }

    WhatIf whatIf(ComboOrder order, Account account, Book book, Instant at) {
        Money taken = taken(order, account, at);
        Money fees = commission(order, at);
        return new WhatIf(taken, available(account, book, at).minus(taken).minus(fees));
    }

    /**
     * Why the order cannot be afforded, with the numbers; empty where it can. Orders that only close, or need nothing,
     * always can. An order already in the book does not compete with itself.
     */
    Optional<String> shortage(ComboOrder order, Account account, Book book, Instant at) {
        Money needed = taken(order, account, at).plus(commission(order, at));
        if (!needed.isPositive() || onlyCloses(order, account)) {
            return Optional.empty();
        }
        Money available = availableBesides(Optional.of(order), account, book, at);
        return needed.isAbove(available)
                ? Optional.of("insufficient buying power: needs " + needed + ", has " + available)
                : Optional.empty();
    }

    /** Of an account with this cash and these holdings, without regard to orders. */
    Money of(Money cash, Map<Instrument, Integer> holdings, Instant at) {
        return new MarginModel(
                        instrument -> valuation.mark(instrument, at), instrument -> valuation.last(instrument, at))
                .buyingPower(cash, holdings);
    }

    private Money availableBesides(Optional<ComboOrder> except, Account account, Book book, Instant at) {
        Money available = of(account.cash(), account.holdings(), at);
        for (WorkingOrder working : book.working()) {
            boolean isSame =
                    except.map(ComboOrder::id).filter(working.id()::equals).isPresent();
            if (!isSame && !onlyCloses(working.rest(), account)) {
                Money needed = taken(working.rest(), account, at).plus(commission(working.rest(), at));
                available = available.minus(needed.max(Money.ZERO));
            }
        }
        return available;
    }

    /** By how much the order, filled at its limit, would lower buying power before commission. */
    private Money taken(ComboOrder order, Account account, Instant at) {
        Map<Instrument, Integer> after = new TreeMap<>(account.holdings());
        for (ComboLeg leg : order.legs()) {
            after.merge(leg.instrument(), leg.ratio() * order.quantity(), Integer::sum);
        }
        after.values().removeIf(quantity -> quantity == 0);
        long shares = ComboShape.of(order).map(ComboShape::unit).orElse(1) * (long) order.quantity();
        Money cash = account.cash().minus(order.limit().times(Shares.of(shares)));
        return of(account.cash(), account.holdings(), at).minus(of(cash, after, at));
    }

    private Money commission(ComboOrder order, Instant at) {
        Money total = Money.ZERO;
        for (ComboLeg leg : order.legs()) {
            int units = leg.ratio() * order.quantity();
            total = total.plus(valuation.commission(leg.instrument(), units, valuation.mark(leg.instrument(), at)));
        }
        return total.max(valuation.commissions().least(order.optionsPerCombo() * order.quantity()));
    }

    private static boolean onlyCloses(ComboOrder order, Account account) {
        return order.legs().stream().allMatch(leg -> {
            int held = account.held(leg.instrument());
            int units = leg.ratio() * order.quantity();
            return Integer.signum(held) == -Integer.signum(units) && Math.abs(units) <= Math.abs(held);
        });
    }
}
