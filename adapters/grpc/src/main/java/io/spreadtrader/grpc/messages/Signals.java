package io.spreadtrader.grpc.messages;

import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.value.Direction;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.proto.scanner.SignalDetail;
import io.spreadtrader.proto.scanner.SignalList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Signals as messages. */
public final class Signals {
    private Signals() {}

    /** The signals of one symbol. */
    public static SignalList message(List<Signal> signals) {
        SignalList.Builder message = SignalList.newBuilder();
        Set<Direction> directions = EnumSet.noneOf(Direction.class);
        for (Signal signal : signals) {
            directions.add(signal.direction());
            message.addDetails(message(signal));
        }
        directions.forEach(direction -> message.addSignalTypes(direction.name()));
        return message.build();
    }

    public static List<Signal> signals(Symbol symbol, SignalList message) {
        return message.getDetailsList().stream()
                .map(detail -> signal(symbol, detail))
                .toList();
    }

    private static SignalDetail message(Signal signal) {
        return SignalDetail.newBuilder()
                .setDirection(signal.direction().name())
                .setStrategy(signal.strategy())
                .setDate(signal.date().toString())
                .setCloseTenThousandths(signal.close().tenThousandths())
                .setAtr14(signal.atr14())
                .setRsi14(signal.rsi14())
                .setStrength(signal.strength())
                .addAllConditions(signal.conditions())
                .build();
    }

    private static Signal signal(Symbol symbol, SignalDetail message) {
        return new Signal(
                symbol,
                Times.date(message.getDate(), "date"),
                Direction.valueOf(message.getDirection()),
                message.getStrategy(),
                Price.ofTenThousandths(message.getCloseTenThousandths()),
                message.getAtr14(),
                message.getRsi14(),
                message.getStrength(),
                message.getConditionsList());
    }
}
