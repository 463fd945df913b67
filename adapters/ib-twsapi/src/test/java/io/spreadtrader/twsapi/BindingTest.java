package io.spreadtrader.twsapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The binding compiles and translates, against a stand-in of the library that was written here from its public
 * documentation. Whether the library is what the stand-in says can only be seen with the library.
 */
class BindingTest {
    private static final List<Path> SOURCES = List.of(Path.of("src/ib/java"), Path.of("src/test/ib-stand-in"));

    @TempDir
    private Path classes;

    @Test
    void compilesAgainstTheStandIn() throws IOException {
        assertThat(compiled()).isEmpty();
    }

    @Test
    void saysBackWhatItWasGiven() throws Exception {
        compiled();
        List<Heard> heard = new CopyOnWriteArrayList<>();
        TwsApi.Ticket combination = new TwsApi.Ticket(
                "SPY",
                "BAG",
                0,
                List.of(new TwsApi.Leg(11, 1, TwsApi.Action.BUY), new TwsApi.Leg(12, 1, TwsApi.Action.SELL)),
                TwsApi.Action.BUY,
                3,
                -1.25,
                "2026-01-05#SPY#ENTRY/1",
                false);
        TwsApi.Ticket single = new TwsApi.Ticket(
                "SPY", "OPT", 11, List.of(), TwsApi.Action.SELL, 2, 0.45, "2026-01-05#SPY#EXIT/1", true);
        TwsApi.ContractText option = new TwsApi.ContractText(0, "SPY", "OPT", "20260220", 600, "C", "100", "SPY");

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            TwsApi api = (TwsApi) loader.loadClass("io.spreadtrader.twsapi.ib.IbTwsApi")
                    .getConstructor()
                    .newInstance();
            api.connect("localhost", 4002, 7, heard::add);
            api.place(1, combination);
            api.place(2, single);
            api.cancel(1);
            api.askContract(3, option);
            api.askExecutions(4);
            api.disconnect();
        }

        assertThat(List.copyOf(heard).subList(0, 7))
                .containsExactly(
                        new Heard.NextId(1),
                        new Heard.Open(1, 0, 0, combination, "", "", ""),
                        new Heard.Open(2, 0, 0, single, "", "", ""),
                        new Heard.Status(1, 5, 7, "Cancelled"),
                        new Heard.Contract(
                                3, new TwsApi.ContractText(4_711, "SPY", "OPT", "20260220", 600, "C", "100", "SPY")),
                        new Heard.End(Heard.Question.CONTRACT, 3),
                        new Heard.End(Heard.Question.EXECUTIONS, 4));
    }

    private List<String> compiled() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(problems, null, null)) {
            List<String> options = List.of(
                    "-d",
                    classes.toString(),
                    "-Xlint:all,-processing",
                    "-proc:none",
                    "-classpath",
                    String.join(
                            java.io.File.pathSeparator,
                            where(TwsApi.class),
                            where(org.jspecify.annotations.NullMarked.class)));
            compiler.getTask(null, files, problems, options, null, files.getJavaFileObjectsFromPaths(sources()))
                    .call();
        }
        return problems.getDiagnostics().stream().map(Object::toString).toList();
    }

    private static String where(Class<?> type) {
        URI place = URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString());
        return Path.of(place).toString();
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path folder : SOURCES) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        assertThat(sources).hasSizeGreaterThan(10);
        return sources;
    }
}
