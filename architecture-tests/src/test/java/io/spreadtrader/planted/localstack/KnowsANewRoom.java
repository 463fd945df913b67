package io.spreadtrader.planted.localstack;

import io.spreadtrader.planted.newroom.Anything;

public final class KnowsANewRoom {
    Anything other;
}
