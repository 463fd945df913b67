package io.spreadtrader.core.config;

/** What a setting's number measures, and the suffixes it may be written with. A bare number is in the first of them. */
public enum Unit {
    /** Dollars: {@code 500}, {@code $500}, {@code 500 USD}, {@code 10B}, {@code 1.5M}. */
    DOLLARS,
    /** Stored as a fraction; written in percent: {@code 2}, {@code 2%}. */
    PERCENT,
    /** Seconds, stored as a duration: {@code 60s}, {@code 15m}, {@code 1h}. */
    TIME,
    /** A time of day on New York's clocks: {@code 23:45}. */
    TIME_OF_DAY,
    /** Calendar days: {@code 30}, {@code 30d}. */
    DAYS,
    /** Whole things: contracts, orders, bars, shares. */
    COUNT,
    /** A plain number: a multiple, a ratio, a delta. */
    NUMBER,
    /** One of a fixed list of words. */
    CHOICE,
    /** A list of words separated by commas. */
    LIST
}
