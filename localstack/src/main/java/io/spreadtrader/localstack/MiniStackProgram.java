package io.spreadtrader.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * MiniStack's program in a virtual environment of its own.
 *
 * @param file to be executed
 */
record MiniStackProgram(Path file) {
    private static final long INSTALL_SECONDS = 300;

    /**
     * Installs the package into {@code venv} in the folder, unless it is there.
     *
     * @throws TierUnavailable if there is no Python 3, or the package cannot be installed; the log is {@code install.log}
     */
    static MiniStackProgram installed(Path home) {
        Path program = home.resolve("venv/bin/ministack");
        Path marker = home.resolve("venv/ministack-" + MiniStackCloud.VERSION);
        if (Files.exists(marker) && Files.isExecutable(program)) {
            return new MiniStackProgram(program);
        }
        Path log = home.resolve("install.log");
        run(log, "python3", "-m", "venv", home.resolve("venv").toString());
        run(log, home.resolve("venv/bin/pip").toString(), "install", "--quiet", "ministack==" + MiniStackCloud.VERSION);
        try {
            Files.writeString(marker, "");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new MiniStackProgram(program);
    }

    /** What makes it listen at this address only, and run functions as processes on this JVM's JDK. */
    static Map<String, String> environment(URI endpoint) {
        return Map.of(
                "GATEWAY_PORT",
                Integer.toString(endpoint.getPort()),
                "BIND_HOST",
                Loopback.HOST,
                "MINISTACK_HOST",
                Loopback.HOST,
                "LAMBDA_EXECUTOR",
                "local",
                "AWS_ENDPOINT_URL",
                endpoint.toString(),
                "LAMBDA_JAVA_HOME",
                System.getProperty("java.home"));
    }

    private static void run(Path log, String... command) {
        try {
            Process step = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            if (!step.waitFor(INSTALL_SECONDS, TimeUnit.SECONDS)) {
                step.destroyForcibly();
                throw unavailable(command[0] + " did not finish within " + INSTALL_SECONDS + " s, see " + log);
            }
            if (step.exitValue() != 0) {
                throw unavailable(String.join(" ", List.of(command)) + " failed, see " + log);
            }
        } catch (IOException missing) {
            throw unavailable("needs Python 3 with venv and pip: " + missing.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unavailable("interrupted while installing");
        }
    }

    private static TierUnavailable unavailable(String reason) {
        return new TierUnavailable(Tier.MINISTACK, reason);
    }
}
