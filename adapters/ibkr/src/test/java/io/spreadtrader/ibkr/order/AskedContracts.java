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
import io.spreadtrader.ibkr.session.Session;
import io.spreadtrader.tws.wire.Fields;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import io.spreadtrader.tws.wire.WrittenFields;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Contracts by asking for the details of each; standard options only. */
final class AskedContracts implements Contracts {
    private static final Layout ASK = Requests.CONTRACT_DETAILS;
    private static final ContractColumns DETAILS = ContractColumns.of(Messages.CONTRACT_DETAILS);

    private final Session session;
    private final Map<Instrument, Integer> ids = new ConcurrentHashMap<>();

    AskedContracts(Session session) {
        this.session = session;
    }

    @Override
    public int idOf(Instrument instrument) {
        return ids.computeIfAbsent(instrument, any -> {
            WrittenFields question = new WrittenFields()
                    .with(ASK.field("symbol"), instrument.underlying().ticker())
                    .with(ASK.field("exchange"), "SMART")
                    .with(ASK.field("currency"), "USD");
            if (instrument instanceof OptionContract option) {
                question.with(ASK.field("secType"), "OPT")
                        .with(ASK.field("expiry"), DateTimeFormatter.BASIC_ISO_DATE.format(option.expiration()))
                        .with(ASK.field("strike"), Decimals.text(option.strike()))
                        .with(ASK.field("right"), option.right() == PutCall.CALL ? "C" : "P")
                        .with(ASK.field("multiplier"), "100");
            } else {
                question.with(ASK.field("secType"), "STK");
            }
            return details(question).fields().required(DETAILS.conId());
        });
    }

    @Override
    public Optional<Instrument> instrument(int contractId) {
        WireMessage details =
                details(new WrittenFields().with(ASK.field("conId"), contractId).with(ASK.field("exchange"), "SMART"));
        return instrument(details.fields(), DETAILS);
    }

    private WireMessage details(WrittenFields question) {
        int requestId = session.nextRequestId();
        return session
                .ask(
                        ASK.message(question.with(ASK.field("requestId"), requestId)),
                        requestId,
                        Messages.CONTRACT_DETAILS_END,
                        Duration.ofSeconds(5))
                .stream()
                .findFirst()
                .orElseThrow(() -> new BrokerUnavailableException("no details"));
    }

    @Override
    public Optional<Instrument> instrument(Fields fields, ContractColumns columns) {
        Symbol symbol = Symbol.parse(fields.text(columns.symbol()).replace(' ', '.'));
        return switch (fields.text(columns.securityType())) {
            case "STK" -> Optional.of(new Stock(symbol));
            case "OPT" ->
                Optional.of(OptionContract.of(
                        symbol,
                        LocalDate.parse(
                                fields.text(columns.expiry()).substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE),
                        Price.ofDollars(fields.real(columns.strike()).orElseThrow()),
                        fields.text(columns.right()).startsWith("C") ? PutCall.CALL : PutCall.PUT));
            default -> Optional.empty();
        };
    }
}
