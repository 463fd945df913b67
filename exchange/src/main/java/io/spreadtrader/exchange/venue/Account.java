package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Cash, holdings and what changed them. Changes only by events. */
final class Account {
    /** By underlying, the stock before its options, options as they order themselves. */
    private static final Comparator<Instrument> BY_UNDERLYING =
            Comparator.comparing(Instrument::underlying).thenComparing(Account::stockFirst);

    private final SortedMap<Instrument, Integer> holdings = new TreeMap<>(BY_UNDERLYING);
    private final List<Execution> executions = new ArrayList<>();
    private final List<BrokerEvent.HoldingChanged> changes = new ArrayList<>();
    private final Set<String> changeIds = new HashSet<>();
    private Money cash = Money.ZERO;

    void apply(ExchangeEvent event) {
        switch (event) {
            case ExchangeEvent.AccountOpened opened -> cash = cash.plus(opened.cash());
            case ExchangeEvent.ComboExecuted executed -> executed.legs().forEach(this::execute);
            case ExchangeEvent.HoldingsChanged changed -> changed.changes().forEach(this::change);
            default -> {}
        }
    }

    /** What trading these units does to cash: less what they cost, less the fee. */
    static Money cashChange(Instrument instrument, int quantity, Price price, Money fee) {
        return instrument.worth(quantity, price).negated().minus(fee);
    }

    Money cash() {
        return cash;
    }

    /** A copy. */
    SortedMap<Instrument, Integer> holdings() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(holdings));
    }

    int held(Instrument instrument) {
        return holdings.getOrDefault(instrument, 0);
    }

    boolean isFlat() {
        return holdings.isEmpty();
    }

    boolean hasChanged(String id) {
        return changeIds.contains(id);
    }

    List<Execution> executions() {
        return List.copyOf(executions);
    }

    List<BrokerEvent.HoldingChanged> changes() {
        return List.copyOf(changes);
    }

    /** Units of the instrument traded at this very instant in this direction: displayed size that is gone. */
    int tradedAt(Instant at, Instrument instrument, boolean bought) {
        int units = 0;
        for (int index = executions.size() - 1;
                index >= 0 && executions.get(index).at().equals(at);
                index--) {
            Execution execution = executions.get(index);
            if (execution.instrument().equals(instrument) && (execution.quantity() > 0) == bought) {
                units += Math.abs(execution.quantity());
            }
        }
        return units;
    }

    private void execute(Execution execution) {
        executions.add(execution);
        trade(execution.instrument(), execution.quantity(), execution.price(), execution.commission());
    }

    private void change(BrokerEvent.HoldingChanged change) {
        changes.add(change);
        changeIds.add(change.id());
        trade(change.instrument(), change.quantity(), change.price(), change.fee());
    }

    private void trade(Instrument instrument, int quantity, Price price, Money fee) {
        cash = cash.plus(cashChange(instrument, quantity, price, fee));
        int held = held(instrument) + quantity;
        if (held == 0) {
            holdings.remove(instrument);
        } else {
            holdings.put(instrument, held);
        }
    }

    private static int stockFirst(Instrument left, Instrument right) {
        boolean leftIsOption = left instanceof OptionContract;
        boolean rightIsOption = right instanceof OptionContract;
        if (left instanceof OptionContract leftOption && right instanceof OptionContract rightOption) {
            return leftOption.compareTo(rightOption);
        }
        return Boolean.compare(leftIsOption, rightIsOption);
    }
}
