package io.spreadtrader.local.cloud;

import io.spreadtrader.files.InputException;
import io.spreadtrader.json.DecodingException;
import io.spreadtrader.json.RecordCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the local cloud keeps what it needs: {@code cloud.json}, and what a run leaves in {@code run}; the emulator's own
 * installation is kept between runs.
 */
public record CloudFolder(Path path) {
    private static final RecordCodec CODEC = new RecordCodec(CloudState.class);

    public CloudFolder {
        path = path.toAbsolutePath().normalize();
    }

    Path stateFile() {
        return path.resolve("cloud.json");
    }

    /** Everything of one run. */
    Path run() {
        return path.resolve("run");
    }

    Path log(String part) {
        return run().resolve(part + ".log");
    }

    /** What was started last and not taken down; empty where nothing was. */
    public Optional<CloudState> state() {
        Path file = stateFile();
        try {
            return Files.exists(file)
                    ? Optional.of(CODEC.fromJson(Files.readString(file), CloudState.class))
                    : Optional.empty();
        } catch (DecodingException unreadable) {
            throw new InputException(
                    file + " cannot be read: " + unreadable.getMessage(),
                    "end what still runs by hand and delete the file");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What runs.
     *
     * @throws InputException where nothing was started, or a part of it has ended
     */
    public CloudState running() {
        CloudState state =
                state().orElseThrow(() -> new InputException("no local cloud runs here", "./trader cloud up"));
        List<String> ended = state.parts().stream()
                .filter(part -> !part.process().isAlive())
                .map(part -> part.name() + " (" + part.log() + ")")
                .toList();
        if (!ended.isEmpty() || state.witnessQueue().isEmpty()) {
            throw new InputException(
                    "the local cloud does not run whole"
                            + (ended.isEmpty() ? "" : ": ended " + String.join(", ", ended)),
                    "./trader cloud down, then ./trader cloud up");
        }
        return state;
    }

    void write(CloudState state) {
        try {
            Files.createDirectories(path);
            Path beside = path.resolve("cloud.json.new");
            Files.writeString(beside, CODEC.toJson(state, CloudState.class) + "\n");
            Files.move(beside, stateFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets the run: its books, logs and addresses. */
    void forget() {
        try {
            Files.deleteIfExists(stateFile());
            if (Files.exists(run())) {
                try (Stream<Path> all = Files.walk(run())) {
                    for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(one);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
