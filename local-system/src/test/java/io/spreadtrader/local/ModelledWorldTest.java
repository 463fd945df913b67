package io.spreadtrader.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.files.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelledWorldTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeBars() throws IOException {
        NyseCalendar calendar = new NyseCalendar();
        StringBuilder rows = new StringBuilder("Date,Open,High,Low,Close,Volume\n");
        for (LocalDate day = LocalDate.of(2024, 1, 2);
                day.isBefore(LocalDate.of(2025, 1, 1));
                day = calendar.sessionAfter(day).date()) {
            rows.append(day).append(",100,101,99,100,2000000\n");
        }
        Files.writeString(Files.createDirectory(folder.resolve("bars")).resolve("AAPL.csv"), rows);
    }

    private DemoPlan plan(Configuration configuration, Optional<Path> events, Optional<Path> fundamentals) {
        return new DemoPlan(
                3,
                1,
                Optional.of(folder.resolve("bars")),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                fundamentals,
                Optional.empty(),
                events,
                Optional.empty(),
                SystemParts.IN_MEMORY,
                configuration);
    }

    private World world(Configuration configuration, Optional<Path> events) {
        return ModelledWorld.of(plan(configuration, events, Optional.empty()), new NyseCalendar());
    }

    @Test
    void withoutDatesItTradesTheLastSessionsThereAre() {
        assertThat(world(Configuration.STANDARD, Optional.empty()).sessions())
                .extracting(session -> session.date().toString())
                .containsExactly("2024-12-27", "2024-12-30", "2024-12-31");
    }

    @Test
    void withoutEventsUnknownDatesAreAllowedAndSaidSo() {
        World world = world(Configuration.STANDARD, Optional.empty());

        assertThat(world.configuration().get(Settings.UNKNOWN_EVENTS)).isEqualTo("allow");
        assertThat(world.notes()).anyMatch(note -> note.contains("unknown event dates: allow"));
        assertThat(world.label()).isEqualTo(DataLabel.MODELLED);
    }

    @Test
    void whoSaysRefuseIsRefused() {
        Configuration told = Configuration.STANDARD.with(
                Settings.UNKNOWN_EVENTS, "refuse", new Origin(Origin.Layer.FLAG, "--unknown-events"));

        assertThat(world(told, Optional.empty()).configuration().get(Settings.UNKNOWN_EVENTS))
                .isEqualTo("refuse");
    }

    @Test
    void withEventsUnknownDatesAreRefused() throws IOException {
        Path events = Files.writeString(folder.resolve("events.csv"), "symbol,type,date\nAAPL,earnings,2024-11-01\n");

        assertThat(world(Configuration.STANDARD, Optional.of(events))
                        .configuration()
                        .get(Settings.UNKNOWN_EVENTS))
                .isEqualTo("refuse");
    }

    @Test
    void filtersThatAreOffAreNamed() {
        assertThat(world(Configuration.STANDARD, Optional.empty()).notes())
                .anyMatch(note -> note.startsWith("Filter off: market capitalisation"))
                .anyMatch(note -> note.startsWith("Filter off: optionable"));
    }

    @Test
    void fundamentalsStaleAsAWholeRefuseBeforeAnythingRuns() throws IOException {
        Path facts = Files.writeString(
                folder.resolve("facts.csv"), "symbol,asOf,marketCapUsd,sector\nAAPL,2020-01-02,3000000000000,Tech\n");

        assertThatThrownBy(() -> ModelledWorld.of(
                        plan(Configuration.STANDARD, Optional.empty(), Optional.of(facts)), new NyseCalendar()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("max-data-age");
    }
}
