package io.spreadtrader.planted.core.second;

import io.spreadtrader.planted.core.first.KnowsTheSecond;

public final class KnowsTheFirst {
    KnowsTheSecond other;
}
