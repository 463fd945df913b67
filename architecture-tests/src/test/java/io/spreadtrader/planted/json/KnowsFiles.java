package io.spreadtrader.planted.json;

import io.spreadtrader.planted.files.BarReader;

public final class KnowsFiles {
    BarReader other;
}
