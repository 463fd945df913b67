package io.spreadtrader.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process, really killed at random moments, and started again until it is done. */
class KilledProcessTest {
    private static final int KILLS = Integer.getInteger("restart.kills", 2);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Bytes the journal grows by before a kill: between the first entry and most of the day's. */
    private static final int LEAST_GROWTH = 60_000;

    private static final int MOST_GROWTH = 400_000;
    private static final long LOOK_MILLIS = 2;

    @TempDir
    Path folder;

    @Test
    void booksAreTheExchangesAndNoOrderIsSentTwice() throws Exception {
        Path state = folder.resolve("state");
        Random random = new Random(7);
        int killed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            if (killedAfter(state, random.nextInt(LEAST_GROWTH, MOST_GROWTH))) {
                killed++;
            }
        }
        Process last = started(state);
        assertThat(last.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(last.exitValue()).as(said()).isZero();

        assertThat(killed).as("kills before the end").isPositive();
        try (StateFolder kept = StateFolder.open(state);
                KeptBooks books = KeptBooks.of(ChildDemo.identity(), kept)) {
            SoundBooks.verify(kept.exchangeEvents(), books.stores(), ChildDemo.DAYS);
        }
    }

    /** @return false when it was done before */
    private boolean killedAfter(Path state, long growth) throws Exception {
        long from = size(state);
        Process child = started(state);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (child.isAlive() && size(state) - from < growth) {
            assertThat(System.nanoTime()).as("patience").isLessThan(deadline);
            child.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
        boolean alive = child.isAlive();
        child.destroyForcibly().waitFor();
        assertThat(alive || child.exitValue() == 0).as(said()).isTrue();
        return alive;
    }

    private static long size(Path state) throws IOException {
        Path journal = state.resolve("journal.jsonl");
        return Files.exists(journal) ? Files.size(journal) : 0;
    }

    private Process started(Path state) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildDemo.class.getName(),
                        state.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output").toFile()))
                .start();
    }

    private String said() throws IOException {
        Path output = folder.resolve("output");
        return Files.exists(output) ? Files.readString(output) : "";
    }
}
