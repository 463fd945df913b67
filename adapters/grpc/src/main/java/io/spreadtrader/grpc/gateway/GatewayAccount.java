package io.spreadtrader.grpc.gateway;

import io.spreadtrader.core.broker.AccountView;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.broker.CompletedOrder;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.port.AccountSummary;
import io.spreadtrader.core.port.WhatIf;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.grpc.messages.Accounts;
import io.spreadtrader.grpc.messages.Instruments;
import io.spreadtrader.grpc.messages.Orders;
import io.spreadtrader.proto.gateway.AccountRequest;
import io.spreadtrader.proto.gateway.OrdersRequest;
import io.spreadtrader.proto.gateway.PositionsRequest;
import io.spreadtrader.proto.gateway.PositionsResponse;
import io.spreadtrader.proto.gateway.WhatIfRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** The account as the gateway's broker has it. */
record GatewayAccount(GatewayCalls calls, Supplier<BrokerCondition> howItStands) implements AccountView {
    @Override
    public WhatIf whatIf(ComboOrder order) {
        WhatIfRequest request =
                WhatIfRequest.newBuilder().setOrder(Orders.message(order)).build();
        return calls.ask(stub -> stub.whatIf(request), Accounts::whatIf);
    }

    @Override
    public AccountSummary account() {
        return calls.ask(stub -> stub.account(AccountRequest.getDefaultInstance()), Accounts::account);
    }

    @Override
    public Map<Instrument, Integer> holdings() {
        return positions(response -> {
            Map<Instrument, Integer> holdings = new LinkedHashMap<>();
            response.getHoldingsList()
                    .forEach(held -> holdings.put(Instruments.instrument(held.getInstrument()), held.getQuantity()));
            return Collections.unmodifiableMap(holdings);
        });
    }

    @Override
    public List<ComboOrder> openOrders() {
        return positions(response ->
                response.getOpenOrdersList().stream().map(Orders::order).toList());
    }

    @Override
    public List<Execution> executions() {
        return positions(response ->
                response.getExecutionsList().stream().map(Orders::execution).toList());
    }

    @Override
    public List<CompletedOrder> completedOrders() {
        return calls.ask(
                stub -> stub.orders(OrdersRequest.getDefaultInstance()),
                response -> response.getCompletedOrdersList().stream()
                        .map(Orders::completed)
                        .toList());
    }

    @Override
    public List<BrokerEvent.HoldingChanged> holdingChanges() {
        return positions(response -> response.getHoldingChangesList().stream()
                .map(Orders::holdingChanged)
                .toList());
    }

    @Override
    public BrokerCondition condition() {
        return howItStands.get();
    }

    private <T> T positions(Function<PositionsResponse, T> reading) {
        return calls.ask(stub -> stub.positions(PositionsRequest.getDefaultInstance()), reading);
    }
}
