package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.ibkr.market.ContractColumns;
import io.spreadtrader.tws.wire.Field;
import io.spreadtrader.tws.wire.Fields;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.WireMessage;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads what the Gateway says of an execution. */
final class ExecutionText {
    private static final Layout DETAILS = Messages.EXECUTION_DETAILS;
    static final ContractColumns CONTRACT = ContractColumns.of(DETAILS);
    private static final Field REQUEST_ID = DETAILS.field("requestId");
    private static final Field ORDER_ID = DETAILS.field("orderId");
    private static final Field CLIENT_ID = DETAILS.field("clientId");
    private static final Field PERMANENT_ID = DETAILS.field("permId");
    private static final Field REFERENCE = DETAILS.field("orderRef");
    private static final Field EXECUTION_ID = DETAILS.field("executionId");
    private static final Field ACCOUNT = DETAILS.field("account");
    private static final Field SIDE = DETAILS.field("side");
    private static final Field SHARES = DETAILS.field("shares");
    private static final Field PRICE = DETAILS.field("price");
    private static final Field LIQUIDATION = DETAILS.field("liquidation");
    private static final Field TIME = DETAILS.field("time");

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd HH:mm:ss");
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd-HH:mm:ss");

    private final Fields fields;

    ExecutionText(WireMessage message) {
        this.fields = message.fields();
    }

    /** Whether it is told as it happens, and not as an answer. */
    boolean isLive() {
        return fields.integer(REQUEST_ID).orElse(-1) < 0;
    }

    int orderId() {
        return fields.integer(ORDER_ID).orElse(0);
    }

    int clientId() {
        return fields.integer(CLIENT_ID).orElse(0);
    }

    long permanentId() {
        return fields.whole(PERMANENT_ID).orElse(0);
    }

    String reference() {
        return fields.text(REFERENCE);
    }

    String executionId() {
        return fields.text(EXECUTION_ID);
    }

    String account() {
        return fields.text(ACCOUNT);
    }

    /** A combination's own line counts combos; the money is in those of its legs. */
    boolean isSummary() {
        return fields.text(CONTRACT.securityType()).equals("BAG");
    }

    boolean isLiquidation() {
        return fields.integer(LIQUIDATION).orElse(0) != 0;
    }

    Fields fields() {
        return fields;
    }

    /** Signed units; nothing where they are not whole. */
    Optional<Integer> quantity() {
        boolean isBought = fields.text(SIDE).equals("BOT") || fields.text(SIDE).equals("BUY");
        return Decimals.units(fields, SHARES).map(units -> isBought ? units : -units);
    }

    Optional<io.spreadtrader.core.value.Price> price() {
        return Decimals.price(fields, PRICE);
    }

    /** {@code 20260114 10:00:00}, with a zone behind it or New York's, or {@code 20260114-15:00:00}, which is UTC. */
    Optional<Instant> at() {
        String text = fields.text(TIME).strip();
        try {
            if (text.indexOf('-') == 8) {
                return Optional.of(LocalDateTime.parse(text, UTC).toInstant(ZoneOffset.UTC));
            }
            String[] parts = text.split("\\s+", -1);
            if (parts.length < 2) {
                return Optional.empty();
            }
            ZoneId zone = parts.length > 2 ? ZoneId.of(parts[2]) : MarketCalendar.NEW_YORK;
            return Optional.of(LocalDateTime.parse(parts[0] + " " + parts[1], LOCAL)
                    .atZone(zone)
                    .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
