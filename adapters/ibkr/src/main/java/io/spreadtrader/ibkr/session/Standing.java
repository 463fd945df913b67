package io.spreadtrader.ibkr.session;

import io.spreadtrader.core.broker.BrokerCondition;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** How the connection stands, by what failed and by the codes the Gateway sends. Written by the reading thread. */
final class Standing {
    private static final int LOST = 1100;
    /** Said by the Gateway of itself where 1100 is said of the broker. */
    private static final int CUT_OFF = 2110;

    private static final int RESTORED_DATA_LOST = 1101;
    private static final int RESTORED = 1102;
    private static final int CLIENT_ID_IN_USE = 326;
    private static final int NO_PERMISSION = 460;
    private static final int REJECTED = 201;

    private volatile BrokerCondition link = BrokerCondition.CONNECTING;
    private volatile boolean brokerLost;
    private volatile boolean halted;
    private final AtomicLong losses = new AtomicLong();
    /** What is wrong with the data, by the request it was asked with. */
    private final Map<Integer, BrokerCondition> lines = new ConcurrentHashMap<>();

    BrokerCondition condition() {
        BrokerCondition now = link;
        if (now != BrokerCondition.READY) {
            return now;
        }
        if (brokerLost) {
            return BrokerCondition.BROKER_LOST;
        }
        if (halted) {
            return BrokerCondition.ACCOUNT_HALTED;
        }
        if (lines.isEmpty()) {
            return BrokerCondition.READY;
        }
        return lines.values().stream().min(BrokerCondition::compareTo).orElse(BrokerCondition.READY);
    }

    /** How often the Gateway has lost its broker. */
    long losses() {
        return losses.get();
    }

    /** The next connection starts with a clean sheet: what is still wrong will be said again, perhaps before it is ready. */
    void failed(BrokerCondition why) {
        link = why;
        brokerLost = false;
        halted = false;
        lines.clear();
    }

    void began() {
        link = BrokerCondition.READY;
    }

    /** @return whether everything subscribed has to be subscribed again */
    boolean heard(int id, int code, String text) {
        switch (code) {
            case LOST, CUT_OFF -> {
                brokerLost = true;
                losses.incrementAndGet();
            }
            case RESTORED_DATA_LOST, RESTORED -> brokerLost = false;
            case CLIENT_ID_IN_USE -> link = BrokerCondition.CLIENT_ID_IN_USE;
            case NO_PERMISSION -> halted = true;
            case REJECTED -> halted |= saysHalted(text);
            // Anything else is about one request or order, which whoever asked hears.
            default -> MarketDataErrors.condition(code).ifPresent(wrong -> lines.put(id, wrong));
        }
        return code == RESTORED_DATA_LOST;
    }

    /** Not documented as a code of its own; these are the words such a refusal is known by. */
    private static boolean saysHalted(String text) {
        String said = text.toLowerCase(Locale.ROOT);
        return said.contains("account")
                && (said.contains("halted")
                        || said.contains("restricted")
                        || said.contains("suspended")
                        || said.contains("closing-only")
                        || said.contains("closing only"));
    }

    /** @param type 1 live, 2 frozen, 3 delayed, 4 delayed and frozen */
    void marketDataType(int requestId, int type) {
        if (type >= 3) {
            lines.put(requestId, BrokerCondition.DELAYED_DATA);
        } else {
            lines.remove(requestId);
        }
    }

    /** A live price came, or nobody wants one any more. */
    void lineIsFine(int requestId) {
        if (!lines.isEmpty() && lines.get(requestId) != BrokerCondition.DELAYED_DATA) {
            lines.remove(requestId);
        }
    }

    void lineEnded(int requestId) {
        lines.remove(requestId);
    }
}
