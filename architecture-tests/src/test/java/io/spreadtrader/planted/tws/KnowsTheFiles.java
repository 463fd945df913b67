package io.spreadtrader.planted.tws;

import io.spreadtrader.planted.files.BarReader;

public final class KnowsTheFiles {
    BarReader other;
}
