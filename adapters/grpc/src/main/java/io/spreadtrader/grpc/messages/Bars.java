package io.spreadtrader.grpc.messages;

import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.Symbol;

/** Daily bars as messages, in columns. */
public final class Bars {
    private Bars() {}

    public static io.spreadtrader.proto.gateway.BarSeries message(BarSeries bars) {
        var message = io.spreadtrader.proto.gateway.BarSeries.newBuilder()
                .setSymbol(bars.symbol().ticker());
        for (int i = 0; i < bars.size(); i++) {
            message.addEpochDays(Math.toIntExact(bars.date(i).toEpochDay()))
                    .addOpens(bars.open(i))
                    .addHighs(bars.high(i))
                    .addLows(bars.low(i))
                    .addCloses(bars.close(i))
                    .addVolumes(bars.volume(i));
        }
        return message.build();
    }

    /**
     * Reads bars.
     *
     * @throws IllegalArgumentException when columns differ in length or a bar is unusable
     */
    public static BarSeries bars(io.spreadtrader.proto.gateway.BarSeries message) {
        return BarSeries.of(
                Symbol.of(message.getSymbol()),
                message.getEpochDaysList().stream().mapToInt(Integer::intValue).toArray(),
                message.getOpensList().stream().mapToDouble(Double::doubleValue).toArray(),
                message.getHighsList().stream().mapToDouble(Double::doubleValue).toArray(),
                message.getLowsList().stream().mapToDouble(Double::doubleValue).toArray(),
                message.getClosesList().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray(),
                message.getVolumesList().stream().mapToLong(Long::longValue).toArray());
    }
}
