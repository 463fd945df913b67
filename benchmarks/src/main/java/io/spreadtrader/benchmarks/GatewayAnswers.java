package io.spreadtrader.benchmarks;

import io.spreadtrader.tws.wire.Field;
import io.spreadtrader.tws.wire.Fields;
import io.spreadtrader.tws.wire.Group;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import io.spreadtrader.tws.wire.WrittenFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What a Gateway would say of an account with cash, no positions and no orders but those just sent. */
final class GatewayAnswers {
    static final String ACCOUNT = "DU0000001";
    private static final long FIRST_PERMANENT_ID = 1_900_000_000L;
    private static final List<String> CONTRACT = List.of(
            "symbol", "secType", "expiry", "strike", "right", "multiplier", "exchange", "currency", "tradingClass");

    /** Enough to be known as an option; its number says which. */
    private static final Map<String, String> OPTION = Map.of("secType", "OPT", "currency", "USD");

    private static final Group PLACED_LEGS = Requests.PLACE_ORDER.group("legs");
    private static final Group OPEN_LEGS = Messages.OPEN_ORDER.group("legs");
    private static final Group PLACED_ROUTING = Requests.PLACE_ORDER.group("routing");
    private static final Group OPEN_ROUTING = Messages.OPEN_ORDER.group("routing");
    private static final Map<Field, Field> COLUMNS = alike(Requests.PLACE_ORDER.fields(), Messages.OPEN_ORDER.fields());
    private static final Map<Field, Field> LEG_COLUMNS = alike(PLACED_LEGS.fields(), OPEN_LEGS.fields());
    private static final Map<Field, Field> ROUTING_COLUMNS = alike(PLACED_ROUTING.fields(), OPEN_ROUTING.fields());

    private final Map<Integer, Map<String, String>> contracts = new ConcurrentHashMap<>();
    private final AtomicInteger executions = new AtomicInteger();

    List<WireMessage> to(WireMessage request) {
        Layout layout = request.layout();
        String id = textOrEmpty(request, "requestId");
        if (layout == Requests.START_API) {
            return List.of(
                    message(Messages.MANAGED_ACCOUNTS, Map.of("accounts", ACCOUNT)),
                    message(Messages.NEXT_VALID_ID, Map.of("orderId", "1")));
        }
        if (layout == Requests.CURRENT_TIME) {
            return List.of(message(Messages.CURRENT_TIME, Map.of("time", "1767643200")));
        }
        if (layout == Requests.CONTRACT_DETAILS) {
            return List.of(details(request), message(Messages.CONTRACT_DETAILS_END, Map.of("requestId", id)));
        }
        if (layout == Requests.ACCOUNT_SUMMARY) {
            return account(id);
        }
        if (layout == Requests.EXECUTIONS) {
            return List.of(message(Messages.EXECUTION_DETAILS_END, Map.of("requestId", id)));
        }
        if (layout == Requests.OPEN_ORDERS || layout == Requests.ALL_OPEN_ORDERS) {
            return List.of(message(Messages.OPEN_ORDER_END, Map.of()));
        }
        if (layout == Requests.COMPLETED_ORDERS) {
            return List.of(message(Messages.COMPLETED_ORDERS_END, Map.of()));
        }
        if (layout == Requests.POSITIONS) {
            return List.of(message(Messages.POSITION_END, Map.of()));
        }
        return List.of();
    }

    WireMessage status(WireMessage order, String status, int filled) {
        String orderId = text(order, "orderId");
        return message(
                Messages.ORDER_STATUS,
                Map.of(
                        "orderId",
                        orderId,
                        "status",
                        status,
                        "filled",
                        Integer.toString(filled),
                        "remaining",
                        "0",
                        "permId",
                        permanentId(orderId),
                        "clientId",
                        "7"));
    }

    /** The order as it works, or what it would do. */
    List<WireMessage> whatIf(WireMessage order) {
        WireMessage open = open(order, "PreSubmitted");
        WrittenFields fields = (WrittenFields) open.fields();
        Map.of(
                        "initialMarginChange",
                        "200.0",
                        "maintenanceMarginChange",
                        "200.0",
                        "equityWithLoanChange",
                        "0.0",
                        "initialMarginBefore",
                        "0.0",
                        "equityWithLoanBefore",
                        "100000000.0",
                        "initialMarginAfter",
                        "200.0",
                        "equityWithLoanAfter",
                        "100000000.0",
                        "commission",
                        "1.4")
                .forEach((name, value) -> fields.with(Messages.OPEN_ORDER.field(name), value));
        return List.of(open);
    }

    WireMessage open(WireMessage order, String status) {
        WrittenFields fields = new WrittenFields();
        copy(order.fields(), fields, COLUMNS);
        order.fields().rows(PLACED_LEGS).forEach(row -> copy(row, fields.addRow(OPEN_LEGS), LEG_COLUMNS));
        order.fields().rows(PLACED_ROUTING).forEach(row -> copy(row, fields.addRow(OPEN_ROUTING), ROUTING_COLUMNS));
        fields.with(Messages.OPEN_ORDER.field("status"), status);
        fields.with(Messages.OPEN_ORDER.field("permId"), permanentId(text(order, "orderId")));
        fields.with(Messages.OPEN_ORDER.field("clientId"), 7);
        return new WireMessage(Messages.OPEN_ORDER, fields);
    }

    /** Every leg traded at a price, each with its commission: what a fill in one go looks like. */
    List<WireMessage> fill(WireMessage order, double... legPrices) {
        List<WireMessage> told = new ArrayList<>();
        Group legs = Requests.PLACE_ORDER.group("legs");
        int quantity = (int) Double.parseDouble(text(order, "quantity"));
        int index = 0;
        for (Fields leg : order.fields().rows(legs)) {
            String execution = "0001f4e8.bench." + executions.incrementAndGet() + ".01";
            boolean bought = leg.text(legs.field("action")).equals("BUY");
            told.add(execution(
                    order, leg.required(legs.field("conId")), execution, bought, quantity, legPrices[index++]));
        }
        List<WireMessage> costs = told.stream()
                .map(trade -> message(
                        Messages.COMMISSION_REPORT,
                        Map.of(
                                "executionId", text(trade, "executionId"),
                                "commission", "1.4",
                                "currency", "USD")))
                .toList();
        told.addAll(costs);
        return told;
    }

    private WireMessage execution(
            WireMessage order, int conId, String execution, boolean bought, int quantity, double price) {
        WireMessage trade = message(Messages.EXECUTION_DETAILS, contracts.getOrDefault(conId, OPTION));
        String orderId = text(order, "orderId");
        Map.of(
                        "orderId",
                        orderId,
                        "conId",
                        Integer.toString(conId),
                        "executionId",
                        execution,
                        "time",
                        "20260105 15:00:00 US/Eastern",
                        "account",
                        ACCOUNT,
                        "side",
                        bought ? "BOT" : "SLD",
                        "shares",
                        Integer.toString(quantity),
                        "price",
                        Double.toString(price),
                        "permId",
                        permanentId(orderId),
                        "orderRef",
                        text(order, "orderRef"))
                .forEach((name, value) -> put(trade, name, value));
        put(trade, "clientId", "7");
        return trade;
    }

    private WireMessage details(WireMessage request) {
        Map<String, String> contract = new HashMap<>();
        int conId = request.fields().integer(request.layout().field("conId")).orElse(0);
        if (conId == 0) {
            CONTRACT.forEach(name -> contract.put(name, text(request, name)));
            conId = 1_000_000 + (contract.toString().hashCode() & 0x3FFFFFFF);
            contracts.put(conId, Map.copyOf(contract));
        } else {
            contract.putAll(contracts.getOrDefault(conId, Map.of()));
        }
        WireMessage details = message(Messages.CONTRACT_DETAILS, contract);
        put(details, "requestId", text(request, "requestId"));
        put(details, "conId", Integer.toString(conId));
        return details;
    }

    private static List<WireMessage> account(String requestId) {
        List<WireMessage> lines = new ArrayList<>();
        for (String tag : List.of(
                "TotalCashValue",
                "NetLiquidation",
                "BuyingPower",
                "AvailableFunds",
                "ExcessLiquidity",
                "GrossPositionValue")) {
            lines.add(message(
                    Messages.ACCOUNT_SUMMARY,
                    Map.of(
                            "requestId", requestId,
                            "account", ACCOUNT,
                            "tag", tag,
                            "value", tag.equals("GrossPositionValue") ? "0.00" : "100000000.00",
                            "currency", "USD")));
        }
        lines.add(message(Messages.ACCOUNT_SUMMARY_END, Map.of("requestId", requestId)));
        return lines;
    }

    private static String permanentId(String orderId) {
        return Long.toString(FIRST_PERMANENT_ID + Long.parseLong(orderId));
    }

    private static void copy(Fields from, WrittenFields to, Map<Field, Field> columns) {
        columns.forEach((source, target) -> {
            String text = from.text(source);
            if (!text.isEmpty()) {
                to.with(target, text);
            }
        });
    }

    /** Columns of the same name: finding them each time would cost more than what is measured. */
    private static Map<Field, Field> alike(List<Field> sources, List<Field> targets) {
        Map<Field, Field> alike = new LinkedHashMap<>();
        for (Field source : sources) {
            targets.stream()
                    .filter(target -> target.name().equals(source.name()))
                    .forEach(target -> alike.put(source, target));
        }
        return alike;
    }

    private static WireMessage message(Layout layout, Map<String, String> columns) {
        WrittenFields fields = new WrittenFields();
        columns.forEach((name, value) -> fields.with(layout.field(name), value));
        return new WireMessage(layout, fields);
    }

    private static void put(WireMessage message, String column, String value) {
        ((WrittenFields) message.fields()).with(message.layout().field(column), value);
    }

    private static String text(WireMessage message, String column) {
        return message.fields().text(message.layout().field(column));
    }

    private static String textOrEmpty(WireMessage message, String column) {
        return message.layout().fields().stream()
                .filter(field -> field.name().equals(column))
                .findFirst()
                .map(message.fields()::text)
                .orElse("");
    }
}
