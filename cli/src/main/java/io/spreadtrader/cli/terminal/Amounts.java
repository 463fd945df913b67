package io.spreadtrader.cli.terminal;

import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Money, prices, shares of a whole and market times, the same in every output. */
public final class Amounts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.US);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.US);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.US);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.US).withZone(MarketCalendar.NEW_YORK);
    private static final DateTimeFormatter TIME_WITH_SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.US).withZone(MarketCalendar.NEW_YORK);

    private Amounts() {}

    /** {@code $1,234.50}, {@code -$1,234.50}. */
    public static String dollars(Money money) {
        return (money.isNegative() ? "-" : "") + "$" + grouped(money.decimal().abs());
    }

    /** {@code +$1,234.50}, {@code -$1,234.50}, {@code $0.00}. */
    public static String change(Money money) {
        return (money.isPositive() ? "+" : "") + dollars(money);
    }

    /** {@code 1,234.50}, for columns whose heading names the dollars. */
    public static String plain(Money money) {
        return (money.isNegative() ? "-" : "") + grouped(money.decimal().abs());
    }

    public static String price(Price price) {
        return (price.isNegative() ? "-$" : "$") + price.absolute();
    }

    /** {@code +1.2 %} of a whole. */
    public static String percentChange(Money part, Money whole) {
        return whole.cents() == 0 ? "" : String.format(Locale.ROOT, "%+.2f %%", 100.0 * part.cents() / whole.cents());
    }

    public static String decimals(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 trade}, {@code 2 trades}. */
    public static String count(long number, String singular) {
        return count(number) + " " + singular + (number == 1 ? "" : "s");
    }

    /** {@code Mon 5 Jan 2026}. */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** {@code Mon 5 Jan}. */
    public static String weekday(LocalDate date) {
        return WEEKDAY.format(date);
    }

    /** {@code 5 Jan}. */
    public static String shortDay(LocalDate date) {
        return SHORT_DAY.format(date);
    }

    /** New York's date and minute. */
    public static String time(Instant at) {
        return TIME.format(at);
    }

    public static String timeWithSeconds(Instant at) {
        return TIME_WITH_SECONDS.format(at);
    }

    /** {@code STOP_LOSS} as people say it: {@code stop loss}. */
    public static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String grouped(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }
}
