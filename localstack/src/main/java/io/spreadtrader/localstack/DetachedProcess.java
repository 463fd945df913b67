package io.spreadtrader.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process that outlives the one that started it, known again by its number and when it began: numbers are given anew.
 *
 * @param pid the system's number
 * @param startedAt as the system tells it; empty where it does not
 */
public record DetachedProcess(long pid, Optional<Instant> startedAt) {
    private static final long LOOK_MILLIS = 20;
    private static final Path OWN_SESSION = Path.of("/usr/bin/setsid");

    /**
     * Starts a command with nothing to read; what it writes is appended to the log.
     *
     * @param environment added to this process's own
     * @throws UncheckedIOException if there is no such program
     */
    public static DetachedProcess start(List<String> command, Map<String, String> environment, Path folder, Path log) {
        List<String> words = new ArrayList<>(command);
        if (Files.isExecutable(OWN_SESSION)) {
            // A terminal that is closed, or its interrupt key, ends what is in its session.
            words.addFirst(OWN_SESSION.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            return new DetachedProcess(process.pid(), process.info().startInstant());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    public boolean isAlive() {
        return handle().isPresent();
    }

    /** Asks it and everything it started to end, and ends by force what does not within {@code seconds}. */
    public void stop(long seconds) {
        handle().ifPresent(process -> {
            List<ProcessHandle> all =
                    Stream.concat(process.descendants(), Stream.of(process)).toList();
            all.forEach(ProcessHandle::destroy);
            all.stream().filter(one -> !ends(one, seconds)).forEach(one -> {
                one.destroyForcibly();
                ends(one, seconds);
            });
        });
    }

    /** Ends it at once, in the middle of whatever it does, and waits until it is gone. */
    public void kill(long seconds) {
        handle().ifPresent(process -> {
            process.destroyForcibly();
            ends(process, seconds);
        });
    }

    /** Ends at once whatever it has started, and leaves it alone. */
    public void killChildren() {
        handle().ifPresent(process -> process.descendants().forEach(ProcessHandle::destroyForcibly));
    }

    private Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(DetachedProcess::isRunning)
                .filter(process ->
                        startedAt.isEmpty() || process.info().startInstant().equals(startedAt));
    }

    /** One that has ended and that nobody has asked for is still listed, and runs no more. */
    private static boolean isRunning(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        Path status = Path.of("/proc", Long.toString(process.pid()), "stat");
        try {
            String text = Files.isReadable(status) ? Files.readString(status) : "";
            return !text.substring(text.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException gone) {
            return process.isAlive();
        }
    }

    private static boolean ends(ProcessHandle process, long seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (isRunning(process)) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
