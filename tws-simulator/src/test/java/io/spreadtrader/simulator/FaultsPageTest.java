package io.spreadtrader.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FaultsPageTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| \\S.*\\|$");

    @Test
    void theReadmeListsEveryFaultInOrderAndNoOther() throws IOException {
        String page = Files.readString(Path.of("README.md"));
        int from = page.indexOf("\n## Faults\n");
        String faults = page.substring(from, page.indexOf("\n## ", from + 1));

        List<String> listed =
                ROW.matcher(faults).results().map(row -> row.group(1)).toList();
        assertThat(listed)
                .containsExactlyElementsOf(Arrays.stream(Fault.values())
                        .map(fault -> fault.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }
}
