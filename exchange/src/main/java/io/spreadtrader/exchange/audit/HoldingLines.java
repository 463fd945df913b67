package io.spreadtrader.exchange.audit;

import io.spreadtrader.core.position.Lot;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.value.Instrument;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is held, one line an instrument. */
final class HoldingLines {
    private final Map<String, Integer> held = new TreeMap<>();

    static List<String> of(List<Position> positions) {
        HoldingLines lines = new HoldingLines();
        for (Position position : positions) {
            for (Lot lot : position.ledger().lots()) {
                lines.add(lot.instrument(), lot.quantity());
            }
        }
        return lines.list();
    }

    void add(Instrument instrument, int quantity) {
        held.merge(instrument.id(), quantity, Integer::sum);
    }

    List<String> list() {
        return held.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .toList();
    }
}
