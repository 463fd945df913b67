package io.spreadtrader.exchange.study;

import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.execution.PriceWalk;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.port.QuoteStream;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.SpreadQuote;
import io.spreadtrader.core.value.VerticalSpread;
import io.spreadtrader.exchange.venue.Exchange;
import io.spreadtrader.exchange.venue.ExchangeSetup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** One contract of one spread, walked once by the trader's own walk on an exchange of its own. */
final class WalkingEntry {
    private static final Money CASH = Money.ofDollars(1_000_000);
    private static final Price NO_WORST = Price.ofCents(100_000_000);

    private final Exchange exchange;
    private final QuoteStream quotes;
    private final PriceWalk walk;
    private final VerticalSpread spread;
    private final ClientOrderId id;
    private final List<Execution> executions = new ArrayList<>();
    private Optional<SpreadQuote> quoteAtFill = Optional.empty();

    WalkingEntry(ExchangeSetup setup, PriceWalk walk, VerticalSpread spread, Instant at) {
        this.exchange = Exchange.open(setup, CASH, at, event -> {});
        this.quotes = exchange.quotes();
        this.walk = walk;
        this.spread = spread;
        this.id = new ClientOrderId(spread.id() + "/" + at);
        exchange.broker().listen(this::hear);
    }

    /** The share of the quoted width paid; empty when the walk ended without a fill. */
    OptionalDouble shareOfWidthPaid(SpreadQuote start) {
        Price worst = walk.entryLimit(start, Integer.MAX_VALUE, NO_WORST);
        exchange.place(ComboOrder.toOpen(id, spread, 1, walk.entryLimit(start, 0, worst)));
        for (int step = 1; !walk.isEntryDone(step - 1) && executions.isEmpty(); step++) {
            exchange.advanceTo(exchange.time().plus(walk.entryInterval()));
            Optional<SpreadQuote> quote = quote();
            if (quote.isPresent() && executions.isEmpty()) {
                exchange.modify(id, walk.entryLimit(quote.get(), step, worst));
            }
        }
        exchange.advanceTo(exchange.time().plus(walk.entryInterval()));
        return quoteAtFill.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(share(quoteAtFill.get()));
    }

    private void hear(BrokerEvent event) {
        if (event instanceof BrokerEvent.Executed(Execution execution)) {
            executions.add(execution);
            quoteAtFill = quote();
        }
    }

    private double share(SpreadQuote quote) {
        Price net = executions.stream()
                .map(execution -> execution.price().times((long) execution.quantity()))
                .reduce(Price.ZERO, Price::plus);
        return net.minus(quote.best()).dollars() / quote.quotedWidth().dollars();
    }

    private Optional<SpreadQuote> quote() {
        Optional<OptionQuote> longLeg = quotes.option(spread.longLeg());
        Optional<OptionQuote> shortLeg = quotes.option(spread.shortLeg());
        return longLeg.isPresent() && shortLeg.isPresent()
                ? Optional.of(SpreadQuote.toOpen(longLeg.get(), shortLeg.get()))
                : Optional.empty();
    }
}
