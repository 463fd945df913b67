package io.spreadtrader.planted.gateway;

import io.spreadtrader.planted.newroom.Anything;

public final class KnowsANewRoom {
    Anything other;
}
