package io.spreadtrader.tws.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** A frame an independent client sent: {@code NAME-VERSION | what fields=N | payload}, where | is NUL. */
record ClientFrame(String client, int serverVersion, int fields, byte[] payload) {
    /** Those that are messages: a handshake is none. */
    static List<ClientFrame> all() {
        return SharedFiles.interop("client-frames.txt").stream()
                .filter(line -> !line.startsWith("#") && line.contains("fields="))
                .map(ClientFrame::of)
                .toList();
    }

    private static ClientFrame of(String line) {
        String[] parts = line.split(" \\| ", 3);
        String[] name = parts[0].split("-", 2);
        int fields = Integer.parseInt(parts[1].substring(parts[1].indexOf("fields=") + "fields=".length()));
        return new ClientFrame(name[0], Integer.parseInt(name[1]), fields, payload(parts[2]));
    }

    static byte[] payload(String text) {
        return text.replace('|', '\0').getBytes(UTF_8);
    }

    @Override
    public String toString() {
        return client + " at " + serverVersion + ", message " + new String(payload, UTF_8).replaceFirst("\0.*", "");
    }
}
