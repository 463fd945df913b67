package io.spreadtrader.infra;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A command line of the CDK's own program, ready to be run, or refused with the reason.
 *
 * @param words the program and its arguments
 */
public record CdkCommand(List<String> words) {
    /** The program, at a version that knows assemblies of the library's. */
    public static final String PROGRAM = "aws-cdk@2.1148.1";

    public CdkCommand {
        words = List.copyOf(words);
    }

    /** Whether a person has confirmed what is about to happen to real money. */
    public enum Confirmation {
        CONFIRMED,
        MISSING
    }

    /** Why nothing is run: one sentence for what is wrong, one for what to do. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    /**
     * Deploys a stage.
     *
     * @param application what synthesises: see {@link #application}
     * @throws Refused for live without confirmation
     */
    public static CdkCommand deploy(
            Stage stage, String application, Optional<String> imageTag, Confirmation confirmation) {
        refuseUnconfirmed(stage, confirmation, "Deploying to");
        List<String> words = start("deploy", stage, application);
        imageTag.ifPresent(tag -> words.addAll(List.of("--parameters", name(stage) + ":ImageTag=" + tag)));
        // Who changes what may be done by whom sees it before it happens; a confirmed person has read the diff.
        words.addAll(List.of("--require-approval", confirmation == Confirmation.CONFIRMED ? "never" : "broadening"));
        return new CdkCommand(words);
    }

    /** Shows what a deployment would change, and changes nothing. */
    public static CdkCommand diff(Stage stage, String application) {
        return new CdkCommand(start("diff", stage, application));
    }

    /** Writes the templates, and asks no account for anything. */
    public static CdkCommand synthesize(Stage stage, String application, String out) {
        List<String> words = start("synth", stage, application);
        words.addAll(List.of("--quiet", "--output", out));
        return new CdkCommand(words);
    }

    /**
     * Takes a stage down. Without its gateway nothing leaves a position any more, so none may be open.
     *
     * @throws Refused while positions are open, and for live without confirmation
     */
    public static CdkCommand destroy(
            Stage stage, String application, OpenPositions positions, Confirmation confirmation) {
        refuseUnconfirmed(stage, confirmation, "Taking down");
        int open = positions.count(stage);
        if (open != 0) {
            throw new Refused("Stage " + stage.id() + " has " + open + " open positions, and without it nobody watches"
                    + " them. Close them first: trader flatten --stage " + stage.id() + ".");
        }
        List<String> words = start("destroy", stage, application);
        words.add("--force");
        return new CdkCommand(words);
    }

    /**
     * What the CDK's program runs to synthesise.
     *
     * @param java the launcher of a JDK of 25 or newer
     * @param classPath this module and what it needs
     */
    public static String application(String java, String classPath, Stage stage, String functions) {
        // The CDK's program takes a quote at both ends for its own, so that a quoted word must not come first.
        return String.join(
                " ",
                "exec",
                quoted(java),
                "-cp",
                quoted(classPath),
                Synthesize.class.getName(),
                "--stage",
                stage.id(),
                "--functions",
                quoted(functions));
    }

    private static List<String> start(String verb, Stage stage, String application) {
        return new ArrayList<>(List.of("npx", "--yes", PROGRAM, verb, name(stage), "--app", application));
    }

    private static String name(Stage stage) {
        return StageSettings.of(stage).stackName();
    }

    private static void refuseUnconfirmed(Stage stage, Confirmation confirmation, String what) {
        if (stage == Stage.LIVE && confirmation == Confirmation.MISSING) {
            throw new Refused(
                    what + " live touches real money and was not confirmed. Confirm it, or name another stage.");
        }
    }

    /** The CDK's program hands the line to a shell. */
    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
