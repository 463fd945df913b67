package io.spreadtrader.planted.core.first;

import io.spreadtrader.planted.core.second.KnowsTheFirst;

public final class KnowsTheSecond {
    KnowsTheFirst other;
}
