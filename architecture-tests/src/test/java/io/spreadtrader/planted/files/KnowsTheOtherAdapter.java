package io.spreadtrader.planted.files;

import io.spreadtrader.planted.exchange.Venue;

public final class KnowsTheOtherAdapter {
    Venue other;
}
