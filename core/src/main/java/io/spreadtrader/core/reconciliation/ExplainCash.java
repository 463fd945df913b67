package io.spreadtrader.core.reconciliation;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.assignment.HandleAssignment;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChange;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChanged;
import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.reconciliation.BorrowCost.Dividend;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Stock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cash that came or went while shares were held, though nothing was traded: booked where it is exactly one known
 * dividend on them, where borrowing them can have cost it, or where it is one of each; otherwise shown with its figures
 * and never booked.
 */
final class ExplainCash {
    private final TradingPorts ports;
    private final HandleAssignment assignment;
    private final BorrowCost borrowing;
    private final Alerting alerting;

    ExplainCash(TradingPorts ports) {
        this.ports = ports;
        this.assignment = new HandleAssignment(ports);
        this.borrowing = new BorrowCost(ports, assignment);
        this.alerting = new Alerting(ports);
    }

    /** Takes note of who owes shares: by its nights borrowing is judged. */
    void see() {
        borrowing.see(holders());
    }

    /** By position that owes shares, the date up to whose night borrowing them is paid for. */
    Map<String, LocalDate> borrowingPaid() {
        return borrowing.paidUntil();
    }

    private List<Position> holders() {
        return ports.stores().positions().open().stream()
                .filter(position -> position.shares() != 0)
                .toList();
    }

    /** @param cash that came (positive) or went, and is in no book */
    void explain(Money cash) {
        List<Position> holders = holders();
        if (cash.equals(Money.ZERO) || holders.isEmpty()) {
            return;
        }
        List<Dividend> dividends =
                holders.stream().flatMap(holder -> dividends(holder).stream()).toList();
        List<Dividend> exact = dividends.stream()
                .filter(dividend -> dividend.change().fee().negated().equals(cash))
                .toList();
        if (exact.size() == 1) {
            assignment.on(exact.getFirst().change());
        } else if (!borrowing.isBooked(cash, holders) && !isDividendAndBorrowing(cash, holders, dividends)) {
            tell(cash, holders);
        }
    }

    /** The broker may post both before we look again; where more than one dividend is known, nobody knows which. */
    private boolean isDividendAndBorrowing(Money cash, List<Position> holders, List<Dividend> dividends) {
        if (dividends.size() != 1) {
            return false;
        }
        Dividend only = dividends.getFirst();
        return borrowing.isBooked(cash.plus(only.change().fee()), holders, Optional.of(only));
    }

    /** Dividends on the position's shares that are not booked yet. */
    private List<Dividend> dividends(Position holder) {
        LocalDate opened = ports.calendar().dateOf(holder.openedAt());
        List<Dividend> dividends = new ArrayList<>();
        for (StockEvent event : ports.events().events(holder.underlying(), opened.plusDays(1), ports.today())) {
            if (event instanceof StockEvent.ExDividend dividend) {
                String id = "inferred#" + holder.id() + "#DIVIDEND#" + dividend.date();
                Money received = Money.rounded(dividend.amount() * holder.shares());
                HoldingChanged change = new HoldingChanged(
                        id,
                        HoldingChange.DIVIDEND,
                        new Stock(holder.underlying()),
                        0,
                        Price.ZERO,
                        received.negated(),
                        ports.now());
                if (!assignment.isBooked(change)) {
                    dividends.add(new Dividend(holder.id(), change));
                }
            }
        }
        return dividends;
    }

    private void tell(Money cash, List<Position> holders) {
        Figures figures = Figures.of("cash", cash);
        for (Position holder : holders) {
            figures = figures.with(holder.underlying().ticker(), holder.shares() + " shares");
            if (holder.shares() < 0) {
                figures = figures.with("borrowing, at most", borrowing.most(holder));
            }
        }
        alerting.once(
                "cash-unexplained#" + ports.now(),
                Severity.WARNING,
                "cash-unexplained",
                "The account's cash moved by " + cash + " while shares of an assignment are held, and no known dividend"
                        + " nor plausible cost of borrowing is that; it is in no book (" + figures + ")",
                figures);
    }
}
