package io.spreadtrader.planted.exchange;

import io.spreadtrader.planted.core.Value;

public final class Venue {
    Value other;
}
