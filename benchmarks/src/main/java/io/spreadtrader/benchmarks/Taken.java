package io.spreadtrader.benchmarks;

/** Hears how long something took. */
@FunctionalInterface
interface Taken {
    void took(String what, long nanos);
}
