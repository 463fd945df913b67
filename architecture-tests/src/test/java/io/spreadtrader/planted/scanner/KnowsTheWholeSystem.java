package io.spreadtrader.planted.scanner;

import io.spreadtrader.planted.local.Wiring;

public final class KnowsTheWholeSystem {
    Wiring other;
}
