package io.spreadtrader.simulator;

import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.MalformedMessageException;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import java.util.HashMap;
import java.util.Map;

/** Which desk answers which request, and under which id a refusal is told. Used under the exchange's lock. */
final class RequestRouter {
    private static final String NO_ID = "";
    private static final String REQUEST_ID = "requestId";
    private static final String ORDER_ID = "orderId";
    private static final int NOBODY = -1;

    private final Map<Layout, Route> routes = new HashMap<>();

    @FunctionalInterface
    private interface Desk {
        void answer(Client client, Request request);
    }

    /** @param idColumn of the id that errors are about; empty where requests have none */
    private record Route(Desk desk, String idColumn) {}

    RequestRouter(Desks desks) {
        add(
                Requests.CURRENT_TIME,
                NO_ID,
                (client, request) -> client.send(Reply.of(Messages.CURRENT_TIME)
                        .with("time", desks.venue().time().getEpochSecond())
                        .message()));
        add(Requests.REQUEST_IDS, NO_ID, (client, request) -> desks.greetings().nextOrderId(client));
        add(Requests.MANAGED_ACCOUNTS, NO_ID, (client, request) -> desks.greetings()
                .accounts(client));
        addContracts(desks);
        addMarketData(desks);
        addAccount(desks);
        addOrders(desks);
        addAccepted();
    }

    private void addContracts(Desks desks) {
        add(Requests.CONTRACT_DETAILS, REQUEST_ID, desks.contracts()::details);
        add(Requests.OPTION_PARAMETERS, REQUEST_ID, desks.contracts()::optionParameters);
        add(Requests.MARKET_RULE, NO_ID, desks.contracts()::marketRule);
        add(Requests.HISTORICAL_DATA, REQUEST_ID, desks.bars()::bars);
    }

    private void addMarketData(Desks desks) {
        add(Requests.MARKET_DATA, REQUEST_ID, desks.quotes()::subscribe);
        add(Requests.CANCEL_MARKET_DATA, REQUEST_ID, desks.quotes()::cancel);
    }

    private void addAccount(Desks desks) {
        add(Requests.ACCOUNT_SUMMARY, REQUEST_ID, desks.accounts()::summary);
        add(Requests.ACCOUNT_DATA, NO_ID, desks.accounts()::data);
        add(Requests.ACCOUNT_UPDATES_MULTI, REQUEST_ID, desks.accounts()::updatesMulti);
        add(Requests.POSITIONS, NO_ID, (client, request) -> desks.accounts().positions(client));
        add(Requests.CANCEL_POSITIONS, NO_ID, (client, request) -> desks.accounts()
                .cancelPositions(client));
    }

    private void addOrders(Desks desks) {
        add(Requests.PLACE_ORDER, ORDER_ID, desks.orders()::place);
        add(Requests.CANCEL_ORDER, ORDER_ID, desks.orders()::cancel);
        add(Requests.GLOBAL_CANCEL, NO_ID, (client, request) -> desks.orders().cancelAll());
        add(Requests.OPEN_ORDERS, NO_ID, (client, request) -> desks.orders().open(client));
        add(Requests.ALL_OPEN_ORDERS, NO_ID, (client, request) -> desks.orders().allOpen(client));
        add(Requests.COMPLETED_ORDERS, NO_ID, (client, request) -> desks.orders()
                .completed(client));
        add(Requests.EXECUTIONS, REQUEST_ID, desks.executions()::executions);
        add(Requests.EXERCISE_OPTIONS, REQUEST_ID, (client, request) -> {
            throw new RequestRefusedException(
                    ErrorCodes.VALIDATION,
                    "Error validating request: the simulated exchange exercises at expiration only");
        });
    }

    /** Requests that change nothing here, and have no answer in life either. */
    private void addAccepted() {
        for (Layout layout : new Layout[] {
            Requests.CANCEL_HISTORICAL_DATA,
            Requests.MARKET_DATA_TYPE,
            Requests.CANCEL_ACCOUNT_SUMMARY,
            Requests.CANCEL_ACCOUNT_UPDATES_MULTI,
            Requests.AUTO_OPEN_ORDERS,
            Requests.SERVER_LOG_LEVEL
        }) {
            add(layout, NO_ID, (client, request) -> {});
        }
    }

    private void add(Layout layout, String idColumn, Desk desk) {
        routes.put(layout, new Route(desk, idColumn));
    }

    void answer(Client client, WireMessage message) {
        Route route = routes.get(message.layout());
        Request request = Request.of(message);
        if (route == null) {
            client.error(
                    NOBODY,
                    ErrorCodes.VALIDATION,
                    "Error validating request: " + message.layout().name() + " is not simulated");
            return;
        }
        try {
            route.desk().answer(client, request);
        } catch (RequestRefusedException refused) {
            client.error(id(route, request), refused.code(), refused.text());
        } catch (MalformedMessageException | IllegalArgumentException wrong) {
            client.error(id(route, request), ErrorCodes.VALIDATION, "Error validating request: " + wrong.getMessage());
        }
    }

    /** The id under which a refusal of this message is told. */
    int id(WireMessage message) {
        Route route = routes.get(message.layout());
        return route == null ? NOBODY : id(route, Request.of(message));
    }

    private static int id(Route route, Request request) {
        return route.idColumn().isEmpty() ? NOBODY : request.number(route.idColumn());
    }
}
