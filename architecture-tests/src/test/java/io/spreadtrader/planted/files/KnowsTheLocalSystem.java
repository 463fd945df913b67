package io.spreadtrader.planted.files;

import io.spreadtrader.planted.local.Wiring;

public final class KnowsTheLocalSystem {
    Wiring other;
}
