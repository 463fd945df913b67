package io.spreadtrader.core.entry;

import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.decision.InputsDigest;
import io.spreadtrader.core.execution.PriceWalk;
import io.spreadtrader.core.execution.Reservations;
import io.spreadtrader.core.indicator.RealisedVolatility;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.EntryPlan;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.order.Walk;
import io.spreadtrader.core.port.StockFacts;
import io.spreadtrader.core.portfolio.Portfolio;
import io.spreadtrader.core.portfolio.Reservation;
import io.spreadtrader.core.pricing.Spot;
import io.spreadtrader.core.risk.EntryRequest;
import io.spreadtrader.core.risk.EntryVerdict;
import io.spreadtrader.core.risk.PositionSizer;
import io.spreadtrader.core.risk.RiskContext;
import io.spreadtrader.core.risk.RiskPolicy;
import io.spreadtrader.core.signal.QueuedSignal;
import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.spread.Candidate;
import io.spreadtrader.core.spread.Selection;
import io.spreadtrader.core.spread.SelectionContext;
import io.spreadtrader.core.spread.SpreadSelector;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.MarketSnapshots;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.OptionChain;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Decides one signal: chain, best spread, size, risk, and the one commit that makes it an order intent. */
final class DecideEntry {
    /** Another decider can win the portfolio item only as often as there are slots; more conflicts are a bug. */
    private static final int MOST_CONFLICTS = 20;

    private static final RealisedVolatility VOLATILITY = new RealisedVolatility(20);

    private final TradingPorts ports;
    private final MarketSnapshots snapshots;
    private final SettleSignals settle;
    private final SpreadSelector selector;
    private final PositionSizer sizer;
    private final RiskPolicy risk;
    private final PriceWalk walk;
    private final int minDays;
    private final int maxDays;

    DecideEntry(TradingPorts ports, MarketSnapshots snapshots, SettleSignals settle) {
        this.ports = ports;
        this.snapshots = snapshots;
        this.settle = settle;
        this.selector = new SpreadSelector(ports.configuration());
        this.sizer = new PositionSizer(ports.configuration());
        this.risk = new RiskPolicy(ports.configuration(), ports.calendar());
        this.walk = new PriceWalk(ports.configuration());
        this.minDays = ports.configuration().get(Settings.MIN_DAYS);
        this.maxDays = ports.configuration().get(Settings.MAX_DAYS);
    }

    void decide(QueuedSignal queued, LocalDate session) {
        Signal signal = queued.signal();
        Optional<OptionChain> chain =
                ports.chains().chain(signal.symbol(), session.plusDays(minDays), session.plusDays(maxDays));
        if (chain.isEmpty()) {
            settle.denied(queued, "NO_CHAIN", Figures.NONE);
            return;
        }
        SelectionContext context = new SelectionContext(
                ports.now(),
                session,
                ports.rates(),
                ports.events(),
                OptionalDouble.empty(),
                realizedVolatility(signal.symbol()));
        switch (selector.select(signal, chain.get(), context)) {
            case Selection.NoTrade(Map<String, Integer> removed) ->
                settle.denied(queued, "NO_TRADE", countsOf(removed));
            case Selection.Selected(List<Candidate> ranked, Map<String, Integer> removed) ->
                enter(
                        queued,
                        session,
                        ranked.getFirst(),
                        Spot.of(chain.get().underlying()),
                        InputsDigest.of(signal, chain.get().quotes()));
        }
    }

    private void enter(QueuedSignal queued, LocalDate session, Candidate candidate, Price spot, String inputs) {
        EntryPlan plan = planOf(queued, candidate, spot);
        String decisionId = session + "#" + queued.signal().symbol() + "#ENTRY";
        for (int conflicts = 0; conflicts < MOST_CONFLICTS; conflicts++) {
            RiskContext context = snapshots.forRisk(candidate.spread());
            int contracts = sizer.contracts(context.equity(), candidate.maxLoss());
            ComboOrder order = ComboOrder.toOpen(
                    ClientOrderId.of(decisionId, 1),
                    candidate.spread(),
                    Math.max(1, contracts),
                    walk.entryLimit(candidate.quote(), 0, candidate.worst()));
            EntryVerdict verdict = risk.assessEntry(new EntryRequest(order, candidate.worst(), plan), context);
            if (verdict instanceof EntryVerdict.Denied(var reason, Figures figures)) {
                settle.denied(queued, reason.name(), figures);
                return;
            }
            Portfolio portfolio = context.portfolio();
            Reservation reservation = Reservations.reservation(decisionId, plan, contracts);
            Optional<Change> conflict = ports.commit(
                    new Change.InsertIntent(readyIntent(order, decisionId, candidate, plan)),
                    new Change.SettleSignal(queued.movedTo(QueuedSignal.State.DECIDED, decisionId)),
                    new Change.UpdatePortfolio(portfolio.withEntry(reservation, session)),
                    new Change.AppendDecision(new Decision(
                            decisionId,
                            ports.now(),
                            DecisionKind.ENTRY,
                            queued.signal().symbol().ticker(),
                            "APPROVED",
                            inputs,
                            explain(queued.signal(), candidate, order))));
            // A lost portfolio version means another entry was reserved meanwhile: assess again against it.
            boolean outrun = conflict.isPresent() && conflict.get() instanceof Change.UpdatePortfolio;
            if (!outrun) {
                conflict.ifPresent(lost -> settle.denied(queued, "ALREADY_DECIDED", Figures.NONE));
                return;
            }
        }
        throw new IllegalStateException("the portfolio item was never free to reserve " + decisionId);
    }

    private OrderIntent readyIntent(ComboOrder order, String decisionId, Candidate candidate, EntryPlan plan) {
        return new OrderIntent(
                order,
                decisionId,
                decisionId,
                OrderPurpose.ENTRY,
                candidate.worst(),
                Optional.of(plan),
                Optional.empty(),
                OrderState.READY,
                Walk.startingAt(ports.now()),
                List.of(),
                ports.now(),
                "",
                0);
    }

    private EntryPlan planOf(QueuedSignal queued, Candidate candidate, Price spot) {
        Symbol symbol = queued.signal().symbol();
        Optional<StockFacts> facts = ports.fundamentals().facts(symbol, ports.today());
        double beta = facts.map(StockFacts::beta).orElse(OptionalDouble.empty()).orElse(1);
        double deltaDollars = candidate.dollarDeltaPerContract(spot);
        return new EntryPlan(
                candidate.spread(),
                queued.signal(),
                queued.id(),
                facts.map(StockFacts::sector).orElse(unknownSector()),
                candidate.maxLoss(),
                candidate.maxProfit(),
                deltaDollars * beta);
    }

    private String unknownSector() {
        return ports.fundamentals().hasFacts() ? StockFacts.UNKNOWN_SECTOR : StockFacts.SECTORS_NOT_GIVEN;
    }

    /** Over 20 days; zero where the history is too short, which only makes expected values at it meaningless. */
    private double realizedVolatility(Symbol symbol) {
        return ports.bars()
                .daily(symbol, ports.now())
                .map(VOLATILITY::last)
                .filter(Double::isFinite)
                .orElse(0.0);
    }

    private static Figures explain(Signal signal, Candidate candidate, ComboOrder order) {
        return Figures.of("strategy", signal.strategy())
                .with("strength", signal.strength())
                .with("spread", candidate.spread())
                .with("contracts", order.quantity())
                .with("limit", order.limit())
                .with("worst", candidate.worst())
                .with("natural", candidate.quote().natural())
                .with("mid", candidate.quote().mid())
                .with("maxLoss", candidate.maxLoss())
                .with("maxProfit", candidate.maxProfit())
                .with("rewardToRisk", candidate.rewardToRisk())
                .with("probabilityOfProfit", candidate.probabilityOfProfit());
    }

    private static Figures countsOf(Map<String, Integer> removed) {
        Figures figures = Figures.NONE;
        for (Map.Entry<String, Integer> filter : removed.entrySet()) {
            figures = figures.with(filter.getKey(), filter.getValue());
        }
        return figures;
    }
}
