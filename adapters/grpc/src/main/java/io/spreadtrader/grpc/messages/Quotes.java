package io.spreadtrader.grpc.messages;

import io.spreadtrader.core.value.OptionChain;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import java.util.OptionalDouble;

/** Quotes and chains as messages. */
public final class Quotes {
    private Quotes() {}

    public static io.spreadtrader.proto.gateway.StockQuote message(StockQuote quote) {
        return io.spreadtrader.proto.gateway.StockQuote.newBuilder()
                .setSymbol(quote.symbol().ticker())
                .setBid(quote.bid().tenThousandths())
                .setAsk(quote.ask().tenThousandths())
                .setLast(quote.last().tenThousandths())
                .setAt(Times.message(quote.at()))
                .setFeedAliveAt(Times.message(quote.feedAliveAt()))
                .setHalted(quote.halted())
                .build();
    }

    public static StockQuote stockQuote(io.spreadtrader.proto.gateway.StockQuote message) {
        return new StockQuote(
                Symbol.of(message.getSymbol()),
                Price.ofTenThousandths(message.getBid()),
                Price.ofTenThousandths(message.getAsk()),
                Price.ofTenThousandths(message.getLast()),
                Times.instant(message.getAt()),
                Times.instant(message.getFeedAliveAt()),
                message.getHalted());
    }

    public static io.spreadtrader.proto.gateway.OptionQuote message(OptionQuote quote) {
        var message = io.spreadtrader.proto.gateway.OptionQuote.newBuilder()
                .setContract(Instruments.message(quote.contract()))
                .setBid(quote.bid().tenThousandths())
                .setAsk(quote.ask().tenThousandths())
                .setBidSize(quote.bidSize())
                .setAskSize(quote.askSize())
                .setVolume(quote.volume())
                .setOpenInterest(quote.openInterest())
                .setAt(Times.message(quote.at()))
                .setFeedAliveAt(Times.message(quote.feedAliveAt()));
        quote.brokerImpliedVolatility().ifPresent(message::setBrokerImpliedVolatility);
        return message.build();
    }

    public static OptionQuote optionQuote(io.spreadtrader.proto.gateway.OptionQuote message) {
        return new OptionQuote(
                Instruments.contract(message.getContract()),
                Price.ofTenThousandths(message.getBid()),
                Price.ofTenThousandths(message.getAsk()),
                message.getBidSize(),
                message.getAskSize(),
                message.getVolume(),
                message.getOpenInterest(),
                Times.instant(message.getAt()),
                Times.instant(message.getFeedAliveAt()),
                message.hasBrokerImpliedVolatility()
                        ? OptionalDouble.of(message.getBrokerImpliedVolatility())
                        : OptionalDouble.empty());
    }

    public static io.spreadtrader.proto.gateway.OptionChain message(OptionChain chain) {
        var message = io.spreadtrader.proto.gateway.OptionChain.newBuilder()
                .setUnderlying(message(chain.underlying()))
                .setAt(Times.message(chain.at()))
                .setLabel(Labels.message(chain.label()));
        chain.quotes().forEach(quote -> message.addQuotes(message(quote)));
        return message.build();
    }

    public static OptionChain chain(io.spreadtrader.proto.gateway.OptionChain message) {
        return new OptionChain(
                stockQuote(message.getUnderlying()),
                message.getQuotesList().stream().map(Quotes::optionQuote).toList(),
                Times.instant(message.getAt()),
                Labels.label(message.getLabel()));
    }
}
