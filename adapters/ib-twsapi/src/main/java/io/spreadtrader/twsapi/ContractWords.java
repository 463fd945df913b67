package io.spreadtrader.twsapi;

import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.twsapi.TwsApi.ContractText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Instruments in the library's words, and back. */
final class ContractWords {
    private ContractWords() {}

    static ContractText of(Instrument instrument) {
        return switch (instrument) {
            case Stock stock -> new ContractText(0, words(stock.underlying()), "STK", "", 0, "", "", "");
            case OptionContract option ->
                new ContractText(
                        0,
                        words(option.underlying()),
                        "OPT",
                        option.expiration().format(DateTimeFormatter.BASIC_ISO_DATE),
                        option.strike().dollars(),
                        option.right() == PutCall.CALL ? "C" : "P",
                        Integer.toString(option.multiplier()),
                        option.tradingClass());
        };
    }

    static ContractText byId(int conId) {
        return new ContractText(conId, "", "", "", 0, "", "", "");
    }

    /** Empty for what is neither a stock nor an option. */
    static Optional<Instrument> instrument(ContractText text) {
        try {
            return switch (text.kind()) {
                case "STK" -> Optional.of(new Stock(symbol(text)));
                case "OPT" -> Optional.of(option(text));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    static String words(Symbol symbol) {
        return symbol.ticker().replace('.', ' ');
    }

    private static OptionContract option(ContractText text) {
        return new OptionContract(
                symbol(text),
                LocalDate.parse(text.expiration().substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE),
                Price.ofDollars(text.strike()),
                text.right().startsWith("C") ? PutCall.CALL : PutCall.PUT,
                Integer.parseInt(text.multiplier()),
                text.tradingClass());
    }

    private static Symbol symbol(ContractText text) {
        return Symbol.of(text.symbol().replace(' ', '.'));
    }
}
