package io.spreadtrader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.benchmarks.Benchmark;
import io.spreadtrader.benchmarks.Figure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void printsOneTableOfThoseNamed() {
        assertThat(run("second")).isZero();
        assertThat(out.toString())
                .contains("second     one way    3 us  2 us to 4 us  <= 2 us: MISSED")
                .doesNotContain("first");
    }

    @Test
    void printsOneDocumentForAProgram() {
        assertThat(run("--format", "json")).isZero();
        assertThat(out.toString()).startsWith("[").contains("\"benchmark\" : \"first\"", "\"met\" : false");
    }

    @Test
    void keepsTheTableWhereItIsTold(@TempDir Path folder) throws IOException {
        run("--rounds", "7", "--out", folder.resolve("new").toString());

        try (Stream<Path> files = Files.list(folder.resolve("new"))) {
            Path page = files.findFirst().orElseThrow();
            assertThat(page.getFileName().toString()).matches("\\d{4}-\\d\\d-\\d\\d-.+\\.md");
            assertThat(Files.readString(page)).contains("Medians of 7 rounds", "## first", "## second");
        }
    }

    @Test
    void saysWhichThereAre() {
        assertThat(run("third")).isEqualTo(2);
        assertThat(errors.toString()).contains("there is no benchmark 'third'; there are first, second.");
    }

    @Test
    void namesEveryBenchmarkInItsHelp() {
        run("--help");

        assertThat(out.toString()).contains("first      Measures nothing.", "second     Measures nothing.");
    }

    private int run(String... arguments) {
        CommandLine command = BenchCommand.with(List.of(new Fixed("first"), new Fixed("second")), Surroundings.bare());
        command.getCommandSpec().mixinStandardHelpOptions(true);
        return command.setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors))
                .execute(arguments);
    }

    private record Fixed(String name) implements Benchmark {
        @Override
        public String what() {
            return "Measures nothing.";
        }

        @Override
        public List<Figure> run(int rounds, Consumer<String> progress) {
            return List.of(
                    new Figure("one way", "3 us", "2 us to 4 us", Optional.of(new Figure.Target("<= 2 us", false))));
        }
    }
}
