package io.spreadtrader.planted.aws;

import io.spreadtrader.planted.newroom.Anything;

public final class KnowsANewRoom {
    Anything other;
}
