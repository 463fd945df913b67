package io.spreadtrader.ibkr.market;

import io.spreadtrader.core.value.Price;
import io.spreadtrader.ibkr.session.GatewayError;
import io.spreadtrader.tws.wire.Field;
import io.spreadtrader.tws.wire.Fields;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.WireMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What one line has said so far. A price of zero or -1 says that there is none. Safe for use by several threads. */
final class Ticks {
    static final int BID_SIZE = 0;
    static final int BID = 1;
    static final int ASK = 2;
    static final int ASK_SIZE = 3;
    static final int LAST = 4;
    static final int LAST_SIZE = 5;
    static final int HIGH = 6;
    static final int LOW = 7;
    static final int VOLUME = 8;
    static final int OPEN = 14;
    static final int CALL_OPEN_INTEREST = 27;
    static final int PUT_OPEN_INTEREST = 28;
    static final int HALTED = 49;

    /** Of option computations: that of the model, the others being of one side. */
    private static final int MODEL = 13;

    private static final int KINDS = 64;
    private static final int FROZEN_TYPE = 2;

    private static final Map<Layout, Field> TYPES = Map.of(
            Messages.TICK_PRICE, Messages.TICK_PRICE.field("tickType"),
            Messages.TICK_SIZE, Messages.TICK_SIZE.field("tickType"),
            Messages.TICK_GENERIC, Messages.TICK_GENERIC.field("tickType"),
            Messages.TICK_OPTION, Messages.TICK_OPTION.field("tickType"));
    private static final Field PRICE = Messages.TICK_PRICE.field("price");
    private static final Field PRICE_SIZE = Messages.TICK_PRICE.field("size");
    private static final Field SIZE = Messages.TICK_SIZE.field("size");
    private static final Field GENERIC = Messages.TICK_GENERIC.field("value");
    private static final Field VOLATILITY = Messages.TICK_OPTION.field("impliedVolatility");
    private static final Field DATA_TYPE = Messages.MARKET_DATA_TYPE.field("type");
    /** The size that comes with a price, by the price's type. */
    private static final Map<Integer, Integer> SIZE_OF = Map.of(BID, BID_SIZE, ASK, ASK_SIZE, LAST, LAST_SIZE);

    private final double[] values = new double[KINDS];
    private double volatility = Double.NaN;
    private boolean computed;
    private boolean live = true;
    private boolean refused;
    private boolean requoted;
    private Instant changedAt = Instant.MIN;
    private Instant heardAt = Instant.MIN;

    Ticks() {
        Arrays.fill(values, Double.NaN);
    }

    /** Whether bid, ask or last are others than before. */
    synchronized boolean take(WireMessage message, Instant now) {
        heardAt = now;
        requoted = false;
        Fields fields = message.fields();
        Field type = TYPES.get(message.layout());
        if (type != null) {
            take(message.layout(), fields.required(type), fields, now);
        } else if (message.is(Messages.MARKET_DATA_TYPE)) {
            live = fields.required(DATA_TYPE) < FROZEN_TYPE;
        } else if (message.is(Messages.ERROR)) {
            GatewayError error = GatewayError.of(message);
            refused |= !error.isNotice();
        }
        return requoted;
    }

    private void take(Layout layout, int type, Fields fields, Instant now) {
        if (layout == Messages.TICK_OPTION) {
            if (type == MODEL) {
                volatility = fields.real(VOLATILITY).orElse(-1);
                computed = true;
            }
        } else if (type >= 0 && type < KINDS) {
            double before = values[type];
            double value = fields.real(
                            layout == Messages.TICK_PRICE ? PRICE : layout == Messages.TICK_SIZE ? SIZE : GENERIC)
                    .orElse(-1);
            values[type] = value;
            if (layout == Messages.TICK_PRICE) {
                Optional.ofNullable(SIZE_OF.get(type))
                        .ifPresent(size -> fields.real(PRICE_SIZE).ifPresent(shown -> values[size] = shown));
            }
            boolean isQuoted = type == BID || type == ASK || type == LAST;
            if (isQuoted && Double.compare(before, value) != 0) {
                changedAt = now;
                requoted = true;
            }
        }
    }

    synchronized boolean heard(int type) {
        return !Double.isNaN(values[type]);
    }

    /** Whether the broker has computed a volatility, or said that it cannot. */
    synchronized boolean isComputed() {
        return computed;
    }

    /** Zero where there is none. */
    synchronized Price price(int type) {
        return values[type] > 0 ? Price.ofDollars(values[type]) : Price.ZERO;
    }

    /** Zero where none was told. */
    synchronized long count(int type) {
        return values[type] > 0 ? (long) values[type] : 0;
    }

    synchronized OptionalDouble modelVolatility() {
        return volatility > 0 ? OptionalDouble.of(volatility) : OptionalDouble.empty();
    }

    synchronized boolean isHalted() {
        return values[HALTED] > 0;
    }

    /** Whether prices are of now: neither delayed nor those of the last close. */
    synchronized boolean isLive() {
        return live;
    }

    /** Whether the Gateway will say nothing more on this line. */
    synchronized boolean isRefused() {
        return refused;
    }

    /** When bid, ask or last changed; {@link Instant#MIN} before the first. */
    synchronized Instant changedAt() {
        return changedAt;
    }

    /** {@link Instant#MIN} before the first word. */
    synchronized Instant heardAt() {
        return heardAt;
    }
}
