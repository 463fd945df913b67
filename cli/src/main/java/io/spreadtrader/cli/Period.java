package io.spreadtrader.cli;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options {@code --from} and {@code --to}. */
public final class Period {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "First market day, as 2021-03-31.")
    private Optional<LocalDate> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DATE", converter = DateConverter.class, description = "Last market day.")
    private Optional<LocalDate> to = Optional.empty();

    public Optional<LocalDate> from() {
        return from;
    }

    public Optional<LocalDate> to() {
        return to;
    }

    /** Refuses a period that ends before it begins. */
    public void validate() {
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new ParameterException(
                    command.commandLine(), "--from " + from.get() + " is after --to " + to.get() + "; swap them.");
        }
    }

    /** No market has more sessions than weekdays; empty when the period is open at an end. */
    public Optional<Integer> weekdays() {
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of((int) from.get()
                .datesUntil(to.get().plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .count());
    }
}
