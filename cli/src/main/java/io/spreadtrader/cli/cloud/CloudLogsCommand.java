package io.spreadtrader.cli.cloud;

import io.spreadtrader.cli.failure.Refusal;
import io.spreadtrader.local.cloud.CloudPart;
import io.spreadtrader.local.cloud.CloudState;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The last lines of the parts' logs. */
@Command(name = "logs", description = "Print the last lines of the local cloud's logs.")
final class CloudLogsCommand implements Callable<Integer> {
    private final LocalClouds clouds;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "PART",
            description = "ministack (the functions' lines too), gateway or scanner; all without.")
    private Optional<String> part = Optional.empty();

    @Option(names = "--lines", paramLabel = "N", description = "Lines of each (40).")
    private int lines = 40;

    CloudLogsCommand(LocalClouds clouds) {
        this.clouds = clouds;
    }

    @Override
    public Integer call() {
        CloudState state =
                clouds.state().orElseThrow(() -> new Refusal("no local cloud is up.", "Run './trader cloud up'."));
        List<CloudPart> wanted = state.parts().stream()
                .filter(one -> part.map(one.name()::equals).orElse(true))
                .toList();
        if (wanted.isEmpty()) {
            throw new Refusal(
                    "no part is called '" + part.orElse("") + "'.",
                    "There are "
                            + String.join(
                                    ", ",
                                    state.parts().stream().map(CloudPart::name).toList()) + ".");
        }
        PrintWriter out = spec.commandLine().getOut();
        for (CloudPart one : wanted) {
            out.println("== " + one.name() + "  " + one.log());
            List<String> all = linesOf(Path.of(one.log()));
            all.subList(Math.max(0, all.size() - lines), all.size()).forEach(out::println);
        }
        out.flush();
        return 0;
    }

    private static List<String> linesOf(Path log) {
        try {
            return Files.readAllLines(log);
        } catch (MalformedInputException notText) {
            return List.of(notText.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
