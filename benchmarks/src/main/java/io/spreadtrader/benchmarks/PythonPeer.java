package io.spreadtrader.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** ib_async, where a Python that has it is present; each run is a process of its own on a Gateway of its own. */
final class PythonPeer {
    /** Names the interpreter to ask. */
    static final String VARIABLE = "TRADER_BENCH_PYTHON";

    private static final String SCRIPT = "ib_async_round_trip.py";
    private static final int WARM_UP_ORDERS = 500;
    private static final long PATIENCE_SECONDS = 120;

    private final String python;
    private String version = "";
    private String whyNot = "";

    PythonPeer(Map<String, String> environment) {
        this.python = environment.getOrDefault(VARIABLE, "python3");
    }

    /** Nanoseconds each order took; none where it cannot be asked. */
    List<Long> run(int orders) {
        if (!whyNot.isEmpty()) {
            return List.of();
        }
        try (BareGateway gateway = BareGateway.start(Connection.SERVER_VERSION)) {
            gateway.answerOrders(true);
            List<String> lines = lines(gateway.port(), orders);
            if (lines.size() != orders + 1) {
                return List.of();
            }
            version = lines.getFirst();
            return lines.subList(1, lines.size()).stream().map(Long::parseLong).toList();
        }
    }

    String version() {
        return version;
    }

    /** Why it was not asked; empty where it was. */
    String whyNot() {
        return whyNot;
    }

    private List<String> lines(int port, int orders) {
        try {
            Path script = Files.createTempFile("trader-bench", ".py");
            Path said = Files.createTempFile("trader-bench", ".txt");
            try (InputStream text = PythonPeer.class.getResourceAsStream(SCRIPT)) {
                if (text == null) {
                    throw new IllegalStateException(SCRIPT + " is missing");
                }
                Files.write(script, text.readAllBytes());
                Process process = new ProcessBuilder(
                                python,
                                script.toString(),
                                Integer.toString(port),
                                Integer.toString(WARM_UP_ORDERS),
                                Integer.toString(orders))
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
                return linesOf(process, said);
            } finally {
                Files.deleteIfExists(script);
                Files.deleteIfExists(said);
            }
        } catch (IOException none) {
            whyNot = "no " + python + " here; " + VARIABLE + " may name one that has ib_async";
            return List.of();
        }
    }

    private List<String> linesOf(Process process, Path said) throws IOException {
        try {
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);
            if (!ended || process.exitValue() != 0) {
                whyNot = ended && !lines.isEmpty() ? python + ": " + lines.getLast() : python + " did not end";
                return List.of();
            }
            return lines;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", stopped));
        } finally {
            process.destroyForcibly();
        }
    }
}
