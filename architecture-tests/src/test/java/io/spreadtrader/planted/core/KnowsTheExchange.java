package io.spreadtrader.planted.core;

import io.spreadtrader.planted.exchange.Venue;

public final class KnowsTheExchange {
    Venue other;
}
