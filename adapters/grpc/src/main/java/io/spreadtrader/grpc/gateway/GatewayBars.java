package io.spreadtrader.grpc.gateway;

import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.grpc.messages.Bars;
import io.spreadtrader.grpc.messages.Labels;
import io.spreadtrader.grpc.messages.Times;
import io.spreadtrader.proto.gateway.BarCatalogueRequest;
import io.spreadtrader.proto.gateway.BarCatalogueResponse;
import io.spreadtrader.proto.gateway.BarsRequest;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The gateway's daily bars, symbol by symbol. */
record GatewayBars(GatewayCalls calls) implements BarSource {
    @Override
    public List<Symbol> symbols() {
        return catalogue(
                response -> response.getSymbolsList().stream().map(Symbol::of).toList());
    }

    @Override
    public Optional<BarSeries> daily(Symbol symbol, Instant asOf) {
        BarsRequest request = BarsRequest.newBuilder()
                .setSymbol(symbol.ticker())
                .setAsOf(Times.message(asOf))
                .build();
        return calls.ask(
                stub -> stub.bars(request),
                response -> response.hasBars() ? Optional.of(Bars.bars(response.getBars())) : Optional.empty());
    }

    @Override
    public Map<Symbol, String> rejected() {
        return catalogue(response -> {
            SortedMap<Symbol, String> rejected = new TreeMap<>();
            response.getRejectedMap().forEach((ticker, reason) -> rejected.put(Symbol.of(ticker), reason));
            return Collections.unmodifiableSortedMap(rejected);
        });
    }

    @Override
    public String adjustment() {
        return catalogue(BarCatalogueResponse::getAdjustment);
    }

    @Override
    public DataLabel label() {
        return catalogue(response -> Labels.label(response.getLabel()));
    }

    private <T> T catalogue(Function<BarCatalogueResponse, T> reading) {
        return calls.ask(stub -> stub.barCatalogue(BarCatalogueRequest.getDefaultInstance()), reading);
    }
}
