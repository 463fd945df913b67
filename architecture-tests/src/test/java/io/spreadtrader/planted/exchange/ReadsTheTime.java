package io.spreadtrader.planted.exchange;

public final class ReadsTheTime {
    Object now() {
        return java.time.Instant.now();
    }
}
