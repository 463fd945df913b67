package io.spreadtrader.planted.local;

import io.spreadtrader.planted.exchange.Venue;
import io.spreadtrader.planted.files.BarReader;

public final class Wiring {
    BarReader bars;
    Venue venue;
}
