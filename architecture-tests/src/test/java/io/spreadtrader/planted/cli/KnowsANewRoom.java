package io.spreadtrader.planted.cli;

import io.spreadtrader.planted.local.Wiring;
import io.spreadtrader.planted.newroom.Anything;

public final class KnowsANewRoom {
    Wiring wiring;
    Anything other;
}
