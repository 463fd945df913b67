package io.spreadtrader.infra;

import java.io.PrintStream;
import java.util.List;

/**
 * {@code CdkCommandLine --action deploy|diff|destroy --stage S --functions ZIP --java FILE --class-path PATH [--image-tag
 * TAG] [--open-positions N] [--confirmed]}: prints the words of the CDK's command line, one a line, for whoever runs it
 * on the terminal. A refusal goes to standard error, with status 1.
 */
public final class CdkCommandLine {
    private static final List<String> OPTIONS =
            List.of("--action", "--stage", "--functions", "--java", "--class-path", "--image-tag", "--open-positions");
    private static final List<String> FLAGS = List.of("--confirmed");

    private final Arguments arguments;
    private final PrintStream out;

    CdkCommandLine(List<String> words, PrintStream out) {
        this.arguments = Arguments.of(words, OPTIONS, FLAGS);
        this.out = out;
    }

    /** Ends with 2 where the command line is wrong, with 1 where it is refused. */
    public static void main(String[] words) {
        try {
            new CdkCommandLine(List.of(words), System.out).run();
        } catch (CdkCommand.Refused e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    void run() {
        Stage stage = Stage.of(arguments.needed("--stage"));
        String application = CdkCommand.application(
                arguments.needed("--java"), arguments.needed("--class-path"), stage, arguments.needed("--functions"));
        CdkCommand.Confirmation confirmation =
                arguments.has("--confirmed") ? CdkCommand.Confirmation.CONFIRMED : CdkCommand.Confirmation.MISSING;
        command(stage, application, confirmation).words().forEach(out::println);
    }

    private CdkCommand command(Stage stage, String application, CdkCommand.Confirmation confirmation) {
        String action = arguments.needed("--action");
        return switch (action) {
            case "deploy" -> CdkCommand.deploy(stage, application, arguments.value("--image-tag"), confirmation);
            case "diff" -> CdkCommand.diff(stage, application);
            case "destroy" ->
                CdkCommand.destroy(
                        stage,
                        application,
                        asked -> Integer.parseInt(arguments.needed("--open-positions")),
                        confirmation);
            default -> throw new IllegalArgumentException("--action is deploy, diff or destroy, not '" + action + "'.");
        };
    }
}
