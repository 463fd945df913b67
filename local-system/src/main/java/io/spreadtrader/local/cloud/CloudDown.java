package io.spreadtrader.local.cloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Takes the local cloud down. */
public final class CloudDown {
    private static final long SECONDS = 12;

    private CloudDown() {}

    /**
     * Ends every part and forgets the run.
     *
     * @return the names of those that were running
     */
    public static List<String> run(CloudFolder folder) {
        List<String> ended = end(folder);
        folder.forget();
        return ended;
    }

    /** The same after a failure: the logs stay, in a folder that the next one replaces. */
    static Path keepingLogs(CloudFolder folder) {
        end(folder);
        Path kept = folder.path().resolve("failed");
        try {
            Files.createDirectories(kept);
            if (Files.exists(folder.run())) {
                try (Stream<Path> files = Files.list(folder.run())) {
                    for (Path log : files.filter(file -> file.toString().endsWith(".log"))
                            .toList()) {
                        Files.copy(log, kept.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        folder.forget();
        return kept;
    }

    /** The last started first: what it would tell the others still finds them. */
    private static List<String> end(CloudFolder folder) {
        List<CloudPart> running = folder.state().map(CloudState::parts).orElse(List.of()).stream()
                .filter(part -> part.process().isAlive())
                .toList();
        running.reversed().forEach(part -> part.process().stop(SECONDS));
        return running.stream().map(CloudPart::name).toList();
    }
}
