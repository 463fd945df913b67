package io.spreadtrader.cli.failure;

import io.spreadtrader.files.InputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns whatever a command throws into a line a person can act on. */
public final class Failures implements IExecutionExceptionHandler {
    public static final String STACK_TRACE_OPTION = "--stacktrace";

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return report(
                failure,
                command.getCommandSpec().qualifiedName(),
                command.getErr(),
                parsed.originalArgs().contains(STACK_TRACE_OPTION));
    }

    /** Also for errors that are no exceptions, such as a heap that is too small. */
    public static int report(Throwable failure, String command, PrintWriter errors, boolean stackTrace) {
        switch (failure) {
            case Refusal refusal -> print(errors, command, refusal.reason(), refusal.remedy());
            case InputException input -> print(errors, command, input.problem(), input.remedy());
            case OutOfMemoryError _ ->
                print(
                        errors,
                        command,
                        "the memory given to this program is not enough for this much data.",
                        "Give it more, as in TRADER_JAVA_OPTIONS=-Xmx2g, or fewer symbols with --symbols.");
            case UncheckedIOException outage -> printOutage(errors, command, outage);
            default -> printBug(failure, command, errors, stackTrace);
        }
        if (stackTrace) {
            failure.printStackTrace(errors);
        }
        errors.flush();
        return ExitStatus.REFUSED;
    }

    private static void print(PrintWriter errors, String command, String reason, String remedy) {
        errors.println(command + ": " + OneLine.ended(OneLine.of(reason)));
        if (!remedy.isBlank()) {
            errors.println(OneLine.sentence(remedy));
        }
    }

    private static void printOutage(PrintWriter errors, String command, UncheckedIOException outage) {
        print(
                errors,
                command,
                "cannot read or write: " + outage.getCause(),
                "Check that the file exists, may be accessed, and that the disk is not full.");
    }

    private static void printBug(Throwable bug, String command, PrintWriter errors, boolean stackTrace) {
        String details = stackTrace ? "Details follow." : "Details: " + written(bug);
        print(errors, command, "this is a bug: " + bug, details);
    }

    private static String written(Throwable bug) {
        StringWriter trace = new StringWriter();
        bug.printStackTrace(new PrintWriter(trace));
        try {
            Path file = Files.createTempFile("trader-bug-", ".txt");
            Files.writeString(file, trace.toString());
            return file.toString();
        } catch (IOException e) {
            return "run it again with " + STACK_TRACE_OPTION + ".";
        }
    }
}
