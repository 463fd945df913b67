package io.spreadtrader.ibkr.session;

import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.tws.wire.Field;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.WireMessage;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What the Gateway tells at the beginning of a session; with both told, it is ready. */
final class SessionStart {
    private static final int CLIENT_ID_IN_USE = 326;
    private static final Field NEXT_ID = Messages.NEXT_VALID_ID.field("orderId");
    private static final Field ACCOUNTS = Messages.MANAGED_ACCOUNTS.field("accounts");

    private volatile List<String> accounts = List.of();
    private volatile OptionalInt nextValidId = OptionalInt.empty();
    private volatile boolean clientIdInUse;

    void heard(WireMessage message) {
        if (message.is(Messages.MANAGED_ACCOUNTS)) {
            accounts = Stream.of(message.fields().text(ACCOUNTS).split(",", -1))
                    .map(String::strip)
                    .filter(account -> !account.isEmpty())
                    .toList();
        } else if (message.is(Messages.NEXT_VALID_ID)) {
            nextValidId = OptionalInt.of(message.fields().required(NEXT_ID));
        } else if (message.is(Messages.ERROR)) {
            clientIdInUse |= GatewayError.of(message).code() == CLIENT_ID_IN_USE;
        }
    }

    boolean isComplete() {
        return !accounts.isEmpty() && nextValidId.isPresent();
    }

    List<String> accounts() {
        return accounts;
    }

    OptionalInt nextValidId() {
        return nextValidId;
    }

    /** How things stand after the other end hung up. */
    BrokerCondition afterEnd() {
        if (clientIdInUse) {
            return BrokerCondition.CLIENT_ID_IN_USE;
        }
        return isComplete() ? BrokerCondition.CONNECTING : BrokerCondition.SILENT;
    }
}
