package io.spreadtrader.local;

import io.spreadtrader.core.config.Configuration;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is put into a stage's bucket.
 *
 * @param bars completed daily bars: a folder, a zip or a file
 * @param symbols only these of them; all when empty
 */
public record StageArchivePlan(
        Path bars,
        List<String> symbols,
        Optional<Path> fundamentals,
        Optional<Path> optionable,
        Optional<Path> events,
        Configuration configuration) {
    public StageArchivePlan {
        symbols = List.copyOf(symbols);
    }
}
