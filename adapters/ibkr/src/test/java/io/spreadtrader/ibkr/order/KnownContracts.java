package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.ibkr.market.ContractColumns;
import io.spreadtrader.ibkr.market.Contracts;
import io.spreadtrader.tws.wire.Fields;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** One stock and two of its calls. */
final class KnownContracts implements Contracts {
    static final Symbol ABC = Symbol.of("ABC");
    static final Stock SHARES = new Stock(ABC);
    static final OptionContract LOWER = call(10_000);
    static final OptionContract UPPER = call(10_500);

    private static final Map<Integer, Instrument> BY_ID = Map.of(11, LOWER, 12, UPPER, 13, SHARES);

    private static OptionContract call(long cents) {
        return OptionContract.of(ABC, LocalDate.of(2026, 2, 20), Price.ofCents(cents), PutCall.CALL);
    }

    private Runnable duringLookup = () -> {};
    private boolean answers = true;

    /** From now on nobody says what a number of a contract means. */
    void cannotBeAsked() {
        answers = false;
    }

    /** What happens while the number of a contract is looked up. */
    void duringLookup(Runnable script) {
        duringLookup = script;
    }

    @Override
    public int idOf(Instrument instrument) {
        duringLookup.run();
        return BY_ID.entrySet().stream()
                .filter(known -> known.getValue().equals(instrument))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    @Override
    public Optional<Instrument> instrument(int contractId) {
        if (!answers) {
            throw new BrokerUnavailableException("what contract " + contractId + " is was not answered");
        }
        return Optional.ofNullable(BY_ID.get(contractId));
    }

    @Override
    public Optional<Instrument> instrument(Fields fields, ContractColumns columns) {
        return instrument(fields.required(columns.conId()));
    }
}
