package io.spreadtrader.grpc.messages;

import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;

/** Instruments as messages. */
public final class Instruments {
    private Instruments() {}

    public static io.spreadtrader.proto.gateway.Instrument message(Instrument instrument) {
        var message = io.spreadtrader.proto.gateway.Instrument.newBuilder();
        switch (instrument) {
            case Stock stock -> message.setStock(stock.underlying().ticker());
            case OptionContract option -> message.setOption(message(option));
        }
        return message.build();
    }

    public static Instrument instrument(io.spreadtrader.proto.gateway.Instrument message) {
        return switch (message.getKindCase()) {
            case STOCK -> new Stock(Symbol.of(message.getStock()));
            case OPTION -> contract(message.getOption());
            case KIND_NOT_SET -> throw new IllegalArgumentException("an instrument is a stock or an option");
        };
    }

    public static io.spreadtrader.proto.gateway.OptionContract message(OptionContract contract) {
        return io.spreadtrader.proto.gateway.OptionContract.newBuilder()
                .setUnderlying(contract.underlying().ticker())
                .setExpiration(contract.expiration().toString())
                .setStrike(contract.strike().tenThousandths())
                .setRight(
                        switch (contract.right()) {
                            case PUT -> io.spreadtrader.proto.gateway.PutCall.PUT;
                            case CALL -> io.spreadtrader.proto.gateway.PutCall.CALL;
                        })
                .setMultiplier(contract.multiplier())
                .setTradingClass(contract.tradingClass())
                .build();
    }

    public static OptionContract contract(io.spreadtrader.proto.gateway.OptionContract message) {
        return new OptionContract(
                Symbol.of(message.getUnderlying()),
                Times.date(message.getExpiration(), "expiration"),
                Price.ofTenThousandths(message.getStrike()),
                right(message.getRight()),
                message.getMultiplier(),
                message.getTradingClass());
    }

    private static PutCall right(io.spreadtrader.proto.gateway.PutCall message) {
        return switch (message) {
            case PUT -> PutCall.PUT;
            case CALL -> PutCall.CALL;
            case PUT_CALL_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("an option is a PUT or a CALL");
        };
    }
}
