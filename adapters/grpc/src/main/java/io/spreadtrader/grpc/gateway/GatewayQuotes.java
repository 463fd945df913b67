package io.spreadtrader.grpc.gateway;

import io.spreadtrader.core.port.QuoteStream;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.grpc.messages.Instruments;
import io.spreadtrader.grpc.messages.Quotes;
import io.spreadtrader.proto.gateway.QuotesRequest;
import java.util.Optional;

/** The gateway's quotes. */
record GatewayQuotes(GatewayCalls calls) implements QuoteStream {
    @Override
    public Optional<StockQuote> stock(Symbol symbol) {
        QuotesRequest request =
                QuotesRequest.newBuilder().addStocks(symbol.ticker()).build();
        return calls.ask(
                stub -> stub.quotes(request),
                response -> response.getStocksList().stream().findFirst().map(Quotes::stockQuote));
    }

    @Override
    public Optional<OptionQuote> option(OptionContract contract) {
        QuotesRequest request = QuotesRequest.newBuilder()
                .addOptions(Instruments.message(contract))
                .build();
        return calls.ask(
                stub -> stub.quotes(request),
                response -> response.getOptionsList().stream().findFirst().map(Quotes::optionQuote));
    }
}
