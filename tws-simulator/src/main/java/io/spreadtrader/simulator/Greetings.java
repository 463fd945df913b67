package io.spreadtrader.simulator;

import io.spreadtrader.tws.wire.Messages;

/** What every client is told first: its account, its next order id, and that the data farms are fine. */
final class Greetings {
    private static final int ABOUT_NOTHING = -1;

    private final SimulatorSettings settings;
    private final OrderRegistry registry;

    Greetings(SimulatorSettings settings, OrderRegistry registry) {
        this.settings = settings;
        this.registry = registry;
    }

    void greet(Client client) {
        accounts(client);
        nextOrderId(client);
        client.error(ABOUT_NOTHING, ErrorCodes.MARKET_DATA_FARM, "Market data farm connection is OK:usfarm");
        client.error(ABOUT_NOTHING, ErrorCodes.HISTORICAL_DATA_FARM, "HMDS data farm connection is OK:ushmds");
        client.error(ABOUT_NOTHING, ErrorCodes.SECURITY_DEFINITION_FARM, "Sec-def data farm connection is OK:secdefil");
    }

    void accounts(Client client) {
        client.send(Reply.of(Messages.MANAGED_ACCOUNTS)
                .with("accounts", settings.account())
                .message());
    }

    void nextOrderId(Client client) {
        int honest = registry.nextOrderId(client.id());
        client.send(Reply.of(Messages.NEXT_VALID_ID)
                .with("orderId", settings.faults().nextOrderId(client.id(), honest))
                .message());
    }
}
