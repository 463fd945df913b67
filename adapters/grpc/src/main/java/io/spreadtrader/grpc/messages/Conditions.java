package io.spreadtrader.grpc.messages;

import io.spreadtrader.core.broker.BrokerCondition;

/** How the broker session stands, as a message. */
public final class Conditions {
    private Conditions() {}

    public static io.spreadtrader.proto.gateway.BrokerCondition message(BrokerCondition condition) {
        return switch (condition) {
            case READY -> io.spreadtrader.proto.gateway.BrokerCondition.READY;
            case CONNECTING -> io.spreadtrader.proto.gateway.BrokerCondition.CONNECTING;
            case REFUSED -> io.spreadtrader.proto.gateway.BrokerCondition.REFUSED;
            case HUNG_UP -> io.spreadtrader.proto.gateway.BrokerCondition.HUNG_UP;
            case SILENT -> io.spreadtrader.proto.gateway.BrokerCondition.SILENT;
            case CLIENT_ID_IN_USE -> io.spreadtrader.proto.gateway.BrokerCondition.CLIENT_ID_IN_USE;
            case VERSION_NOT_SUPPORTED -> io.spreadtrader.proto.gateway.BrokerCondition.VERSION_NOT_SUPPORTED;
            case BROKER_LOST -> io.spreadtrader.proto.gateway.BrokerCondition.BROKER_LOST;
            case COMPETING_SESSION -> io.spreadtrader.proto.gateway.BrokerCondition.COMPETING_SESSION;
            case NO_MARKET_DATA -> io.spreadtrader.proto.gateway.BrokerCondition.NO_MARKET_DATA;
            case DELAYED_DATA -> io.spreadtrader.proto.gateway.BrokerCondition.DELAYED_DATA;
            case ACCOUNT_HALTED -> io.spreadtrader.proto.gateway.BrokerCondition.ACCOUNT_HALTED;
            case RESTARTING -> io.spreadtrader.proto.gateway.BrokerCondition.RESTARTING;
        };
    }

    /**
     * Reads a condition.
     *
     * @param connected what a gateway that names no condition, or one we do not know, says of its session
     */
    public static BrokerCondition condition(io.spreadtrader.proto.gateway.BrokerCondition message, boolean connected) {
        return switch (message) {
            case READY -> BrokerCondition.READY;
            case CONNECTING -> BrokerCondition.CONNECTING;
            case REFUSED -> BrokerCondition.REFUSED;
            case HUNG_UP -> BrokerCondition.HUNG_UP;
            case SILENT -> BrokerCondition.SILENT;
            case CLIENT_ID_IN_USE -> BrokerCondition.CLIENT_ID_IN_USE;
            case VERSION_NOT_SUPPORTED -> BrokerCondition.VERSION_NOT_SUPPORTED;
            case BROKER_LOST -> BrokerCondition.BROKER_LOST;
            case COMPETING_SESSION -> BrokerCondition.COMPETING_SESSION;
            case NO_MARKET_DATA -> BrokerCondition.NO_MARKET_DATA;
            case DELAYED_DATA -> BrokerCondition.DELAYED_DATA;
            case ACCOUNT_HALTED -> BrokerCondition.ACCOUNT_HALTED;
            case RESTARTING -> BrokerCondition.RESTARTING;
            case BROKER_CONDITION_UNSPECIFIED, UNRECOGNIZED ->
                connected ? BrokerCondition.READY : BrokerCondition.BROKER_LOST;
        };
    }
}
