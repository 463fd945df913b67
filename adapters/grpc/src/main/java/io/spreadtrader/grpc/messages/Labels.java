package io.spreadtrader.grpc.messages;

import io.spreadtrader.core.value.DataLabel;

/** Data labels as messages. */
public final class Labels {
    private Labels() {}

    public static io.spreadtrader.proto.gateway.DataLabel message(DataLabel label) {
        return switch (label) {
            case SIMULATED -> io.spreadtrader.proto.gateway.DataLabel.SIMULATED;
            case MODELLED -> io.spreadtrader.proto.gateway.DataLabel.MODELLED;
            case HISTORICAL -> io.spreadtrader.proto.gateway.DataLabel.HISTORICAL;
            case PAPER -> io.spreadtrader.proto.gateway.DataLabel.PAPER;
            case LIVE -> io.spreadtrader.proto.gateway.DataLabel.LIVE;
        };
    }

    /**
     * Reads a label.
     *
     * @throws IllegalArgumentException when there is none: a figure without a label is not shown
     */
    public static DataLabel label(io.spreadtrader.proto.gateway.DataLabel message) {
        return switch (message) {
            case SIMULATED -> DataLabel.SIMULATED;
            case MODELLED -> DataLabel.MODELLED;
            case HISTORICAL -> DataLabel.HISTORICAL;
            case PAPER -> DataLabel.PAPER;
            case LIVE -> DataLabel.LIVE;
            case DATA_LABEL_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalArgumentException("prices without a label");
        };
    }
}
