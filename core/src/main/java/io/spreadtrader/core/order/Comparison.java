package io.spreadtrader.core.order;

/** On which side of a level a price must be; the level itself counts. */
public enum Comparison {
    AT_OR_BELOW,
    AT_OR_ABOVE
}
