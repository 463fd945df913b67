package io.spreadtrader.tws.wire;

/**
 * One column of a layout.
 *
 * @param slot its place among the values of its message or row
 * @param unset what is written where no value was given
 */
public record Field(String name, Kind kind, int slot, String unset) {}
