package io.spreadtrader.planted.core;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** What the rules must leave alone. */
public final class StaysInside {
    Object time(Clock clock) {
        return List.of(clock.instant(), Instant.now(clock), LocalDate.now(clock));
    }

    Object chance(long seed) {
        return List.of(new Random(seed), new SplittableRandom(seed));
    }

    void order(List<String> list, Random random) {
        Collections.shuffle(list, random);
    }

    double calculation(double x) {
        return StrictMath.exp(x) + Math.abs(x) + Math.max(x, 1) + Math.floor(x) + Math.round(x) + Math.sqrt(x);
    }
}
