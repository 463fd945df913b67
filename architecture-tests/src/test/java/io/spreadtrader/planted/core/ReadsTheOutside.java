package io.spreadtrader.planted.core;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

public final class ReadsTheOutside {
    Object instant() {
        return Instant.now();
    }

    Object localDate() {
        return LocalDate.now();
    }

    Object localTime() {
        return LocalTime.now();
    }

    Object localDateTime() {
        return LocalDateTime.now();
    }

    Object zonedDateTime() {
        return ZonedDateTime.now();
    }

    Object offsetDateTime() {
        return OffsetDateTime.now();
    }

    Object year() {
        return Year.now();
    }

    Object dateOfAZone() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    Object systemClock() {
        return Clock.systemUTC();
    }

    Object systemInstants() {
        return InstantSource.system();
    }

    Object systemZone() {
        return ZoneId.systemDefault();
    }

    Object millis() {
        return System.currentTimeMillis();
    }

    Object nanos() {
        return System.nanoTime();
    }

    Object environment() {
        return System.getenv("HOME");
    }

    Object identity() {
        return System.identityHashCode(this);
    }

    Object uuid() {
        return UUID.randomUUID();
    }

    Object random() {
        return new Random();
    }

    Object splittableRandom() {
        return new SplittableRandom();
    }

    Object secureRandom() {
        return new SecureRandom();
    }

    Object threadRandom() {
        return ThreadLocalRandom.current();
    }

    Object anyGenerator() {
        return RandomGenerator.getDefault();
    }

    Supplier<Instant> reference() {
        return Instant::now;
    }

    void output() {
        System.out.println();
    }

    void errors() {
        System.err.println();
    }

    void sleep() throws InterruptedException {
        Thread.sleep(1);
    }

    void shuffle(List<String> list) {
        Collections.shuffle(list);
    }
}
