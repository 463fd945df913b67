package io.spreadtrader.planted.functions;

import io.spreadtrader.planted.newroom.Anything;

public final class KnowsANewRoom {
    Anything other;
}
