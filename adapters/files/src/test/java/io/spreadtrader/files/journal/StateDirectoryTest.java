package io.spreadtrader.files.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.files.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDirectoryTest {
    @TempDir
    private Path folder;

    @Test
    void makesTheFolder() throws IOException {
        Path path = folder.resolve("some/state");
        try (StateDirectory state = StateDirectory.open(path)) {
            assertThat(path).isDirectory();
            assertThat(state.hasState()).isFalse();
            Files.writeString(state.journalFile(), "something");
            assertThat(state.hasState()).isTrue();
        }
    }

    @Test
    void isHeldByOneAtATime() {
        try (StateDirectory _ = StateDirectory.open(folder)) {
            assertThatThrownBy(() -> StateDirectory.open(folder))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("is in use")
                    .hasMessageContaining("--state");
        }
        StateDirectory.open(folder).close();
    }

    @Test
    void isHeldByOneProcessAtATimeAndFreeOnceThatIsKilled() throws Exception {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(holder.inputReader().readLine()).isEqualTo("held");

            assertThatThrownBy(() -> StateDirectory.open(folder))
                    .hasMessageContaining("in use by process " + holder.pid());
        } finally {
            holder.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }

        StateDirectory.open(folder).close();
    }

    @Test
    void saysWhatToDoWhereTheFolderIsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> StateDirectory.open(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("give a folder that may be written");
    }

    /** Takes the folder and keeps it until it is killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            try (StateDirectory _ = StateDirectory.open(Path.of(arguments[0]))) {
                System.out.println("held");
                System.in.read();
            }
        }
    }
}
