package io.spreadtrader.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.files.bars.BarSelection;
import io.spreadtrader.files.bars.FileBars;
import io.spreadtrader.simulator.SimulatorSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A simulated Gateway for other programs, started again, and what it leaves for them. */
class GatewaySimulationTest {
    private static final double HOUR_A_SECOND = 3_600;
    private static final int SYMBOLS = 3;
    private static final Logger SIMULATOR = Logger.getLogger("io.spreadtrader.simulator");

    @TempDir
    Path folder;

    private GatewaySimulationPlan plan(double speed) {
        return new GatewaySimulationPlan(
                SimulatorSettings.standard(),
                Optional.empty(),
                1,
                SYMBOLS,
                2,
                speed,
                Optional.of(folder.resolve("state")),
                Optional.of(folder.resolve("bars")),
                Configuration.STANDARD);
    }

    private Instant openedAt(GatewaySimulation simulation, Runnable meanwhile) {
        AtomicReference<Instant> opened = new AtomicReference<>();
        simulation.run(door -> {
            opened.set(door.marketTime());
            meanwhile.run();
            simulation.stop();
        });
        return opened.get();
    }

    @Test
    void startedAgainItsMarketGoesOnAndNotBack() {
        Instant first = openedAt(new GatewaySimulation(plan(HOUR_A_SECOND)), this::awaitTwoInstants);
        Instant told = clock().orElseThrow();

        Instant again = openedAt(new GatewaySimulation(plan(1)), () -> {});

        assertThat(told).isAfter(first);
        assertThat(again).isAfterOrEqualTo(told);
    }

    @Test
    void endedInTheMiddleOfAStepItComplainsOfNothing() {
        List<LogRecord> logged = new CopyOnWriteArrayList<>();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        SIMULATOR.addHandler(listening);
        try {
            openedAt(new GatewaySimulation(plan(HOUR_A_SECOND)), this::awaitTwoInstants);
        } finally {
            SIMULATOR.removeHandler(listening);
        }
        assertThat(logged).noneMatch(entry -> entry.getLevel() == Level.SEVERE);
    }

    /** Until the folder knows of two instants between which nothing happened; the market runs by itself. */
    private void awaitTwoInstants() {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (clocks() < 2 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        assertThat(clocks()).isGreaterThan(1);
    }

    private long clocks() {
        try {
            return Files.readString(folder.resolve("state").resolve("journal.jsonl"))
                    .lines()
                    .filter(line -> line.contains("\"kind\":\"clock\""))
                    .count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Optional<Instant> clock() {
        try (StateFolder state = StateFolder.open(folder.resolve("state"))) {
            return state.clock();
        }
    }

    @Test
    void theBarsItWritesAreThoseOfSessionsThatAreOver() {
        Instant now = openedAt(new GatewaySimulation(plan(1)), () -> {});

        FileBars written = FileBars.load(folder.resolve("bars"), BarSelection.EVERYTHING, new NyseCalendar());
        assertThat(written.symbols()).hasSize(SYMBOLS);
        assertThat(written.commonDates()).hasSizeGreaterThan(250);
        assertThat(written.commonDates().getLast())
                .isEqualTo(new NyseCalendar()
                        .sessionBefore(new NyseCalendar().dateOf(now))
                        .date());
    }
}
