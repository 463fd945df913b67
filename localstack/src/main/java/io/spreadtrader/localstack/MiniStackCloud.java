package io.spreadtrader.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** MiniStack, from the Python package index, as a child process: every service at one address, no Docker. */
public final class MiniStackCloud implements LocalCloud {
    /** The only version these suites were run with. */
    public static final String VERSION = "1.5.33";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final URI endpoint;
    private final HttpClient http = HttpClient.newHttpClient();

    private MiniStackCloud(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /**
     * Installs the package into a virtual environment inside the folder, unless it is there, and starts it.
     *
     * @param folder kept between runs; the log is {@code ministack.log} in it
     * @throws TierUnavailable if there is no Python 3, the package cannot be installed, or it does not get ready
     */
    public static MiniStackCloud start(Path folder) {
        try {
            Path home = Files.createDirectories(folder).toAbsolutePath();
            Path program = MiniStackProgram.installed(home).file();
            int port = freePort();
            URI endpoint = Loopback.address(port);
            MiniStackCloud cloud = new MiniStackCloud(launched(home, program, endpoint), endpoint);
            cloud.awaitReady(home.resolve("ministack.log"));
            return cloud;
        } catch (IOException broken) {
            throw new UncheckedIOException("MiniStack does not start in " + folder, broken);
        }
    }

    /**
     * Installs it likewise and starts it to outlive this process; not ready yet when this returns.
     *
     * @param log what it writes is appended
     */
    public static DetachedProcess detached(Path folder, URI endpoint, Path log) {
        Path home = folder.toAbsolutePath();
        Path program = MiniStackProgram.installed(home).file();
        return DetachedProcess.start(List.of(program.toString()), MiniStackProgram.environment(endpoint), home, log);
    }

    private static Process launched(Path home, Path program, URI endpoint) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(program.toString()).directory(home.toFile());
        builder.environment().putAll(MiniStackProgram.environment(endpoint));
        return builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("ministack.log").toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(Loopback.freePort());
            return socket.getLocalPort();
        }
    }

    private void awaitReady(Path log) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            if (answers()) {
                return;
            }
            try {
                if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                    break;
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        close();
        throw unavailable("MiniStack was not ready within " + PATIENCE.toSeconds() + " s, see " + log);
    }

    private boolean answers() {
        try {
            return send("GET", "/_ministack/health").statusCode() < 500;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** Forgets everything that was made in it. */
    public void reset() {
        HttpResponse<String> answer = send("POST", "/_ministack/reset");
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("MiniStack did not reset: " + answer.statusCode() + " " + answer.body());
        }
    }

    /** The text messages published straight to a phone number, as MiniStack's own JSON. */
    public String smsMessages() {
        return send("GET", "/_ministack/sns/sms-messages").body();
    }

    private HttpResponse<String> send(String method, String path) {
        try {
            return http.send(
                    HttpRequest.newBuilder(endpoint.resolve(path))
                            .timeout(PATIENCE)
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException("MiniStack does not answer at " + endpoint, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking MiniStack", stopped);
        }
    }

    @Override
    public Tier tier() {
        return Tier.MINISTACK;
    }

    @Override
    public Set<Service> services() {
        return EnumSet.allOf(Service.class);
    }

    @Override
    public URI endpoint(Service service) {
        return endpoint;
    }

    @Override
    public String accessKey() {
        return "test";
    }

    @Override
    public String secretKey() {
        return "test";
    }

    @Override
    public void close() {
        http.close();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    private static TierUnavailable unavailable(String reason) {
        return new TierUnavailable(Tier.MINISTACK, reason);
    }
}
