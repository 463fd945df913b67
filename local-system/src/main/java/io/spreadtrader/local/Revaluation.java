package io.spreadtrader.local;

import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.port.QuoteStream;
import io.spreadtrader.core.trading.ComboQuotes;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Shares;
import io.spreadtrader.core.value.SpreadQuote;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.exchange.market.QuotedMarket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The same trades at other prices: what they would have brought had every fill come at a given share of the quoted
 * width from our own side. Patient fills are the part of a simulation one can least trust, so every report shows this.
 */
final class Revaluation {
    private final QuotedMarket market;

    Revaluation(QuotedMarket market) {
        this.market = market;
    }

    /** By how much the account would differ with every fill of these orders at this share of the quoted width. */
    Money difference(List<OrderIntent> intents, double share) {
        Money difference = Money.ZERO;
        for (OrderIntent intent : intents) {
            for (Combo fill : fills(intent)) {
                Price other = fill.quote().at(share);
                Shares shares = Shares.of((long) fill.combos() * intent.order().sharesPerCombo());
                difference = difference.plus(fill.price().minus(other).times(shares));
            }
        }
        return difference;
    }

    /** Average share of the quoted width from our side at which these orders filled, weighted by contracts; NaN: none. */
    double averageShare(List<OrderIntent> intents) {
        double sum = 0;
        long combos = 0;
        for (OrderIntent intent : intents) {
            for (Combo fill : fills(intent)) {
                if (fill.quote().quotedWidth().isPositive()) {
                    Price moved = fill.price().minus(fill.quote().best());
                    sum += fill.combos()
                            * moved.dollars()
                            / fill.quote().quotedWidth().dollars();
                    combos += fill.combos();
                }
            }
        }
        return combos == 0 ? Double.NaN : sum / combos;
    }

    private record Combo(int combos, Price price, SpreadQuote quote) {}

    /** Executions come one per leg in the legs' order: each group of legs is one fill of the combo. */
    private List<Combo> fills(OrderIntent intent) {
        ComboOrder order = intent.order();
        int legs = order.legs().size();
        List<Execution> executions = intent.executions();
        List<Combo> fills = new java.util.ArrayList<>();
        for (int first = 0; first + legs <= executions.size(); first += legs) {
            List<Execution> group = executions.subList(first, first + legs);
            Price price = order.netPrice(leg -> priceOf(group, leg));
            int combos = group.getFirst().quantity() / order.legs().getFirst().ratio();
            new ComboQuotes(quotesAt(group.getFirst().at()))
                    .of(order)
                    .ifPresent(quote -> fills.add(new Combo(combos, price, quote)));
        }
        return fills;
    }

    private static Price priceOf(List<Execution> group, ComboLeg leg) {
        return group.stream()
                .filter(execution -> execution.instrument().equals(leg.instrument()))
                .findFirst()
                .orElseThrow()
                .price();
    }

    private QuoteStream quotesAt(Instant at) {
        return new QuoteStream() {
            @Override
            public Optional<StockQuote> stock(Symbol symbol) {
                return market.stock(symbol, at);
            }

            @Override
            public Optional<OptionQuote> option(OptionContract contract) {
                return market.option(contract, at);
            }
        };
    }
}
