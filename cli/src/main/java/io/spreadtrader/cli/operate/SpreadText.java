package io.spreadtrader.cli.operate;

import com.fasterxml.jackson.core.JsonGenerator;
import io.spreadtrader.cli.terminal.Amounts;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.VerticalSpread;
import java.io.IOException;
import java.math.BigDecimal;

/** A spread in a few words, and as fields. */
final class SpreadText {
    private SpreadText() {}

    /** {@code bull put 95/90}: the long strike first. */
    static String of(VerticalSpread spread) {
        return Amounts.words(spread.type().name()) + " "
                + strike(spread.longLeg().strike()) + "/"
                + strike(spread.shortLeg().strike());
    }

    private static String strike(Price strike) {
        BigDecimal plain = strike.decimal().stripTrailingZeros();
        return plain.setScale(Math.max(plain.scale(), 0)).toPlainString();
    }

    /** Into an open object. */
    static void write(JsonGenerator json, VerticalSpread spread) throws IOException {
        json.writeStringField("symbol", spread.underlying().ticker());
        json.writeStringField("type", spread.type().name());
        json.writeStringField("expiration", spread.expiration().toString());
        json.writeNumberField("longStrike", spread.longLeg().strike().decimal());
        json.writeNumberField("shortStrike", spread.shortLeg().strike().decimal());
    }
}
