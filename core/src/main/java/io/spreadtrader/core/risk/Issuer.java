package io.spreadtrader.core.risk;

import io.spreadtrader.core.value.Symbol;
import java.util.Map;

/**
 * The company behind a symbol: two share classes of one company are one risk. Classes written after a dot belong to
 * the part before it; the others are listed here, which is simple and misses companies nobody has added yet.
 *
 * @param name the ticker all its classes are counted under
 */
public record Issuer(String name) {
    private static final Map<String, String> SHARE_CLASSES = Map.ofEntries(
            Map.entry("BELFB", "BELFA"),
            Map.entry("CENTA", "CENT"),
            Map.entry("CMCSK", "CMCSA"),
            Map.entry("DISCB", "DISCA"),
            Map.entry("DISCK", "DISCA"),
            Map.entry("FOX", "FOXA"),
            Map.entry("FWONA", "FWONK"),
            Map.entry("GOOG", "GOOGL"),
            Map.entry("LBRDK", "LBRDA"),
            Map.entry("LBTYB", "LBTYA"),
            Map.entry("LBTYK", "LBTYA"),
            Map.entry("LILAK", "LILA"),
            Map.entry("LLYVK", "LLYVA"),
            Map.entry("LSXMB", "LSXMA"),
            Map.entry("LSXMK", "LSXMA"),
            Map.entry("NWS", "NWSA"),
            Map.entry("PARAA", "PARA"),
            Map.entry("RUSHB", "RUSHA"),
            Map.entry("UA", "UAA"),
            Map.entry("VIA", "VIAB"),
            Map.entry("Z", "ZG"));

    public static Issuer of(Symbol symbol) {
        String ticker = symbol.ticker();
        int classMark = ticker.indexOf('.');
        String root = classMark < 0 ? ticker : ticker.substring(0, classMark);
        return new Issuer(SHARE_CLASSES.getOrDefault(root, root));
    }

    @Override
    public String toString() {
        return name;
    }
}
