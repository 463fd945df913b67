package io.spreadtrader.simulator;

import io.spreadtrader.core.broker.BrokerEvent.HoldingChanged;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.WireMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Executions as messages. A combination's fill is one summary without commission (number 01) and one execution per leg
 * (02, 03, …); the last two digits would count corrections, of which there are none.
 */
final class ExecutionMessages {
    private final String account;
    private final Contracts contracts;

    ExecutionMessages(String account, Contracts contracts) {
        this.account = account;
        this.contracts = contracts;
    }

    /** What an execution is told by, and what filters look at. */
    record Told(
            WireMessage details,
            Optional<WireMessage> commission,
            int fill,
            int clientId,
            String symbol,
            String secType,
            Side side,
            Instant at) {}

    /** How much of one contract traded so far, and for how much. */
    private record Sum(int shares, Price paid) {
        Sum plus(int more, Price price) {
            return new Sum(shares + more, paid.plus(price.times((long) more)));
        }

        double average() {
            return paid.dollars() / shares;
        }
    }

    /** One line of an execution before it is written. */
    private record Line(
            String id, Map<String, String> contract, Side side, int shares, Price price, Sum sum, Instant at) {}

    /**
     * All fills of one order, oldest first.
     *
     * @param order empty where nobody knows who placed it
     */
    List<Told> of(int requestId, List<Fills.Fill> fills, Optional<TrackedOrder> order) {
        Map<String, Sum> sums = new HashMap<>();
        List<Told> told = new ArrayList<>();
        for (Fills.Fill fill : fills) {
            order.filter(known -> known.registration().isCombination())
                    .ifPresent(known -> told.add(summary(requestId, fill, known, sums)));
            for (int leg = 0; leg < fill.legs().size(); leg++) {
                told.add(leg(requestId, fill, leg, order, sums));
            }
        }
        return told;
    }

    private Told summary(int requestId, Fills.Fill fill, TrackedOrder order, Map<String, Sum> sums) {
        int combos = fill.combos(order.order());
        Price price = order.shown(fill.net(order.order()));
        Sum sum = sums.merge("", new Sum(combos, price.times((long) combos)), (old, any) -> old.plus(combos, price));
        Line line = new Line(
                id(fill, Optional.of(order), 1),
                ContractColumns.combination(order.order().underlying()),
                order.registration().side(),
                combos,
                price,
                sum,
                fill.at());
        return told(requestId, line, fill.number(), Optional.of(order), Optional.empty());
    }

    private Told leg(int requestId, Fills.Fill fill, int index, Optional<TrackedOrder> order, Map<String, Sum> sums) {
        Execution leg = fill.legs().get(index);
        int units = Math.abs(leg.quantity());
        Sum sum = sums.merge(
                leg.instrument().id(),
                new Sum(units, leg.price().times((long) units)),
                (old, any) -> old.plus(units, leg.price()));
        Line line = new Line(
                id(fill, order, index + 2),
                ContractColumns.of(leg.instrument(), contracts.idOf(leg.instrument())),
                Side.ofQuantity(leg.quantity()),
                units,
                leg.price(),
                sum,
                leg.at());
        return told(requestId, line, fill.number(), order, Optional.of(leg.commission()));
    }

    /** What the broker closed by itself belongs to no order and no client. */
    Told liquidation(int requestId, HoldingChanged change) {
        int units = Math.abs(change.quantity());
        Line line = new Line(
                String.format(
                        "%08x.%08x.01.01", change.id().hashCode(), change.at().getEpochSecond()),
                ContractColumns.of(change.instrument(), contracts.idOf(change.instrument())),
                Side.ofQuantity(change.quantity()),
                units,
                change.price(),
                new Sum(units, change.price().times((long) units)),
                change.at());
        return told(requestId, line, 0, Optional.empty(), Optional.of(change.fee()));
    }

    private static String id(Fills.Fill fill, Optional<TrackedOrder> order, int part) {
        long key = order.map(known -> known.registration().permId())
                .orElseGet(() -> (long) fill.name().value().hashCode());
        return String.format("%08x.%08x.%02d.01", (int) key, fill.number(), part);
    }

    private Told told(int requestId, Line line, int fill, Optional<TrackedOrder> order, Optional<Money> commission) {
        Optional<OrderRegistration> known = order.map(TrackedOrder::registration);
        int clientId = known.map(OrderRegistration::clientId).orElse(0);
        Reply details = Reply.of(Messages.EXECUTION_DETAILS)
                .with("requestId", requestId)
                .with(line.contract())
                .with("orderId", known.map(OrderRegistration::orderId).orElse(0))
                .with("executionId", line.id())
                .with("time", Times.withZone(line.at()))
                .with("account", account)
                .with("executionExchange", "SMART")
                .with("side", line.side().executed())
                .with("shares", line.shares())
                .with("price", line.price())
                .with("permId", known.map(OrderRegistration::permId).orElse(0L))
                .with("clientId", clientId)
                .with("liquidation", order.isPresent() || fill > 0 ? 0 : 1)
                .with("cumulativeQuantity", line.sum().shares())
                .with("averagePrice", line.sum().average())
                .with("orderRef", known.map(OrderRegistration::orderRef).orElse(""));
        return new Told(
                details.message(),
                commission.map(charged -> commission(line.id(), charged)),
                fill,
                clientId,
                line.contract().getOrDefault("symbol", ""),
                line.contract().getOrDefault("secType", ""),
                line.side(),
                line.at());
    }

    private static WireMessage commission(String executionId, Money charged) {
        return Reply.of(Messages.COMMISSION_REPORT)
                .with("executionId", executionId)
                .with("commission", charged)
                .with("currency", "USD")
                .message();
    }
}
