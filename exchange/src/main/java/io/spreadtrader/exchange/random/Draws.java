package io.spreadtrader.exchange.random;

/**
 * Random numbers by address instead of by sequence: a hash of (seed, stream, who, day, index). The mixing is the
 * 64-bit finaliser of Stafford's "variant 13", as published with SplitMix64 (Steele, Lea and Flood, 2014), applied once
 * per coordinate; the last step is a Weyl sequence so that a run of indices costs one mixing each.
 */
public record Draws(long seed) {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    /** 2^-53: a draw keeps 53 bits, the precision of a double. */
    private static final double UNIT = 0x1.0p-53;

    /** The address of a run of draws; ask it by index. */
    public Run run(Stream stream, long who, long day) {
        long key = mix(seed + GOLDEN_GAMMA);
        key = mix(key ^ mix(stream.id() * GOLDEN_GAMMA));
        key = mix(key + GOLDEN_GAMMA * (who + 1));
        key = mix(key + GOLDEN_GAMMA * (day + 1));
        return new Run(key);
    }

    /** Draws that differ in their index only. */
    public record Run(long key) {
        public long bits(int index) {
            return mix(key + GOLDEN_GAMMA * (index + 1L));
        }

        /** Uniform in (0, 1), both ends excluded. */
        public double uniform(int index) {
            return ((bits(index) >>> 11) + 0.5) * UNIT;
        }

        /** Standard normal. */
        public double normal(int index) {
            return InverseNormal.of(uniform(index));
        }

        /** The standard normals of indices 0 to {@code count} - 1: the same numbers as one by one, in a fraction of the time. */
        public void normals(double[] into, int count) {
            for (int index = 0; index < count; index++) {
                into[index] = uniform(index);
            }
            InverseNormal.ofAll(into, count);
        }

        /** Uniform among 0 .. {@code bound} - 1. */
        public int below(int bound, int index) {
            return (int) (uniform(index) * bound);
        }
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
