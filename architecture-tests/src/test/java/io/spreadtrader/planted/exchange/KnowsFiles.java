package io.spreadtrader.planted.exchange;

import io.spreadtrader.planted.files.BarReader;

public final class KnowsFiles {
    BarReader other;
}
