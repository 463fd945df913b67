package io.spreadtrader.planted.functions;

import io.spreadtrader.planted.local.Wiring;

public final class WiresEverything {
    Wiring other;
}
