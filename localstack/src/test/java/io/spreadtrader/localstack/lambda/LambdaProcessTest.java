package io.spreadtrader.localstack.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LambdaProcessTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SOURCE = """
            package tiny;
            public class Handler {
                public String handle(String name) throws Exception {
                    System.out.println("saw " + name);
                    switch (name) {
                        case "throw": throw new IllegalStateException("told to");
                        case "hang": Thread.sleep(600_000);
                        case "exit": Runtime.getRuntime().halt(3);
                        default: return System.getenv("GREETING") + " " + name;
                    }
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void a_packaged_handler_answers_throws_dies_and_is_started_again() throws IOException {
        LambdaFunction.unpack(zip(), folder.resolve("tiny"));
        try (LambdaProcess process = LambdaProcess.start(function("tiny.Handler::handle"), InstantSource.system())) {
            assertThat(process.initialisation()).isPositive();
            assertThat(process.invoke("\"AAPL\"", PATIENCE))
                    .isInstanceOfSatisfying(Invocation.Answered.class, answered -> assertThat(answered.json())
                            .isEqualTo("\"hello AAPL\""));
            assertThat(process.invoke("\"throw\"", PATIENCE))
                    .isInstanceOfSatisfying(Invocation.Failed.class, failed -> assertThat(failed.json())
                            .contains("told to")
                            .contains("IllegalStateException"));
            assertThat(process.invoke("\"exit\"", PATIENCE)).isEqualTo(new Invocation.Died(3));

            process.restart();

            assertThat(process.invoke("\"hang\"", Duration.ofSeconds(2)))
                    .isEqualTo(new Invocation.TimedOut(Duration.ofSeconds(2)));
            assertThat(process.alive()).isFalse();
            assertThat(process.output()).contains("saw AAPL", "saw hang");
        }
    }

    @Test
    void a_handler_that_is_not_in_the_zip_never_answers() throws IOException {
        LambdaFunction.unpack(zip(), folder.resolve("tiny"));

        try (LambdaProcess process = LambdaProcess.start(function("tiny.Absent::handle"), InstantSource.system())) {
            assertThat(process.invoke("\"AAPL\"", PATIENCE)).isNotInstanceOf(Invocation.Answered.class);
        }
    }

    private LambdaFunction function(String handler) {
        return new LambdaFunction(
                "tiny",
                handler,
                folder.resolve("tiny"),
                Map.of("GREETING", "hello"),
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    }

    private Path zip() throws IOException {
        Path source = Files.writeString(
                Files.createDirectories(folder.resolve("source")).resolve("Handler.java"), SOURCE);
        ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", folder.resolve("classes").toString(), source.toString());
        Path zip = folder.resolve("function.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(file)) {
            entries.putNextEntry(new ZipEntry("tiny/Handler.class"));
            Files.copy(folder.resolve("classes/tiny/Handler.class"), entries);
        }
        return zip;
    }
}
