package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.tws.wire.Field;
import io.spreadtrader.tws.wire.Fields;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Numbers as the wire writes them: exact, and nothing where they are unset. */
final class Decimals {
    private static final int CENTS = 2;
    private static final int PRICE_DIGITS = 4;

    private Decimals() {}

    /** To the nearest cent, since commissions are told to a ten-thousandth of one. */
    static Optional<Money> money(Fields fields, Field field) {
        return decimal(fields, field)
                .map(value -> Money.ofCents(value.movePointRight(CENTS)
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact()));
    }

    /** To the nearest ten-thousandth of a dollar. */
    static Optional<Price> price(Fields fields, Field field) {
        return decimal(fields, field)
                .map(value -> Price.ofTenThousandths(value.movePointRight(PRICE_DIGITS)
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact()));
    }

    /** Units of an instrument, which are whole; nothing where they are not. */
    static Optional<Integer> units(Fields fields, Field field) {
        return decimal(fields, field).filter(Decimals::isWhole).map(BigDecimal::intValueExact);
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0
                && value.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0;
    }

    /** What {@code real} takes for a number is one: empty and the largest double are none. */
    private static Optional<BigDecimal> decimal(Fields fields, Field field) {
        return fields.real(field).isPresent() ? Optional.of(new BigDecimal(fields.text(field))) : Optional.empty();
    }

    static String text(Price price) {
        return price.decimal().stripTrailingZeros().toPlainString();
    }
}
