package io.spreadtrader.planted.infra;

import io.spreadtrader.planted.local.Wiring;

public final class KnowsADeployable {
    Wiring other;
}
