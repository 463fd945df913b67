package io.spreadtrader.benchmarks;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.memory.QuietWorld;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.portfolio.Portfolio;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionLedger;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.risk.ApprovedOrder;
import io.spreadtrader.core.risk.BooksAgreement;
import io.spreadtrader.core.risk.ExitVerdict;
import io.spreadtrader.core.risk.RiskContext;
import io.spreadtrader.core.risk.RiskPolicy;
import io.spreadtrader.core.store.TradingStatus;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.VerticalSpread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Orders the risk policy permits, for measuring what comes after it. */
final class Approvals {
    private static final Money EQUITY = Money.ofDollars(100_000);
    private static final Price WORST = Price.ofCents(-1);

    private Approvals() {}

    /** Exits of as many positions, their names numbered from {@code first} on. */
    static List<ApprovedOrder> of(int first, int count) {
        RiskPolicy policy = new RiskPolicy(Configuration.STANDARD, new NyseCalendar());
        List<ApprovedOrder> approved = new ArrayList<>();
        for (int number = first; number < first + count; number++) {
            ComboOrder order = ComboOrder.toClose(
                    new ClientOrderId("round-trip-" + number),
                    TradingDesk.spread(0),
                    TradingDesk.CONTRACTS,
                    Price.ofCents(-170));
            switch (policy.assessExit(order, WORST, position(), context())) {
                case ExitVerdict.Approved(ApprovedOrder permitted) -> approved.add(permitted);
                case ExitVerdict.Denied denied -> throw new IllegalStateException("not permitted: " + denied);
            }
        }
        return approved;
    }

    private static Position position() {
        VerticalSpread spread = TradingDesk.spread(0);
        PositionLedger ledger = PositionLedger.EMPTY
                .traded(spread.longLeg(), TradingDesk.CONTRACTS, Price.ofCents(397), Money.ofCents(140))
                .traded(spread.shortLeg(), -TradingDesk.CONTRACTS, Price.ofCents(222), Money.ofCents(140));
        return new Position(
                "benchmark",
                spread,
                "high-base",
                "Technology",
                false,
                Price.ofCents(10_000),
                2.5,
                TradingDesk.NOW,
                TradingDesk.CONTRACTS,
                Money.ofDollars(350),
                ledger,
                PositionState.OPEN,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    private static RiskContext context() {
        SteadyQuotes quotes = new SteadyQuotes(TradingDesk.NOW);
        VerticalSpread spread = TradingDesk.spread(0);
        quotes.stock(spread.underlying(), Price.ofCents(10_000));
        quotes.spread(spread);
        QuietWorld world = new QuietWorld(List.of());
        return new RiskContext(
                TradingDesk.NOW,
                TradingStatus.starting(EQUITY, TradingDesk.NOW),
                BooksAgreement.WHOLE,
                quotes.stock(spread.underlying()),
                quotes.option(spread.longLeg()),
                quotes.option(spread.shortLeg()),
                Portfolio.EMPTY,
                Set.of(spread.underlying()),
                0,
                world,
                world,
                () -> {
                    throw new IllegalStateException("an exit asks for no account");
                },
                order -> {
                    throw new IllegalStateException("an exit asks nobody");
                });
    }
}
