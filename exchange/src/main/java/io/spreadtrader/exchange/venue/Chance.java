package io.spreadtrader.exchange.venue;

import io.spreadtrader.exchange.random.Draws;
import io.spreadtrader.exchange.random.Stream;

/** The exchange's draws, addressed by names (of orders, of contracts) and a counter instead of by sequence. */
record Chance(Draws draws) {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    static Chance of(long seed) {
        return new Chance(new Draws(seed));
    }

    /** A number between 0 and 1. */
    double uniform(Stream stream, String key, long counter) {
        return draws.run(stream, hash(key), counter).uniform(0);
    }

    /** How many of {@code units} independent draws fall below {@code probability}. */
    int successes(Stream stream, String key, int units, double probability) {
        int count = 0;
        for (int unit = 0; unit < units; unit++) {
            if (uniform(stream, key, unit) < probability) {
                count++;
            }
        }
        return count;
    }

    /** FNV-1a, 64 bits. */
    private static long hash(String text) {
        long hash = FNV_OFFSET;
        for (int index = 0; index < text.length(); index++) {
            hash = (hash ^ text.charAt(index)) * FNV_PRIME;
        }
        return hash;
    }
}
