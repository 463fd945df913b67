package io.spreadtrader.benchmarks;

/**
 * How much is measured.
 *
 * @param warmUp how often it is done first, unmeasured
 * @param each how often in each round
 */
record Extent(int warmUp, int each) {
    Extent {
        if (warmUp < 0 || each < 1) {
            throw new IllegalArgumentException("nothing would be measured: " + warmUp + ", " + each);
        }
    }
}
