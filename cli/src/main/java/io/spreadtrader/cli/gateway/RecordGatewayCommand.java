package io.spreadtrader.cli.gateway;

import io.spreadtrader.cli.Interruption;
import io.spreadtrader.cli.failure.Refusal;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A recording proxy before a Gateway. */
@Command(
        name = "record-gateway",
        description = "Stand before a Gateway and record every frame, account numbers masked.",
        footer = {
            "",
            "Point any client at the port it prints, on this machine. Frames are handed",
            "on unchanged. One line a frame, NUL as |; Ctrl-C ends it.",
            "Account numbers get stand-ins; what else is private, such as the name of a",
            "login, needs --mask. Look through the file before you give it away."
        })
public final class RecordGatewayCommand implements Callable<Integer> {
    private static final int PORT_MAX = 65_535;
    private static final int CONNECT_MILLIS = 5_000;

    private final Interruption interruption;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--gateway",
            required = true,
            paramLabel = "HOST:PORT",
            converter = GatewayAddress.Converter.class,
            description = "The Gateway to stand before.")
    private Optional<GatewayAddress> gateway = Optional.empty();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The recording; a new file.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--port", paramLabel = "P", description = "Where clients are to connect (any free port).")
    private int port;

    @Option(names = "--mask", paramLabel = "WORD", description = "Hide this word too; may be given again.")
    private List<String> words = List.of();

    public RecordGatewayCommand(Interruption interruption) {
        this.interruption = interruption;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > PORT_MAX) {
            throw new ParameterException(
                    spec.commandLine(), "--port must be from 0 to " + PORT_MAX + "; got " + port + ".");
        }
        GatewayAddress address = gateway.orElseThrow();
        requireListening(address);
        CompletableFuture<Void> ended = new CompletableFuture<>();
        try (Recording recording = Recording.to(out.orElseThrow(), new AccountMask(words), System::nanoTime);
                RecordingProxy proxy = RecordingProxy.start(port, address, recording, ended::completeExceptionally)) {
            say("Recording what passes between 127.0.0.1:" + proxy.port() + " and " + address + " in "
                    + out.orElseThrow() + ". Ctrl-C ends it.");
            interruption.run(() -> await(ended), () -> ended.complete(null));
            say("Recorded " + recording.frames() + " frames of " + proxy.connections() + " connections.");
        }
        return 0;
    }

    private static void await(CompletableFuture<Void> ended) {
        try {
            ended.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private static void requireListening(GatewayAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(address.resolved(), CONNECT_MILLIS);
        } catch (IOException refused) {
            throw new Refusal(
                    "nothing answers at " + address + ": " + refused.getMessage() + ".",
                    "Start the Gateway and enable its API, or correct the address; './trader doctor --gateway "
                            + address + "' says more.");
        }
    }

    private void say(String line) {
        PrintWriter output = spec.commandLine().getOut();
        output.println(line);
        output.flush();
    }
}
