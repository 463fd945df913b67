package io.spreadtrader.core.reconciliation;

import io.spreadtrader.core.assignment.HandleAssignment;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChange;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChanged;
import io.spreadtrader.core.difference.CashAgreement;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Shares;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.StockQuote;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What borrowing the shares an assignment left us owing can have cost. Nobody tells the rate: a debit is believed while
 * it is no more than the highest rate asks for the nights the shares were seen owed and not yet charged for.
 */
final class BorrowCost {
    /** A year; stocks hard to borrow cost tens of percent, others a quarter of one. */
    private static final double HIGHEST_RATE = 0.30;
    /** The broker lends against 102 % of the value. */
    private static final double COLLATERAL = 1.02;

    private static final int DAYS_PER_YEAR = 360;

    /** @param holder the id of the position whose shares it is on */
    record Dividend(String holder, HoldingChanged change) {}

    private final TradingPorts ports;
    private final HandleAssignment assignment;
    /** By position the date up to whose night its shares are paid for; stored with what the cash was. */
    private final Map<String, LocalDate> paidUntil = new HashMap<>();

    BorrowCost(TradingPorts ports, HandleAssignment assignment) {
        this.ports = ports;
        this.assignment = assignment;
    }

    /** Who owes shares now; nights count from when that was first seen. */
    void see(List<Position> holders) {
        List<String> owing =
                holders.stream().filter(BorrowCost::owes).map(Position::id).toList();
        Map<String, LocalDate> stored = ports.stores()
                .differences()
                .current()
                .cash()
                .map(CashAgreement::borrowingPaid)
                .orElse(Map.of());
        paidUntil.clear();
        owing.forEach(id -> paidUntil.put(id, stored.getOrDefault(id, ports.today())));
    }

    Map<String, LocalDate> paidUntil() {
        return Map.copyOf(paidUntil);
    }

    /** Books the debit (negative) where the shares of exactly one position can have cost it. */
    boolean isBooked(Money cash, List<Position> holders) {
        return isBooked(cash, holders, Optional.empty());
    }

    /** The same beside a dividend, in one commit where that is the same position's. */
    boolean isBooked(Money cash, List<Position> holders, Optional<Dividend> beside) {
        List<Position> owing = holders.stream().filter(BorrowCost::owes).toList();
        if (owing.size() != 1 || !cash.isNegative() || cash.negated().isAbove(most(owing.getFirst()))) {
            return false;
        }
        Position holder = owing.getFirst();
        List<HoldingChanged> together = new ArrayList<>(List.of(fee(holder, cash.negated())));
        beside.filter(dividend -> dividend.holder().equals(holder.id())).ifPresent(own -> together.add(own.change()));
        assignment.book(holder, together);
        beside.filter(dividend -> !dividend.holder().equals(holder.id()))
                .ifPresent(another -> assignment.on(another.change()));
        paidUntil.put(holder.id(), ports.today());
        return true;
    }

    private HoldingChanged fee(Position holder, Money charged) {
        return new HoldingChanged(
                "inferred#" + holder.id() + "#BORROW_FEE#" + ports.now(),
                HoldingChange.BORROW_FEE,
                new Stock(holder.underlying()),
                0,
                Price.ZERO,
                charged,
                ports.now());
    }

    /** The most that can have been charged by now; nothing before the first night. */
    Money most(Position holder) {
        LocalDate from = Optional.ofNullable(paidUntil.get(holder.id())).orElse(ports.today());
        long nights = ChronoUnit.DAYS.between(from, ports.today());
        Price price =
                ports.quotes().stock(holder.underlying()).map(StockQuote::last).orElse(holder.underlyingAtEntry());
        return price.times(Shares.of(-holder.shares())).times(COLLATERAL * HIGHEST_RATE * nights / DAYS_PER_YEAR);
    }

    private static boolean owes(Position position) {
        return position.shares() < 0;
    }
}
