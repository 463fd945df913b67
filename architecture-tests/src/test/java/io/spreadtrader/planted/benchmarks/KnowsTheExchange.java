package io.spreadtrader.planted.benchmarks;

import io.spreadtrader.planted.exchange.Venue;

public final class KnowsTheExchange {
    Venue other;
}
