package io.spreadtrader.local.soak;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A trader in a process of its own, told of every instant; killed by {@link KillSwitch} in the middle of one. */
final class ChildLife implements SoakLife {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final CrashScene scene;
    private final KillSwitch killSwitch;
    private final Path said;
    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter orders;
    private Optional<Instant> nextDueAt = Optional.empty();

    /** @param arguments of {@link KilledTrader} */
    ChildLife(CrashScene scene, KillSwitch killSwitch, Path folder, List<String> arguments) {
        this.scene = scene;
        this.killSwitch = killSwitch;
        this.said = folder.resolve("said");
        this.process = started(arguments, said);
        this.answers = process.inputReader();
        this.orders = process.outputWriter();
        killSwitch.aimAt(process);
    }

    private static Process started(List<String> arguments, Path said) {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                KilledTrader.class.getName());
        builder.command().addAll(arguments);
        try {
            return builder.redirectError(ProcessBuilder.Redirect.appendTo(said.toFile()))
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void awaitSession() {
        // It waits itself.
    }

    @Override
    public void start() {
        ask("start");
    }

    @Override
    public void step() {
        ask("step");
    }

    private void ask(String what) {
        String answer = answer(what + " " + scene.clock.instant());
        if (answer == null) {
            throw ended();
        }
        String[] words = answer.split(" ", 2);
        if (words[0].equals("failed")) {
            throw new BrokerUnavailableException(words[1]);
        }
        nextDueAt = words[1].equals(KilledTrader.NEVER) ? Optional.empty() : Optional.of(Instant.parse(words[1]));
    }

    private RuntimeException ended() {
        if (killSwitch.hasKilled(process)) {
            throw new CrashPoints.Killed(new CrashPoints.Place(killSwitch.killed(), "process", "kill", true));
        }
        try {
            return new IllegalStateException("the process ended by itself: " + Files.readString(said));
        } catch (IOException unread) {
            return new UncheckedIOException(unread);
        }
    }

    /** Empty where there is none to come. */
    private @Nullable String answer(String question) {
        FutureTask<@Nullable String> answer = new FutureTask<>(() -> {
            orders.write(question);
            orders.newLine();
            orders.flush();
            return answers.readLine();
        });
        Thread.ofVirtual().start(answer);
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException gone) {
            // A pipe that broke says the same as one that ended.
            return null;
        } catch (TimeoutException silent) {
            throw new IllegalStateException("no answer to: " + question, silent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public Optional<Instant> nextDueAt() {
        return nextDueAt;
    }

    /** Ends it if it has not, and returns when its folder is free. */
    @Override
    public void abandon() {
        try {
            if (!process.destroyForcibly().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("cannot be killed: " + process);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
