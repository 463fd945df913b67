package io.spreadtrader.exchange.market;

import io.spreadtrader.exchange.options.StrikeGrid;

/**
 * One symbol on one session: its minutes, and what was known of it at the open.
 *
 * @param dollarsPerDay average value of shares traded in the last 60 sessions
 */
record BridgedDay(int day, BridgedPath path, TrailingLevel level, StrikeGrid strikes, double dollarsPerDay) {}
