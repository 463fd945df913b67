package io.spreadtrader.ibkr.market;

import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.ibkr.session.DataSession;
import io.spreadtrader.ibkr.session.RequestRefusedException;
import io.spreadtrader.tws.wire.Fields;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import io.spreadtrader.tws.wire.WrittenFields;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The broker's numbers of contracts. One question brings all strikes of an expiration; what was answered is kept for the
 * session with the Gateway and the day, as strikes are added every morning.
 */
public final class ContractBook implements Contracts {
    private static final ContractColumns DETAILS = ContractColumns.of(Messages.CONTRACT_DETAILS);
    private static final int NO_DEFINITION = 200;

    private final DataSession session;
    private final InstantSource clock;
    private final Duration answerTimeout;
    private final Map<Instrument, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, Instrument> instruments = new ConcurrentHashMap<>();
    private final Map<Symbol, NavigableSet<LocalDate>> expirations = new ConcurrentHashMap<>();
    private final Map<Series, List<OptionContract>> listed = new ConcurrentHashMap<>();
    private final Map<Symbol, Boolean> unknown = new ConcurrentHashMap<>();
    private Optional<Asked> asked = Optional.empty();

    private record Series(Symbol symbol, LocalDate expiration) {}

    private record Asked(long epoch, LocalDate day) {}

    /** @param clock market time */
    public ContractBook(DataSession session, InstantSource clock, Duration answerTimeout) {
        this.session = session;
        this.clock = clock;
        this.answerTimeout = answerTimeout;
    }

    @Override
    public int idOf(Instrument instrument) {
        forgetIfOutdated();
        Integer known = ids.get(instrument);
        if (known != null) {
            return known;
        }
        switch (instrument) {
            case Stock(Symbol symbol) -> askStock(symbol);
            case OptionContract option -> series(option.underlying(), option.expiration());
        }
        Integer found = ids.get(instrument);
        if (found == null) {
            throw new UnknownContractException(instrument.id());
        }
        return found;
    }

    @Override
    public Optional<Instrument> instrument(int contractId) {
        forgetIfOutdated();
        Instrument known = instruments.get(contractId);
        if (known != null) {
            return Optional.of(known);
        }
        WrittenFields request = new WrittenFields()
                .with(Requests.CONTRACT_DETAILS.field("conId"), contractId)
                .with(Requests.CONTRACT_DETAILS.field("exchange"), ContractText.SMART);
        details(request);
        return Optional.ofNullable(instruments.get(contractId));
    }

    @Override
    public Optional<Instrument> instrument(Fields fields, ContractColumns columns) {
        Optional<Instrument> named = ContractText.instrument(fields, columns);
        named.ifPresent(instrument ->
                remember(instrument, fields.integer(columns.conId()).orElse(0)));
        return named;
    }

    /** Whether the broker lists this stock. */
    boolean knows(Symbol symbol) {
        try {
            return idOf(new Stock(symbol)) > 0;
        } catch (UnknownContractException unlisted) {
            return false;
        }
    }

    /** Expirations there are options of, ascending; empty where there are none. */
    NavigableSet<LocalDate> expirations(Symbol symbol) {
        int underlying = idOf(new Stock(symbol));
        return expirations.computeIfAbsent(
                symbol,
                any -> OptionParameters.expirations(ask(
                        Requests.OPTION_PARAMETERS,
                        new WrittenFields()
                                .with(Requests.OPTION_PARAMETERS.field("symbol"), ContractText.symbol(symbol))
                                .with(Requests.OPTION_PARAMETERS.field("secType"), ContractText.STOCK)
                                .with(Requests.OPTION_PARAMETERS.field("underlyingConId"), underlying),
                        Messages.OPTION_PARAMETERS_END)));
    }

    /** Every option of this expiration, those with unusual deliverables among them. */
    List<OptionContract> series(Symbol symbol, LocalDate expiration) {
        forgetIfOutdated();
        if (unknown.containsKey(symbol)) {
            return List.of();
        }
        return listed.computeIfAbsent(
                new Series(symbol, expiration),
                series -> details(ContractText.options(Requests.CONTRACT_DETAILS, symbol, expiration)).stream()
                        .filter(OptionContract.class::isInstance)
                        .map(OptionContract.class::cast)
                        .distinct()
                        .toList());
    }

    private void askStock(Symbol symbol) {
        if (!unknown.containsKey(symbol)
                && details(ContractText.stock(Requests.CONTRACT_DETAILS, symbol))
                        .isEmpty()) {
            unknown.put(symbol, true);
        }
    }

    /** What fits the description; empty where nothing does. */
    private List<Instrument> details(WrittenFields description) {
        try {
            return ask(Requests.CONTRACT_DETAILS, description, Messages.CONTRACT_DETAILS_END).stream()
                    .filter(message -> message.is(Messages.CONTRACT_DETAILS))
                    .flatMap(message -> instrument(message.fields(), DETAILS).stream())
                    .toList();
        } catch (RequestRefusedException refused) {
            if (refused.code() == NO_DEFINITION) {
                return List.of();
            }
            throw refused;
        }
    }

    private List<WireMessage> ask(Layout question, WrittenFields values, Layout end) {
        int requestId = session.nextRequestId();
        return session.ask(
                question.message(values.with(question.field("requestId"), requestId)), requestId, end, answerTimeout);
    }

    /** The first number stays: a stock that is listed twice is the one answered first. */
    private void remember(Instrument instrument, int conId) {
        if (conId > 0) {
            ids.putIfAbsent(instrument, conId);
            instruments.putIfAbsent(conId, instrument);
        }
    }

    private synchronized void forgetIfOutdated() {
        Asked now = new Asked(session.epochOfSession(), LocalDate.ofInstant(clock.instant(), MarketCalendar.NEW_YORK));
        boolean outdated = asked.filter(before -> !before.equals(now)).isPresent();
        asked = Optional.of(now);
        if (outdated) {
            ids.clear();
            instruments.clear();
            expirations.clear();
            listed.clear();
            unknown.clear();
        }
    }
}
