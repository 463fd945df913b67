package io.spreadtrader.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.files.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointsTest {
    private static final Instant FIRST = Instant.parse("2026-01-05T15:00:00Z");

    @TempDir
    Path state;

    private static Endpoints at(Instant time) {
        return new Endpoints(
                1,
                "http://127.0.0.1:8000",
                "local",
                ProcessHandle.current().pid(),
                time,
                LocalDate.of(2026, 1, 5),
                DataLabel.SIMULATED,
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void whatCannotBeWrittenEndsNoTradingAndLeavesWhatWasTold() throws IOException {
        at(FIRST).writeTo(state);
        // As good as a full disk: nothing can be written where a folder is in the way.
        Files.createDirectory(state.resolve("endpoints.json.next"));
        Endpoints later = at(FIRST.plusSeconds(1));

        assertThatThrownBy(() -> later.writeTo(state)).isInstanceOf(InputException.class);
        later.tell(state);
        assertThat(Endpoints.in(state).map(Endpoints::marketTime)).contains(FIRST);
    }
}
