package io.spreadtrader.local.cloud;

import io.spreadtrader.files.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Deploys a stage with the CDK's own program; what it says goes to the terminal as it says it. */
public final class StageDeployment {
    private final Deployables deployables;

    public StageDeployment(Deployables deployables) {
        this.deployables = deployables;
    }

    /**
     * Writes a stage's templates into a folder; asks no account for anything.
     *
     * @return the template's file
     */
    public String synthesize(String stage, Path out) {
        List<String> command = new ArrayList<>(deployables.infra("Synthesize"));
        command.addAll(List.of(
                "--stage", stage, "--functions", deployables.functionZip().toString()));
        command.addAll(List.of("--out", out.toString()));
        List<String> said = said(command);
        return said.isEmpty() ? out.toString() : said.getLast();
    }

    /**
     * Runs the CDK's program.
     *
     * @param action {@code deploy}, {@code diff} or {@code destroy}
     * @param more further arguments of {@code CdkCommandLine}
     * @return its status
     * @throws InputException where it is refused, or there is no such program
     */
    public int cdk(String action, String stage, List<String> more) {
        List<String> command = new ArrayList<>(deployables.infra("CdkCommandLine"));
        command.addAll(List.of("--action", action, "--stage", stage));
        command.addAll(List.of("--functions", deployables.functionZip().toString()));
        command.addAll(List.of("--java", Deployables.java(), "--class-path", deployables.infraClassPath()));
        command.addAll(more);
        try {
            return new ProcessBuilder(said(command)).inheritIO().start().waitFor();
        } catch (IOException missing) {
            throw new InputException(
                    "the CDK's program does not start: " + missing.getMessage(), "install Node.js with npx");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InputException("interrupted", "look at the stack's state before anything else");
        }
    }

    /** The lines a class of infra/cdk prints. */
    private static List<String> said(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.PIPE);
            builder.environment().put("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "1");
            Process process = builder.redirectErrorStream(true).start();
            String all = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new InputException(
                        all.lines().filter(line -> !line.isBlank()).reduce("refused", (_, last) -> last),
                        "nothing was changed");
            }
            return all.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InputException("interrupted", "nothing was changed");
        }
    }
}
