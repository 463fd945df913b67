package io.spreadtrader.features.world;

import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** One stock and its options as a scenario tells them: every price at the time it is set, until it is set anew. */
public final class ScriptedStock {
    private static final Price CENT = Price.ofCents(1);
    private static final int DISPLAYED = 100;
    private static final long OPEN_INTEREST = 5_000;

    /** An option's best prices, as a scenario writes them. */
    public record Prices(Price bid, Price ask) {}

    private final Symbol symbol;
    private final Timeline<Price> price = new Timeline<>();
    private final Timeline<Boolean> halted = new Timeline<>();
    private final Timeline<Instant> lastAlive = new Timeline<>();
    private final Timeline<Instant> optionsLastAlive = new Timeline<>();
    private final Timeline<Integer> displayed = new Timeline<>();
    private final TreeMap<OptionContract, Timeline<Prices>> options = new TreeMap<>();

    ScriptedStock(Symbol symbol) {
        this.symbol = symbol;
    }

    public void tradeAt(Price last, Instant from) {
        price.set(from, last);
    }

    public void halt(boolean isHalted, Instant from) {
        halted.set(from, isHalted);
    }

    /** The stock's feed falls silent: the quote stands, and nothing shows that it still holds. */
    public void fallSilent(Instant from) {
        lastAlive.set(from, from);
    }

    /** The same of the feed of its options. */
    public void fallSilentInOptions(Instant from) {
        optionsLastAlive.set(from, from);
    }

    /** How many contracts everybody shows on each side of every option. */
    public void display(int contracts, Instant from) {
        displayed.set(from, contracts);
    }

    public void quote(OptionContract contract, Prices prices, Instant from) {
        options.computeIfAbsent(contract, listed -> new Timeline<>()).set(from, prices);
    }

    /** Every option ever quoted. */
    public List<OptionContract> contracts() {
        return List.copyOf(options.keySet());
    }

    public Optional<Prices> prices(OptionContract contract, Instant at) {
        return Optional.ofNullable(options.get(contract)).flatMap(quoted -> quoted.at(at));
    }

    public Optional<Price> last(Instant at) {
        return price.at(at);
    }

    Optional<StockQuote> stock(Instant at) {
        return last(at).map(last -> new StockQuote(
                symbol,
                last.minus(CENT),
                last.plus(CENT),
                last,
                at,
                aliveAt(at),
                halted.at(at).orElse(false)));
    }

    Optional<OptionQuote> option(OptionContract contract, Instant at) {
        int size = displayed.at(at).orElse(DISPLAYED);
        return prices(contract, at)
                .map(quoted -> new OptionQuote(
                        contract,
                        quoted.bid(),
                        quoted.ask(),
                        quoted.bid().isPositive() ? size : 0,
                        size,
                        OPEN_INTEREST,
                        OPEN_INTEREST,
                        at,
                        optionsLastAlive.at(at).orElse(at),
                        OptionalDouble.empty()));
    }

    private Instant aliveAt(Instant at) {
        return lastAlive.at(at).orElse(at);
    }
}
