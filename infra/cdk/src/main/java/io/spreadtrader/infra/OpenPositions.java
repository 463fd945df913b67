package io.spreadtrader.infra;

/** Tells how many positions a stage has open, asked before it is taken down. */
@FunctionalInterface
public interface OpenPositions {
    /** The number of positions that are open or have an order working; throws where that cannot be told. */
    int count(Stage stage);
}
