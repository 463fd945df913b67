package io.spreadtrader.planted.ibkr;

import io.spreadtrader.planted.files.BarReader;

public final class KnowsTheFiles {
    BarReader other;
}
