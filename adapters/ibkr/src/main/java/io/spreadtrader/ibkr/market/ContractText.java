package io.spreadtrader.ibkr.market;

import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.tws.wire.Fields;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.WrittenFields;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalDouble;

/** Contracts as their columns on the wire. */
final class ContractText {
    static final String STOCK = "STK";
    static final String OPTION = "OPT";
    static final String SMART = "SMART";
    static final String DOLLARS = "USD";

    private static final int DATE_LENGTH = 8;

    private ContractText() {}

    /** Share classes follow a blank: {@code BRK B}. */
    static String symbol(Symbol symbol) {
        return symbol.ticker().replace('.', ' ');
    }

    static Optional<Symbol> symbol(String text) {
        try {
            return Optional.of(Symbol.of(text.strip().replace(' ', '.')));
        } catch (IllegalArgumentException noneOfOurs) {
            return Optional.empty();
        }
    }

    static String date(LocalDate date) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(date);
    }

    /** The date that such a text begins with; time and zone may follow. */
    static Optional<LocalDate> date(String text) {
        try {
            return text.length() < DATE_LENGTH
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text.substring(0, DATE_LENGTH), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    /** Columns of a request about a stock, without its number. */
    static WrittenFields stock(Layout request, Symbol symbol) {
        return new WrittenFields()
                .with(request.field("symbol"), symbol(symbol))
                .with(request.field("secType"), STOCK)
                .with(request.field("exchange"), SMART)
                .with(request.field("currency"), DOLLARS);
    }

    /** Columns of a request about every option of an expiration. */
    static WrittenFields options(Layout request, Symbol symbol, LocalDate expiration) {
        return new WrittenFields()
                .with(request.field("symbol"), symbol(symbol))
                .with(request.field("secType"), OPTION)
                .with(request.field("expiry"), date(expiration))
                .with(request.field("exchange"), SMART)
                .with(request.field("currency"), DOLLARS);
    }

    /** Columns of a request about one instrument by its number and its name, which must agree. */
    static WrittenFields one(Layout request, Instrument instrument, int conId) {
        return (switch (instrument) {
                    case Stock stock -> stock(request, stock.underlying());
                    case OptionContract option ->
                        options(request, option.underlying(), option.expiration())
                                .with(request.field("strike"), option.strike().dollars())
                                .with(request.field("right"), option.right() == PutCall.CALL ? "C" : "P")
                                .with(request.field("multiplier"), option.multiplier())
                                .with(request.field("tradingClass"), option.tradingClass());
                })
                .with(request.field("conId"), conId);
    }

    /** What these columns name; empty where it is neither a stock nor an option in dollars. */
    static Optional<Instrument> instrument(Fields fields, ContractColumns columns) {
        String currency = fields.text(columns.currency());
        if (!currency.isEmpty() && !currency.equals(DOLLARS)) {
            return Optional.empty();
        }
        Optional<Symbol> symbol = symbol(fields.text(columns.symbol()));
        return switch (fields.text(columns.securityType())) {
            case STOCK -> symbol.map(Stock::new);
            case OPTION -> symbol.flatMap(underlying -> option(underlying, fields, columns));
            default -> Optional.empty();
        };
    }

    private static Optional<Instrument> option(Symbol underlying, Fields fields, ContractColumns columns) {
        Optional<LocalDate> expiration = date(fields.text(columns.expiry()));
        OptionalDouble strike = fields.real(columns.strike());
        Optional<PutCall> right = right(fields.text(columns.right()));
        if (expiration.isEmpty() || right.isEmpty() || !(strike.orElse(0) > 0)) {
            return Optional.empty();
        }
        String tradingClass = fields.text(columns.tradingClass());
        return Optional.of(new OptionContract(
                underlying,
                expiration.get(),
                Price.ofDollars(strike.getAsDouble()),
                right.get(),
                multiplier(fields.text(columns.multiplier())),
                tradingClass.isEmpty() ? underlying.ticker().replace(".", "") : tradingClass));
    }

    private static Optional<PutCall> right(String text) {
        return switch (text) {
            case "C", "CALL" -> Optional.of(PutCall.CALL);
            case "P", "PUT" -> Optional.of(PutCall.PUT);
            default -> Optional.empty();
        };
    }

    private static int multiplier(String text) {
        try {
            return text.isEmpty() ? OptionContract.STANDARD_MULTIPLIER : (int) Double.parseDouble(text);
        } catch (NumberFormatException strange) {
            // No standard contract, whatever it is: kept out by its multiplier.
            return 1;
        }
    }
}
