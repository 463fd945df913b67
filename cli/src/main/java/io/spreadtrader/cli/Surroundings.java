package io.spreadtrader.cli;

import io.spreadtrader.cli.terminal.ProgressDisplay;
import io.spreadtrader.cli.terminal.Style;
import java.io.Console;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What a command finds around it.
 *
 * @param environment variables
 * @param terminal whether a person watches
 * @param elapsedMillis how long things take; says nothing about the time of day
 * @param answers the next line a person types; empty once they have gone away
 */
public record Surroundings(
        Map<String, String> environment,
        boolean terminal,
        LongSupplier elapsedMillis,
        Supplier<Optional<String>> answers) {
    /** Those of this process. */
    public static Surroundings ofThisProcess() {
        boolean terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        return new Surroundings(
                withHome(System.getenv()),
                terminal,
                () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()),
                () -> Optional.ofNullable(System.console()).map(Console::readLine));
    }

    private static Map<String, String> withHome(Map<String, String> environment) {
        Map<String, String> whole = new HashMap<>(environment);
        whole.putIfAbsent("HOME", System.getProperty("user.home"));
        return Map.copyOf(whole);
    }

    /** Nobody watches and nothing is set: the same for every test. */
    public static Surroundings bare() {
        return new Surroundings(Map.of(), false, () -> 0, Optional::empty);
    }

    public Style style() {
        return Style.on(terminal, environment);
    }

    /** Asks a person; only a typed yes is one. */
    public boolean isConfirmed(String question, PrintWriter errors) {
        errors.print(question + " [yes/no] ");
        errors.flush();
        return answers.get()
                .filter(answer -> answer.strip().toLowerCase(Locale.ROOT).equals("yes"))
                .isPresent();
    }

    public ProgressDisplay progress(PrintWriter errors) {
        boolean drawable = terminal && !environment.getOrDefault("TERM", "dumb").equals("dumb");
        return new ProgressDisplay(errors, drawable, elapsedMillis);
    }
}
