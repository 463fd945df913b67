package io.spreadtrader.cli;

import io.spreadtrader.cli.failure.Refusal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Listed for help; the launcher answers it itself, since it builds what it tests. */
@Command(name = "test", description = "Build everything and run every test that needs no Docker.")
public final class TestCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new Refusal(
                "the launcher runs the tests, because it builds what they test.",
                "Run './trader test' in the project's folder.");
    }
}
