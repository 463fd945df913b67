package io.spreadtrader.simulator;

import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Instruments as the columns of a contract. */
final class ContractColumns {
    /** The one id under which combinations without definition are reported. */
    static final int COMBINATION_ID = 28_812_380;

    private ContractColumns() {}

    static Map<String, String> of(Instrument instrument, int conId) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("conId", Integer.toString(conId));
        columns.put("symbol", ticker(instrument.underlying()));
        columns.put("exchange", "SMART");
        columns.put("currency", "USD");
        columns.put("localSymbol", localSymbol(instrument));
        switch (instrument) {
            case Stock stock -> {
                columns.put("secType", "STK");
                columns.put("strike", "0.0");
                columns.put("tradingClass", ticker(stock.underlying()));
            }
            case OptionContract contract -> {
                columns.put("secType", "OPT");
                columns.put("expiry", Times.date(contract.expiration()));
                columns.put("strike", contract.strike().toString());
                columns.put("right", right(contract));
                columns.put("multiplier", Integer.toString(contract.multiplier()));
                columns.put("tradingClass", contract.tradingClass());
            }
        }
        return columns;
    }

    static Map<String, String> combination(Symbol underlying) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("conId", Integer.toString(COMBINATION_ID));
        columns.put("symbol", ticker(underlying));
        columns.put("secType", "BAG");
        columns.put("strike", "0.0");
        columns.put("right", "?");
        columns.put("exchange", "SMART");
        columns.put("currency", "USD");
        columns.put("localSymbol", ticker(underlying));
        columns.put("tradingClass", "COMB");
        return columns;
    }

    static Map<String, String> without(Map<String, String> columns, Set<String> names) {
        Map<String, String> kept = new LinkedHashMap<>(columns);
        kept.keySet().removeAll(names);
        return kept;
    }

    /** The protocol writes share classes after a blank: {@code BRK B}. */
    static String ticker(Symbol symbol) {
        return symbol.ticker().replace('.', ' ');
    }

    static String right(OptionContract contract) {
        return contract.right() == PutCall.CALL ? "C" : "P";
    }

    /** The clearing house's 21 characters: root, date, right, strike in thousandths. */
    static String localSymbol(Instrument instrument) {
        return switch (instrument) {
            case Stock stock -> ticker(stock.underlying());
            case OptionContract contract ->
                String.format(
                        "%-6s%s%s%08d",
                        contract.tradingClass(),
                        Times.date(contract.expiration()).substring(2),
                        right(contract),
                        contract.strike().tenThousandths() / 10);
        };
    }
}
