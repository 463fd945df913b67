package io.spreadtrader.cli.gateway;

import io.spreadtrader.tws.wire.FrameReader;
import io.spreadtrader.tws.wire.Frames;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Gateway of a few lines: for each frame it gets, in text with bars for NUL, the frames it answers, or {@link #HANG_UP}.
 */
public final class ScriptedGateway implements AutoCloseable {
    public static final String HANG_UP = "hang up";

    private final ServerSocket door;
    private final Map<String, List<String>> answers;

    private ScriptedGateway(ServerSocket door, Map<String, List<String>> answers) {
        this.door = door;
        this.answers = answers;
    }

    public static ScriptedGateway answering(Map<String, List<String>> answers) throws IOException {
        ScriptedGateway gateway =
                new ScriptedGateway(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), answers);
        Thread.ofVirtual().start(gateway::accept);
        return gateway;
    }

    public String address() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            if (client.getInputStream().readNBytes(4).length < 4) {
                return;
            }
            FrameReader frames = new FrameReader(client.getInputStream());
            OutputStream out = client.getOutputStream();
            for (Optional<byte[]> next = frames.next(); next.isPresent(); next = frames.next()) {
                String asked = new String(next.get(), StandardCharsets.US_ASCII).replace('\0', '|');
                for (String answer : answers.getOrDefault(asked, List.of())) {
                    if (answer.equals(HANG_UP)) {
                        return;
                    }
                    out.write(Frames.frame(answer.replace('|', '\0').getBytes(StandardCharsets.US_ASCII)));
                }
            }
        } catch (IOException gone) {
            // The client has ended it.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
