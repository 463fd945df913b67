package io.spreadtrader.exchange.venue;

/**
 * Chance as a pure function: the same seed, purpose, key and counter always draw the same number, whatever was drawn
 * before. Mixing: Stafford's variant 13 of the 64-bit finaliser, over FNV-1a of the texts.
 */
record Draws(long seed) {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
    private static final double UNIT = 0x1.0p-53;

    /** A number in [0, 1). */
    double uniform(String purpose, String key, long counter) {
        long mixed = mix(seed + GOLDEN_GAMMA);
        mixed = mix(mixed ^ hash(purpose));
        mixed = mix(mixed ^ hash(key));
        mixed = mix(mixed ^ (counter + GOLDEN_GAMMA));
        return (mixed >>> 11) * UNIT;
    }

    /** How many of {@code units} independent draws fall below {@code probability}. */
    int successes(String purpose, String key, int units, double probability) {
        int count = 0;
        for (int unit = 0; unit < units; unit++) {
            if (uniform(purpose, key, unit) < probability) {
                count++;
            }
        }
        return count;
    }

    private static long hash(String text) {
        long hash = FNV_OFFSET;
        for (int index = 0; index < text.length(); index++) {
            hash = (hash ^ text.charAt(index)) * FNV_PRIME;
        }
        return hash;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
