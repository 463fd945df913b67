package io.spreadtrader.cli.failure;

import io.spreadtrader.files.InputException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a wrong command line with one line that names what is wrong, and one that says what to do. */
public final class UsageErrors implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        PrintWriter errors = command.getErr();
        Throwable cause = wrong.getCause();
        if (cause instanceof Refusal || cause instanceof InputException) {
            return Failures.report(cause, name, errors, false);
        }
        errors.println(name + ": " + reason(wrong));
        errors.println("See '" + name + " --help'.");
        errors.flush();
        return ExitStatus.WRONG_USAGE;
    }

    private static String reason(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        return OneLine.ended(OneLine.of(wrong.getMessage()));
    }

    private static String unmatched(UnmatchedArgumentException wrong) {
        List<String> words = wrong.getUnmatched();
        String word = words.isEmpty() ? "" : words.getFirst();
        boolean root = wrong.getCommandLine().getParent() == null;
        if (root && NotAvailableYet.isCommand(word)) {
            return "the command '" + word + "' is not available yet.";
        }
        String what = word.startsWith("-") ? "unknown option '" : root ? "unknown command '" : "unexpected argument '";
        return what + word + "'." + suggestion(wrong);
    }

    private static String suggestion(UnmatchedArgumentException wrong) {
        List<String> near = wrong.getSuggestions();
        return near.isEmpty() ? "" : " Did you mean '" + near.getFirst() + "'?";
    }
}
