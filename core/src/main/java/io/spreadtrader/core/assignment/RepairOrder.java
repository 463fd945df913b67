package io.spreadtrader.core.assignment;

import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.port.QuoteStream;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.store.PositionStore;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Stock;
import java.util.List;

/** What a repair trades. */
record RepairOrder(PositionStore positions, QuoteStream quotes) {
    /**
     * Shares with as many options as go with them, without a price; what is left over goes with the next repair. An option
     * nobody bids for would hold the shares back: they go alone, and the worthless one is kept.
     */
    ComboOrder of(ClientOrderId id, Position position) {
        Stock stock = new Stock(position.underlying());
        int shares = position.shares();
        OptionContract option = optionOf(position);
        int options = tradable(position, option);
        int together = Math.min(Math.abs(shares) / option.multiplier(), Math.abs(options));
        if (together == 0 || hasNoBid(option)) {
            return new ComboOrder(
                    id, List.of(new ComboLeg(stock, -Integer.signum(shares))), Math.abs(shares), Price.ZERO);
        }
        return new ComboOrder(
                id,
                List.of(
                        new ComboLeg(stock, -Integer.signum(shares) * option.multiplier()),
                        new ComboLeg(option, -Integer.signum(options))),
                together,
                Price.ZERO);
    }

    /** The long leg, or what an exit that came too late bought of the short one in its stead. */
    private OptionContract optionOf(Position position) {
        OptionContract shortLeg = position.spread().shortLeg();
        boolean instead = tradable(position, position.spread().longLeg()) == 0
                && position.ledger().quantity(shortLeg) > 0;
        return instead ? shortLeg : position.spread().longLeg();
    }

    /** Signed options it holds, as far as all open positions together hold them: another's debt is not sold again. */
    private int tradable(Position position, OptionContract option) {
        int own = position.ledger().quantity(option);
        int all = positions.open().stream()
                .mapToInt(open -> open.ledger().quantity(option))
                .sum();
        return Integer.signum(own) == Integer.signum(all)
                ? Integer.signum(own) * Math.min(Math.abs(own), Math.abs(all))
                : 0;
    }

    private boolean hasNoBid(OptionContract contract) {
        return quotes.option(contract)
                .filter(quote -> !quote.bid().isPositive())
                .isPresent();
    }
}
