package io.spreadtrader.local.study;

import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Shares;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.exchange.market.QuotedMarket;
import io.spreadtrader.local.SeededRun;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one spread brought, and what trading it cost.
 *
 * @param profit after fees; what is still held counts at fair value
 * @param commissions paid on all fills
 * @param concession what the fills paid beyond fair value, on both sides
 * @param stockGain what its delta earned in the stock: chance
 * @param exitReason empty where it is still held
 */
public record StudiedTrade(
        long seed,
        String strategy,
        boolean credit,
        Money profit,
        Money commissions,
        Money concession,
        Money stockGain,
        Optional<ExitReason> exitReason) {

    /** What the strategy earned before what it cost to trade it: zero on average where prices are fair. */
    public Money edge() {
        return profit.plus(costs());
    }

    /** The edge without what chance did to the stock. */
    public Money hedgedEdge() {
        return edge().minus(stockGain);
    }

    public Money costs() {
        return commissions.plus(concession);
    }

    /** The trades of a run, in the order they were opened. */
    static List<StudiedTrade> of(SeededRun.Stage stage, SeededRun run) {
        StockHedge hedge = new StockHedge(stage);
        return run.positions().stream()
                .map(position -> of(stage.seed(), position, run, hedge))
                .toList();
    }

    private static StudiedTrade of(long seed, Position position, SeededRun run, StockHedge hedge) {
        List<Execution> executions = run.intents().stream()
                .filter(intent -> intent.positionId().equals(position.id()))
                .map(OrderIntent::executions)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Execution::at))
                .toList();
        Money commissions = executions.stream().map(Execution::commission).reduce(Money.ZERO, Money::plus);
        Money concession = executions.stream()
                .map(execution -> concession(execution, run.market()))
                .reduce(Money.ZERO, Money::plus);
        Money held = position.ledger()
                .unrealized(instrument -> fairValue(instrument, run.end().minusSeconds(1), run.market()));
        Money profit =
                position.ledger().realized().plus(held).minus(position.ledger().fees());
        return new StudiedTrade(
                seed,
                position.strategy(),
                position.spread().isCredit(),
                profit,
                commissions,
                concession,
                Money.rounded(hedge.earned(executions, position.closedAt().orElse(run.end()))),
                position.isOpen() ? Optional.empty() : position.exitReason());
    }

    /** What was paid beyond fair value; for units sold, what was forgone. */
    private static Money concession(Execution execution, QuotedMarket market) {
        Price beyond = execution.price().minus(fairValue(execution.instrument(), execution.at(), market));
        return beyond.times(
                Shares.of((long) execution.quantity() * execution.instrument().multiplier()));
    }

    private static Price fairValue(Instrument instrument, Instant at, QuotedMarket market) {
        return switch (instrument) {
            case Stock stock ->
                market.stock(stock.underlying(), at).orElseThrow().last();
            case OptionContract contract -> market.fairValue(contract, at).orElseThrow();
        };
    }
}
