package io.spreadtrader.exchange.market;

import io.spreadtrader.core.port.Fundamentals;
import io.spreadtrader.core.port.StockFacts;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/** What is known of the seeded market's companies: market caps as of the last session before the day asked for. */
final class SeededFundamentals implements Fundamentals {
    private final SeededPrices prices;

    SeededFundamentals(SeededPrices prices) {
        this.prices = prices;
    }

    @Override
    public Optional<StockFacts> facts(Symbol symbol, LocalDate asOf) {
        SessionGrid grid = prices.grid();
        int known = Math.min(grid.indexOnOrBefore(asOf.minusDays(1)), grid.pricedSessions() - 1);
        return known < 0 ? Optional.empty() : prices.history(symbol).map(history -> facts(history, known));
    }

    private StockFacts facts(CompanyHistory history, int session) {
        Company company = history.company();
        return new StockFacts(
                prices.grid().date(session),
                company.shares() * history.bars().close(session),
                company.sector().title(),
                OptionalDouble.of(company.beta()));
    }

    @Override
    public boolean hasFacts() {
        return true;
    }

    @Override
    public Optional<Boolean> optionable(Symbol symbol) {
        return prices.history(symbol).map(history -> history.company().optionable());
    }

    @Override
    public boolean hasOptionableList() {
        return true;
    }

    @Override
    public String source(LocalDate asOf) {
        return "simulated market";
    }

    @Override
    public String optionableSource() {
        return "simulated market";
    }
}
