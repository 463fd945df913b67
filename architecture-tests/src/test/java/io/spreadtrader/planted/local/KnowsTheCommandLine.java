package io.spreadtrader.planted.local;

import io.spreadtrader.planted.cli.KnowsANewRoom;

public final class KnowsTheCommandLine {
    KnowsANewRoom other;
}
