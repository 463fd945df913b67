package io.spreadtrader.planted.simulator;

import io.spreadtrader.planted.files.BarReader;

public final class KnowsTheFiles {
    BarReader other;
}
