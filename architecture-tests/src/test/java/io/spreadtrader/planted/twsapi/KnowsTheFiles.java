package io.spreadtrader.planted.twsapi;

import io.spreadtrader.planted.files.BarReader;

public final class KnowsTheFiles {
    BarReader other;
}
