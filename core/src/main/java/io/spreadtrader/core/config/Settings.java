package io.spreadtrader.core.config;

import static io.spreadtrader.core.config.Setting.choice;
import static io.spreadtrader.core.config.Setting.count;
import static io.spreadtrader.core.config.Setting.days;
import static io.spreadtrader.core.config.Setting.dollars;
import static io.spreadtrader.core.config.Setting.interval;
import static io.spreadtrader.core.config.Setting.list;
import static io.spreadtrader.core.config.Setting.number;
import static io.spreadtrader.core.config.Setting.percent;
import static io.spreadtrader.core.config.Setting.time;
import static io.spreadtrader.core.config.Setting.timeOfDay;

import io.spreadtrader.core.value.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The catalogue of every number the trader decides with. The order is the order of the trading rules. */
public final class Settings {
    // Account
    public static final Setting<Money> STARTING_EQUITY =
            dollars("starting-equity", "100000", "Cash the simulated account starts with");
    public static final Setting<Money> CLEARING_FEE =
            dollars("clearing-fee", "0.05", "Clearing, exchange and regulatory fees per contract and leg");

    // 1. Universe
    public static final Setting<Money> MIN_MARKET_CAP =
            dollars("min-market-cap", "10B", "Least market capitalisation of a tradable stock");
    public static final Setting<Money> MIN_PRICE = dollars("min-price", "20", "The last price must be above this");
    public static final Setting<Integer> MIN_VOLUME =
            count("min-volume", "1000000", "Least 20-day average volume in shares");
    public static final Setting<Integer> MAX_DATA_AGE =
            days("max-data-age", "30d", "Older bars, fundamentals and lists are stale");
    public static final Setting<List<String>> EXCLUDED_SYMBOLS = list(
            "excluded-symbols",
            "",
            word -> word.matches("[A-Za-z0-9.\\-/]+"),
            "a list of symbols such as AAPL,MSFT",
            "Symbols never traded");

    // 3. Strategies
    public static final Setting<List<String>> STRATEGIES = list(
            "strategies",
            "high-base,low-base,bull-pullback,bear-rally",
            Settings::isStrategy,
            "a list out of " + strategyNames(),
            "Strategies a scan runs");
    public static final Setting<Double> HIGH_BASE_MAX_ATR_RATIO = number(
            "high-base-max-atr-ratio",
            "2.0",
            0,
            1000,
            "high-base, low-base: close must be above ATR14 times this (the original rule)");
    public static final Setting<Double> BASE_RSI =
            number("base-rsi", "60", 50, 100, "high-base: RSI14 above this; low-base: below 100 less this");
    public static final Setting<Double> BASE_EXTREME_DISTANCE =
            percent("base-extreme-distance", "5", "high-base, low-base: how close to the 52-week extreme");
    public static final Setting<Integer> BASE_BARS =
            count("base-bars", "10", "high-base, low-base: bars the base lasts");
    public static final Setting<Double> BASE_MAX_RANGE_ATR =
            number("base-max-range-atr", "4", 0, 100, "high-base, low-base: the base's range in ATR14, at most");
    public static final Setting<Double> PULLBACK_RSI = number(
            "pullback-rsi", "45", 0, 50, "bull-pullback: RSI14 fell below this; bear-rally: rose above 100 less this");
    public static final Setting<Integer> PULLBACK_BARS =
            count("pullback-bars", "5", "bull-pullback, bear-rally: within so many bars");
    public static final Setting<List<String>> CONDITIONS_OFF = list(
            "conditions-off",
            "",
            Settings::isCondition,
            "a list out of rsi, trend, extreme, base, pullback, turn, recovery",
            "Conditions switched off; the original rule alone is rsi,trend,extreme,base");

    // 4. Spread selection
    public static final Setting<String> STYLE = choice(
            "style", "debit", List.of("debit", "credit", "by-iv-rank"), "Which vertical spreads a signal may become");
    public static final Setting<Integer> MIN_DAYS = days("min-days", "30d", "Least days to expiration");
    public static final Setting<Integer> MAX_DAYS = days("max-days", "45d", "Most days to expiration");
    public static final Setting<Double> DEBIT_LONG_DELTA_MIN =
            number("debit-long-delta-min", "0.30", 0, 1, "Debit: least |delta| of the long leg");
    public static final Setting<Double> DEBIT_LONG_DELTA_MAX =
            number("debit-long-delta-max", "0.50", 0, 1, "Debit: most |delta| of the long leg");
    public static final Setting<Double> DEBIT_SHORT_DELTA_MIN =
            number("debit-short-delta-min", "0.10", 0, 1, "Debit: least |delta| of the short leg");
    public static final Setting<Double> DEBIT_SHORT_DELTA_MAX =
            number("debit-short-delta-max", "0.35", 0, 1, "Debit: most |delta| of the short leg");
    public static final Setting<Double> CREDIT_SHORT_DELTA_MIN =
            number("credit-short-delta-min", "0.25", 0, 1, "Credit: least |delta| of the short leg");
    public static final Setting<Double> CREDIT_SHORT_DELTA_MAX =
            number("credit-short-delta-max", "0.35", 0, 1, "Credit: most |delta| of the short leg");
    public static final Setting<Double> CREDIT_LONG_DELTA_MIN =
            number("credit-long-delta-min", "0.05", 0, 1, "Credit: least |delta| of the long leg");
    public static final Setting<Integer> MIN_OPEN_INTEREST =
            count("min-open-interest", "100", "Least open interest of each leg, contracts");
    public static final Setting<Money> LEG_WIDTH_DOLLARS =
            dollars("leg-width-dollars", "0.10", "A leg may always be quoted this wide");
    public static final Setting<Double> LEG_WIDTH_SHARE =
            percent("leg-width-share", "15", "Or this share of its mid wide");
    public static final Setting<Double> SPREAD_WIDTH_SHARE =
            percent("spread-width-share", "15", "A spread's quoted width, at most, as a share of its mid");
    public static final Setting<Duration> QUOTE_MAX_AGE =
            time("quote-max-age", "60s", "The feed must have been alive within this time");
    public static final Setting<Money> DEBIT_MAX_COST =
            dollars("debit-max-cost", "500", "Debit: most a contract may cost");
    public static final Setting<Double> DEBIT_MIN_REWARD_TO_RISK =
            number("debit-min-reward-to-risk", "1.5", 0, 100, "Debit: least reward-to-risk");
    public static final Setting<Double> DEBIT_MIN_PROBABILITY =
            percent("debit-min-probability", "30", "Debit: least probability of profit");
    public static final Setting<Double> CREDIT_MIN_SHARE_OF_WIDTH =
            percent("credit-min-share-of-width", "20", "Credit: least credit as a share of the strike width");
    public static final Setting<Double> CREDIT_MIN_PROBABILITY =
            percent("credit-min-probability", "60", "Credit: least probability of profit");
    public static final Setting<String> RANK_BY = choice(
            "rank-by",
            "reward-to-risk",
            List.of("reward-to-risk", "probability-of-profit", "expected-value", "credit-to-width", "theta-per-risk"),
            "What orders the candidates of one symbol");
    public static final Setting<Double> MAX_VOLATILITY_DIFFERENCE = percent(
            "max-volatility-difference",
            "10",
            "A leg is removed when our implied volatility differs from the broker's by more points than this");
    public static final Setting<Double> IV_RANK_TO_SELL =
            number("iv-rank-to-sell", "50", 0, 100, "by-iv-rank: sell premium from this rank on");
    public static final Setting<Integer> CHAINS_PER_RUN =
            count("chains-per-run", "10", "Signals of a run, best first, whose chains are fetched");
    public static final Setting<Double> INTEREST_RATE =
            percent("interest-rate", "4", "Annual rate options are priced with where no other source is given");

    // 5. Size and risk
    public static final Setting<Double> RISK_PER_TRADE =
            percent("risk-per-trade", "2", "Most a trade may lose, of equity");
    public static final Setting<Integer> MAX_CONTRACTS = count("max-contracts", "10", "Most contracts of one trade");
    public static final Setting<Integer> MAX_OPEN_POSITIONS =
            count("max-open-positions", "5", "Most positions at once; pending entries count");
    public static final Setting<Integer> MAX_DAILY_ENTRIES = count("max-daily-entries", "3", "Most entries a session");
    public static final Setting<Integer> MAX_DAILY_ORDERS =
            count("max-daily-orders", "200", "Entries stop at so many order messages a session");
    public static final Setting<Double> PORTFOLIO_HEAT =
            percent("portfolio-heat", "10", "Summed max loss, at most, of equity");
    public static final Setting<Double> SECTOR_HEAT = percent("sector-heat", "4", "The same within one sector");
    public static final Setting<Double> NET_DELTA =
            percent("net-delta", "100", "Beta-weighted dollar delta, at most, of equity, either way");
    public static final Setting<Double> PRICE_COLLAR = percent(
            "price-collar",
            "25",
            "How far an order's worst price may lie beyond the natural price, as a share of the strike width");
    public static final Setting<String> UNKNOWN_EVENTS = choice(
            "unknown-events",
            "refuse",
            List.of("refuse", "allow"),
            "What to do with an entry whose event dates are not known");
    public static final Setting<Double> DAILY_LOSS_LIMIT =
            percent("daily-loss-limit", "3", "A larger loss in a session sets REDUCING");
    public static final Setting<Double> DRAWDOWN_LIMIT =
            percent("drawdown-limit", "10", "A larger fall from the high-water mark sets HALTED");

    // 6. When
    public static final Setting<Duration> SCAN_BEFORE_CLOSE =
            time("scan-before-close", "1h", "When the daily scan runs");
    public static final Setting<Duration> ENTRY_WINDOW_END =
            time("entry-window-end", "10m", "Entries end this long before the close");
    public static final Setting<Duration> RUN_DEADLINE =
            time("run-deadline", "3m", "A run is decided then though shards are missing");

    // 7. Execution
    public static final Setting<Money> TICK = dollars("tick", "0.01", "Price step of combo orders");
    public static final Setting<String> PRICE =
            choice("price", "walk", List.of("walk", "natural"), "Walk toward natural, or cross at once");
    public static final Setting<Double> WALK_START =
            number("walk-start", "0.4", 0, 1, "Entries start here between our side's best (0) and natural (1)");
    public static final Setting<Double> WALK_END = number("walk-end", "0.7", 0, 1, "Entries end here");
    public static final Setting<Integer> WALK_STEPS = count("walk-steps", "6", "Steps between the two");
    public static final Setting<Duration> WALK_INTERVAL =
            interval("walk-interval", "15s", "Time between an entry's steps");
    public static final Setting<Double> EXIT_START =
            number("exit-start", "0.5", 0, 1, "Exits start here and may reach natural");
    public static final Setting<Duration> EXIT_INTERVAL =
            interval("exit-interval", "5s", "Time between an exit's steps");
    public static final Setting<Integer> EXIT_ORDERS_SLOW =
            count("exit-orders-slow", "300", "After so many order messages a session exits step slowly");
    public static final Setting<Duration> EXIT_SLOW_INTERVAL =
            interval("exit-slow-interval", "60s", "Time between an exit's slow steps");
    public static final Setting<Duration> RESEND_AFTER =
            time("resend-after", "30s", "An exit whose fate is uncertain is sent again after this, once reconciled");
    public static final Setting<Duration> GONE_AFTER = time(
            "gone-after",
            "30s",
            "On a connection just made, an order the broker does not list counts as gone after this");

    public static final Setting<LocalTime> BROKER_RESTART =
            timeOfDay("broker-restart", "23:45", "When the broker's Gateway restarts every night, New York time");
    public static final Setting<Duration> BROKER_RESTART_QUIET =
            time("broker-restart-quiet", "5m", "Nothing new is sent this long before and after that; 0s is off");

    // 8. Exits
    public static final Setting<Double> STOP_ATR =
            number("stop-atr", "2", 0, 100, "Stop at so many ATR14 from the entry");
    public static final Setting<Double> CREDIT_LOSS_MULTIPLE =
            number("credit-loss-multiple", "2", 0, 100, "Credit: loss limit in credits received");
    public static final Setting<Double> CREDIT_LOSS_SHARE =
            percent("credit-loss-share", "75", "Credit: or as a share of max loss, whichever is less");
    public static final Setting<Double> DEBIT_LOSS_SHARE =
            percent("debit-loss-share", "0", "Debit: loss limit as a share of max loss; 0 is off");
    public static final Setting<String> TARGET =
            choice("target", "profit", List.of("profit", "r-multiple", "atr"), "Which profit target is watched");
    public static final Setting<Double> DEBIT_PROFIT_TARGET =
            percent("debit-profit-target", "60", "Debit: share of max profit");
    public static final Setting<Double> CREDIT_PROFIT_TARGET =
            percent("credit-profit-target", "50", "Credit: share of the credit");
    public static final Setting<Double> R_MULTIPLE =
            number("r-multiple", "2", 0, 100, "Target in multiples of the risk taken");
    public static final Setting<Double> ATR_TARGET =
            number("atr-target", "3", 0, 100, "Target in ATR14 of the underlying");
    public static final Setting<Integer> EXIT_DAYS = days("exit-days", "14d", "Out at so many days to expiration");
    public static final Setting<Duration> VALUE_CONFIRMATION =
            time("value-confirmation", "30s", "A value exit must be seen twice, this far apart");
    public static final Setting<Duration> VALUE_QUIET_OPEN =
            time("value-quiet-open", "5m", "No value exits this long after the open");
    public static final Setting<Double> VALUE_MAX_QUOTED_WIDTH = percent(
            "value-max-quoted-width",
            "20",
            "No value exits on a spread quoted wider than this share of the strike width");
    public static final Setting<Duration> ASSIGNMENT_CHECK =
            time("assignment-check", "30m", "Ex-date eve: out this long before the close");
    public static final Setting<Duration> PIN_WINDOW =
            time("pin-window", "90m", "Last trading day: pin risk is watched this long before the close");
    public static final Setting<Double> PIN_DISTANCE =
            percent("pin-distance", "0.5", "Pin: within this share of a strike");

    // 9. Assignment
    public static final Setting<Duration> REPAIR_AFTER_OPEN =
            time("repair-after-open", "5m", "Assigned shares are closed this long after the open");

    // 10. Alerts
    public static final Setting<Duration> ALERT_COLLAPSE =
            time("alert-collapse", "15m", "Repeats of one cause within this time become one message");

    /** Every setting above, in order. */
    public static final List<Setting<?>> ALL = List.of(
            STARTING_EQUITY,
            CLEARING_FEE,
            MIN_MARKET_CAP,
            MIN_PRICE,
            MIN_VOLUME,
            MAX_DATA_AGE,
            EXCLUDED_SYMBOLS,
            STRATEGIES,
            HIGH_BASE_MAX_ATR_RATIO,
            BASE_RSI,
            BASE_EXTREME_DISTANCE,
            BASE_BARS,
            BASE_MAX_RANGE_ATR,
            PULLBACK_RSI,
            PULLBACK_BARS,
            CONDITIONS_OFF,
            STYLE,
            MIN_DAYS,
            MAX_DAYS,
            DEBIT_LONG_DELTA_MIN,
            DEBIT_LONG_DELTA_MAX,
            DEBIT_SHORT_DELTA_MIN,
            DEBIT_SHORT_DELTA_MAX,
            CREDIT_SHORT_DELTA_MIN,
            CREDIT_SHORT_DELTA_MAX,
            CREDIT_LONG_DELTA_MIN,
            MIN_OPEN_INTEREST,
            LEG_WIDTH_DOLLARS,
            LEG_WIDTH_SHARE,
            SPREAD_WIDTH_SHARE,
            QUOTE_MAX_AGE,
            DEBIT_MAX_COST,
            DEBIT_MIN_REWARD_TO_RISK,
            DEBIT_MIN_PROBABILITY,
            CREDIT_MIN_SHARE_OF_WIDTH,
            CREDIT_MIN_PROBABILITY,
            RANK_BY,
            MAX_VOLATILITY_DIFFERENCE,
            IV_RANK_TO_SELL,
            CHAINS_PER_RUN,
            INTEREST_RATE,
            RISK_PER_TRADE,
            MAX_CONTRACTS,
            MAX_OPEN_POSITIONS,
            MAX_DAILY_ENTRIES,
            MAX_DAILY_ORDERS,
            PORTFOLIO_HEAT,
            SECTOR_HEAT,
            NET_DELTA,
            PRICE_COLLAR,
            UNKNOWN_EVENTS,
            DAILY_LOSS_LIMIT,
            DRAWDOWN_LIMIT,
            SCAN_BEFORE_CLOSE,
            ENTRY_WINDOW_END,
            RUN_DEADLINE,
            TICK,
            PRICE,
            WALK_START,
            WALK_END,
            WALK_STEPS,
            WALK_INTERVAL,
            EXIT_START,
            EXIT_INTERVAL,
            EXIT_ORDERS_SLOW,
            EXIT_SLOW_INTERVAL,
            RESEND_AFTER,
            GONE_AFTER,
            BROKER_RESTART,
            BROKER_RESTART_QUIET,
            STOP_ATR,
            CREDIT_LOSS_MULTIPLE,
            CREDIT_LOSS_SHARE,
            DEBIT_LOSS_SHARE,
            TARGET,
            DEBIT_PROFIT_TARGET,
            CREDIT_PROFIT_TARGET,
            R_MULTIPLE,
            ATR_TARGET,
            EXIT_DAYS,
            VALUE_CONFIRMATION,
            VALUE_QUIET_OPEN,
            VALUE_MAX_QUOTED_WIDTH,
            ASSIGNMENT_CHECK,
            PIN_WINDOW,
            PIN_DISTANCE,
            REPAIR_AFTER_OPEN,
            ALERT_COLLAPSE);

    private Settings() {}

    /**
     * The setting of this key.
     *
     * @throws IllegalArgumentException when there is none, naming the nearest that exists
     */
    public static Setting<?> named(String key) {
        return ALL.stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown setting '" + key + "'; did you mean '" + nearest(key) + "'?"));
    }

    /** A value in the notation its setting reads. */
    public static String shown(Setting<?> setting, Object value) {
        return switch (value) {
            case Duration duration ->
                duration.toSeconds() % 3600 == 0 && !duration.isZero()
                        ? duration.toHours() + "h"
                        : duration.toSeconds() % 60 == 0 && !duration.isZero()
                                ? duration.toMinutes() + "m"
                                : duration.toSeconds() + "s";
            case Double fraction
            when setting.unit() == Unit.PERCENT ->
                BigDecimal.valueOf(fraction)
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString() + "%";
            case Double plain -> BigDecimal.valueOf(plain).stripTrailingZeros().toPlainString();
            case Money money -> "$" + shortened(money);
            case List<?> words ->
                String.join(",", words.stream().map(Object::toString).toList());
            case Integer whole when setting.unit() == Unit.DAYS -> whole + "d";
            default -> value.toString();
        };
    }

    /** Whole billions and millions as people write them: {@code 10B}. */
    private static String shortened(Money money) {
        for (var size : List.of(Map.entry(100_000_000_000L, "B"), Map.entry(100_000_000L, "M"))) {
            if (money.cents() != 0 && money.cents() % size.getKey() == 0) {
                return money.cents() / size.getKey() + size.getValue();
            }
        }
        return money.toString();
    }

    private static boolean isStrategy(String name) {
        return List.of("high-base", "low-base", "bull-pullback", "bear-rally").contains(name);
    }

    private static String strategyNames() {
        return "high-base, low-base, bull-pullback, bear-rally";
    }

    private static boolean isCondition(String name) {
        return List.of("rsi", "trend", "extreme", "base", "pullback", "turn", "recovery")
                .contains(name);
    }

    private static String nearest(String key) {
        return ALL.stream()
                .map(Setting::key)
                .min(Comparator.comparingInt(candidate -> distance(key, candidate)))
                .orElseThrow();
    }

    /** Levenshtein's edit distance. */
    private static int distance(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
