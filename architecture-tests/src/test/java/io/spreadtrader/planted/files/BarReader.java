package io.spreadtrader.planted.files;

import io.spreadtrader.planted.core.Value;

public final class BarReader {
    Value other;
}
