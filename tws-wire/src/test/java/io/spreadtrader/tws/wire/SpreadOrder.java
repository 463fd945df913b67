package io.spreadtrader.tws.wire;

/** The order for a spread of two legs that the recorded clients send. */
final class SpreadOrder {
    private static final Layout ORDER = Requests.PLACE_ORDER;

    private SpreadOrder() {}

    static WireMessage of(int orderId) {
        WrittenFields order = new WrittenFields()
                .with(ORDER.field("orderId"), orderId)
                .with(ORDER.field("symbol"), "SPY")
                .with(ORDER.field("secType"), "BAG")
                .with(ORDER.field("exchange"), "SMART")
                .with(ORDER.field("currency"), "USD")
                .with(ORDER.field("action"), "BUY")
                .with(ORDER.field("quantity"), 1)
                .with(ORDER.field("orderType"), "LMT")
                .with(ORDER.field("limit"), 2.15)
                .with(ORDER.field("timeInForce"), "DAY")
                .with(ORDER.field("orderRef"), "intent-0001");
        leg(order, 700000600, "BUY");
        leg(order, 700000605, "SELL");
        Group routing = ORDER.group("routing");
        order.addRow(routing).with(routing.field("tag"), "NonGuaranteed").with(routing.field("value"), "0");
        return ORDER.message(order);
    }

    private static void leg(WrittenFields order, int conId, String action) {
        Group legs = ORDER.group("legs");
        order.addRow(legs)
                .with(legs.field("conId"), conId)
                .with(legs.field("ratio"), 1)
                .with(legs.field("action"), action)
                .with(legs.field("exchange"), "SMART");
    }
}
