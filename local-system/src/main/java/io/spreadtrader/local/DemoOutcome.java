package io.spreadtrader.local;

import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.run.DayBook;
import io.spreadtrader.core.signal.QueuedSignal;
import io.spreadtrader.core.store.AlertDelivery;
import io.spreadtrader.core.store.TradingStatus;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Money;
import java.util.List;
import java.util.Map;

/**
 * Everything that happened in a demo, for reports.
 *
 * @param symbolsScanned symbols of the universe scanned, summed over the days
 * @param universe count of symbols per reason of exclusion on the last day, and {@code SELECTED}
 * @param notes what a reader must know: filters that were off, sources and their dates, adjustments, dropped symbols
 * @param unrealized of each open position by its id, at the marks of the last instant, before fees
 * @param revaluations by how much the profit would differ had every fill come at this share of the quoted width from
 *     our side ({@code 83 %}, {@code 100 %}), in cents; first what was traded, with its own average share and zero
 */
public record DemoOutcome(
        List<DayBook> days,
        int symbolsScanned,
        Map<String, Integer> universe,
        List<QueuedSignal> signals,
        List<OrderIntent> intents,
        List<Position> positions,
        List<Decision> decisions,
        String decisionLogHash,
        List<AlertDelivery> alerts,
        TradingStatus tradingStatus,
        List<String> notes,
        Map<String, Money> unrealized,
        Map<String, Long> revaluations,
        DataLabel dataLabel) {}
