package io.spreadtrader.simulator;

import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.core.value.VerticalSpread;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import java.util.Map;

/** For tests: requests as a client writes them. */
final class Sent {
    private Sent() {}

    /** The id under which the gateway knows the contract, asked for as a client does. */
    static int conId(WireClient client, OptionContract contract) {
        client.send(Reply.of(Requests.CONTRACT_DETAILS)
                .with("requestId", 900)
                .with("symbol", contract.underlying().ticker())
                .with("secType", "OPT")
                .with("expiry", Times.date(contract.expiration()))
                .with("strike", contract.strike())
                .with("right", ContractColumns.right(contract))
                .with("multiplier", "100")
                .with("exchange", "SMART")
                .with("currency", "USD")
                .message());
        int conId = Integer.parseInt(WireClient.text(client.await(Messages.CONTRACT_DETAILS), "conId"));
        client.await(Messages.CONTRACT_DETAILS_END);
        return conId;
    }

    static Reply combination(WireClient client, VerticalSpread spread, int orderId, String limit, String reference) {
        return Reply.of(Requests.PLACE_ORDER)
                .with("orderId", orderId)
                .with("symbol", spread.longLeg().underlying().ticker())
                .with("secType", "BAG")
                .with("exchange", "SMART")
                .with("currency", "USD")
                .with("action", "BUY")
                .with("quantity", "2")
                .with("orderType", "LMT")
                .with("limit", limit)
                .with("timeInForce", "DAY")
                .with("orderRef", reference)
                .with("transmit", true)
                .row("legs", leg(conId(client, spread.longLeg()), "BUY"))
                .row("legs", leg(conId(client, spread.shortLeg()), "SELL"));
    }

    static WireMessage order(WireClient client, VerticalSpread spread, int orderId, String limit, String reference) {
        return combination(client, spread, orderId, limit, reference)
                .row("routing", Map.of("tag", "NonGuaranteed", "value", "0"))
                .message();
    }

    static WireMessage stock(Symbol symbol, int orderId, String action, int shares, String limit) {
        return Reply.of(Requests.PLACE_ORDER)
                .with("orderId", orderId)
                .with("symbol", symbol.ticker())
                .with("secType", "STK")
                .with("exchange", "SMART")
                .with("currency", "USD")
                .with("action", action)
                .with("quantity", shares)
                .with("orderType", "LMT")
                .with("limit", limit)
                .with("timeInForce", "DAY")
                .with("orderRef", "stock-" + orderId)
                .with("transmit", true)
                .message();
    }

    static WireMessage cancel(int orderId) {
        return Reply.of(Requests.CANCEL_ORDER).with("orderId", orderId).message();
    }

    private static Map<String, String> leg(int conId, String action) {
        return Map.of("conId", Integer.toString(conId), "ratio", "1", "action", action, "exchange", "SMART");
    }
}
