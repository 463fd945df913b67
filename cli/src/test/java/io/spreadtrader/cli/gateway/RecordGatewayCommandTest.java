package io.spreadtrader.cli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.cli.CommandRun;
import io.spreadtrader.tws.wire.FrameReader;
import io.spreadtrader.tws.wire.Frames;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordGatewayCommandTest {
    private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1:(\\d+) and");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void recordsBothWaysAndHandsEveryFrameOnUnchanged() throws IOException {
        Path file = folder.resolve("frames.txt");
        try (ScriptedGateway gateway = ScriptedGateway.answering(Map.of(
                "v163..200", List.of("176|20260105 14:30:00 UTC|"),
                "71|2|7||", List.of("15|1|DU7654321|", "9|1|1|")))) {
            CommandRun run = CommandRun.serving(
                    (work, stop) -> {
                        assertThat(talk()).containsExactly("176|20260105 14:30:00 UTC|", "15|1|DU7654321|", "9|1|1|");
                        stop.run();
                        work.run();
                    },
                    out,
                    "record-gateway",
                    "--gateway",
                    gateway.address(),
                    "--out",
                    file.toString());

            assertThat(run.status()).as(run.errors()).isZero();
            assertThat(run.out()).contains("Recorded 5 frames of 1 connections.");
        }
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.stream().map(RecordedFrame::parse).flatMap(Optional::stream))
                .extracting(frame -> frame.direction() + " " + frame.payload().replace('\0', '|'))
                .containsExactly(
                        "FROM_CLIENT v163..200",
                        "FROM_GATEWAY 176|20260105 14:30:00 UTC|",
                        "FROM_CLIENT 71|2|7||",
                        "FROM_GATEWAY 15|1|DU0000001|",
                        "FROM_GATEWAY 9|1|1|");
        assertThat(lines).contains("# connection 1 has server version 176").noneMatch(line -> line.contains("7654321"));
    }

    private List<String> talk() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(10_000);
            FrameReader frames = new FrameReader(socket.getInputStream());
            socket.getOutputStream().write("API\0".getBytes(StandardCharsets.US_ASCII));
            send(socket, "v163..200");
            String version = next(frames);
            send(socket, "71|2|7||");
            return List.of(version, next(frames), next(frames));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private int port() {
        Matcher port = PORT.matcher(out.toString());
        assertThat(port.find()).as(out.toString()).isTrue();
        return Integer.parseInt(port.group(1));
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(Frames.frame(text.replace('|', '\0').getBytes(StandardCharsets.US_ASCII)));
    }

    private static String next(FrameReader frames) throws IOException {
        return new String(frames.next().orElseThrow(), StandardCharsets.US_ASCII).replace('\0', '|');
    }

    @Test
    void saysWhereNothingListens() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        refused("nothing answers at 127.0.0.1:" + port, "127.0.0.1:" + port, folder.resolve("new"));
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void leavesAFileAloneThatIsThere() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "mine");
        try (ScriptedGateway gateway = ScriptedGateway.answering(Map.of())) {
            refused("is there already", gateway.address(), file);
            refused(
                    "there is no folder",
                    gateway.address(),
                    folder.resolve("no").resolve("frames"));
        }
        assertThat(file).hasContent("mine");
    }

    private static void refused(String expected, String gateway, Path file) {
        CommandRun run = CommandRun.of("record-gateway", "--gateway", gateway, "--out", file.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.errors()).contains(expected);
        assertThat(run.errors().lines()).hasSize(2);
    }
}
