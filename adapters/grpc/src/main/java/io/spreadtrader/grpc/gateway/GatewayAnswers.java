package io.spreadtrader.grpc.gateway;

import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.grpc.messages.Accounts;
import io.spreadtrader.grpc.messages.Bars;
import io.spreadtrader.grpc.messages.Conditions;
import io.spreadtrader.grpc.messages.Instruments;
import io.spreadtrader.grpc.messages.Labels;
import io.spreadtrader.grpc.messages.Orders;
import io.spreadtrader.grpc.messages.Quotes;
import io.spreadtrader.grpc.messages.Times;
import io.spreadtrader.proto.gateway.AccountResponse;
import io.spreadtrader.proto.gateway.BarCatalogueResponse;
import io.spreadtrader.proto.gateway.BarsRequest;
import io.spreadtrader.proto.gateway.BarsResponse;
import io.spreadtrader.proto.gateway.ChainRequest;
import io.spreadtrader.proto.gateway.ChainResponse;
import io.spreadtrader.proto.gateway.HealthResponse;
import io.spreadtrader.proto.gateway.MarksRequest;
import io.spreadtrader.proto.gateway.MarksResponse;
import io.spreadtrader.proto.gateway.OrdersResponse;
import io.spreadtrader.proto.gateway.PositionsResponse;
import io.spreadtrader.proto.gateway.QuotesRequest;
import io.spreadtrader.proto.gateway.QuotesResponse;
import io.spreadtrader.proto.gateway.WhatIfRequest;
import io.spreadtrader.proto.gateway.WhatIfResponse;
import java.time.LocalDate;
import java.util.Optional;

/** Each question answered from the ports; what is wrong with a question is an {@link IllegalArgumentException}. */
final class GatewayAnswers {
    private final GatewayPorts ports;

    GatewayAnswers(GatewayPorts ports) {
        this.ports = ports;
    }

    HealthResponse health() {
        GatewayHealth health = ports.health().get();
        return HealthResponse.newBuilder()
                .setMarketTime(Times.message(health.marketTime()))
                .setReconciled(health.reconciled())
                .setConnected(health.connected())
                .setCondition(Conditions.message(health.condition()))
                .setHolder(health.holder())
                .setEpoch(health.epoch())
                .setLabel(Labels.message(health.label()))
                .build();
    }

    ChainResponse chain(ChainRequest request) {
        LocalDate from = Times.date(request.getFrom(), "from");
        LocalDate to = Times.date(request.getTo(), "to");
        ChainResponse.Builder response = ChainResponse.newBuilder();
        ports.chains()
                .chain(Symbol.of(request.getSymbol()), from, to)
                .ifPresent(chain -> response.setChain(Quotes.message(chain)));
        return response.build();
    }

    QuotesResponse quotes(QuotesRequest request) {
        QuotesResponse.Builder response = QuotesResponse.newBuilder();
        request.getStocksList().stream()
                .map(ticker -> ports.quotes().stock(Symbol.of(ticker)))
                .flatMap(Optional::stream)
                .forEach(quote -> response.addStocks(Quotes.message(quote)));
        request.getOptionsList().stream()
                .map(contract -> ports.quotes().option(Instruments.contract(contract)))
                .flatMap(Optional::stream)
                .forEach(quote -> response.addOptions(Quotes.message(quote)));
        return response.build();
    }

    BarCatalogueResponse barCatalogue() {
        BarCatalogueResponse.Builder response = BarCatalogueResponse.newBuilder()
                .setAdjustment(ports.bars().adjustment())
                .setLabel(Labels.message(ports.bars().label()));
        ports.bars().symbols().forEach(symbol -> response.addSymbols(symbol.ticker()));
        ports.bars().rejected().forEach((symbol, reason) -> response.putRejected(symbol.ticker(), reason));
        return response.build();
    }

    BarsResponse bars(BarsRequest request) {
        if (request.getLast() < 0) {
            throw new IllegalArgumentException("last must not be negative: " + request.getLast());
        }
        Optional<BarSeries> bars = ports.bars().daily(Symbol.of(request.getSymbol()), Times.instant(request.getAsOf()));
        BarsResponse.Builder response = BarsResponse.newBuilder();
        bars.map(all -> request.getLast() == 0 ? all : all.last(request.getLast()))
                .ifPresent(wanted -> response.setBars(Bars.message(wanted)));
        return response.build();
    }

    AccountResponse account() {
        return Accounts.message(ports.account().account());
    }

    PositionsResponse positions() {
        PositionsResponse.Builder response = PositionsResponse.newBuilder();
        ports.account().holdings().forEach((instrument, quantity) -> response.addHoldingsBuilder()
                .setInstrument(Instruments.message(instrument))
                .setQuantity(quantity));
        ports.account().openOrders().forEach(order -> response.addOpenOrders(Orders.message(order)));
        ports.account().executions().forEach(execution -> response.addExecutions(Orders.message(execution)));
        ports.account().holdingChanges().forEach(changed -> response.addHoldingChanges(Orders.message(changed)));
        return response.build();
    }

    OrdersResponse orders() {
        OrdersResponse.Builder response = OrdersResponse.newBuilder();
        ports.account().openOrders().forEach(order -> response.addOpenOrders(Orders.message(order)));
        ports.account().completedOrders().forEach(order -> response.addCompletedOrders(Orders.message(order)));
        return response.build();
    }

    WhatIfResponse whatIf(WhatIfRequest request) {
        return Accounts.message(ports.account().whatIf(Orders.order(request.getOrder())));
    }

    MarksResponse marks(MarksRequest request) {
        MarksResponse.Builder response = MarksResponse.newBuilder();
        request.getInstrumentsList()
                .forEach(instrument -> response.addMarks(
                        ports.marks().mark(Instruments.instrument(instrument)).tenThousandths()));
        return response.build();
    }
}
