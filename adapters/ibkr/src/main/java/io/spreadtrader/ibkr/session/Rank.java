package io.spreadtrader.ibkr.session;

/** What goes first when messages wait. */
enum Rank {
    ORDER,
    DATA
}
