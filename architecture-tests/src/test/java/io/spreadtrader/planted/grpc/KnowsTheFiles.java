package io.spreadtrader.planted.grpc;

import io.spreadtrader.planted.files.BarReader;

public final class KnowsTheFiles {
    BarReader other;
}
