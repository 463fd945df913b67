package io.spreadtrader.benchmarks;

import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.ibkr.market.ContractColumns;
import io.spreadtrader.ibkr.market.Contracts;
import io.spreadtrader.tws.wire.Fields;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Contracts known beforehand, as they are once a chain was read; asks nobody. */
final class NumberedContracts implements Contracts {
    private static final int FIRST = 700_000_000;

    private final Map<Instrument, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, Instrument> instruments = new ConcurrentHashMap<>();

    @Override
    public int idOf(Instrument instrument) {
        return ids.computeIfAbsent(instrument, any -> {
            int id = FIRST + ids.size();
            while (instruments.putIfAbsent(id, instrument) != null) {
                id++;
            }
            return id;
        });
    }

    @Override
    public Optional<Instrument> instrument(int contractId) {
        return Optional.ofNullable(instruments.get(contractId));
    }

    @Override
    public Optional<Instrument> instrument(Fields fields, ContractColumns columns) {
        return fields.integer(columns.conId()).stream()
                .mapToObj(instruments::get)
                .filter(found -> found != null)
                .findFirst();
    }
}
