package io.spreadtrader.tws.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** A frame an independent client sent: {@code NAME-VERSION | what fields=N | payload}, where | is NUL. */
record ClientFrame(String client, int serverVersion, String what, int fields, byte[] payload) {
    /** Those of recorded sessions that are messages: a handshake is none. */
    static List<ClientFrame> recorded() {
        return of(SharedFiles.interop("client-frames.txt"));
    }

    /** Those that were captured from the clients' encoders. */
    static List<ClientFrame> captured() {
        try (InputStream in = ClientFrame.class.getResourceAsStream("client-frames.txt")) {
            return of(
                    new String(requireNonNull(in).readAllBytes(), UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ClientFrame> of(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.startsWith("#") && line.contains("fields="))
                .map(ClientFrame::of)
                .toList();
    }

    private static ClientFrame of(String line) {
        String[] parts = line.split(" \\| ", 3);
        String[] name = parts[0].split("-", 2);
        int fields = Integer.parseInt(parts[1].substring(parts[1].indexOf("fields=") + "fields=".length()));
        return new ClientFrame(name[0], Integer.parseInt(name[1]), parts[1], fields, payload(parts[2]));
    }

    static byte[] payload(String text) {
        return text.replace('|', '\0').getBytes(UTF_8);
    }

    @Override
    public String toString() {
        return client + " at " + serverVersion + ", " + what;
    }
}
