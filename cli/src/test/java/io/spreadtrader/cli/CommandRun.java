package io.spreadtrader.cli;

import io.spreadtrader.cli.report.FixtureOutcome;
import io.spreadtrader.local.DemoPlan;
import io.spreadtrader.local.OperatedSystem;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One command, run in this process with a demo that only pretends to run; and what it said. */
public record CommandRun(int status, String out, String errors, Optional<DemoPlan> plan) {

    public static CommandRun of(String... arguments) {
        return in(Map.of(), arguments);
    }

    public static CommandRun in(Map<String, String> environment, String... arguments) {
        Map<String, DemoPlan> plans = new HashMap<>();
        return with(
                (plan, _) -> {
                    plans.put("plan", plan);
                    return FixtureOutcome.fiveDays();
                },
                plans,
                environment,
                arguments);
    }

    public static CommandRun with(DemoRunner demo, String... arguments) {
        return with(demo, new HashMap<>(), Map.of(), arguments);
    }

    /** With a person at the terminal who types this line, or goes away. */
    public static CommandRun answered(Optional<String> answer, String... arguments) {
        return run(
                Workings.standard().demo(),
                new HashMap<>(),
                new Surroundings(Map.of("NO_COLOR", "1"), true, () -> 0, () -> answer),
                arguments);
    }

    /** On this system, with a person who takes their time to answer: meanwhile things happen. */
    public static CommandRun asking(OperatedSystem system, Supplier<Optional<String>> person, String... arguments) {
        Workings standard = Workings.standard();
        return run(
                new Workings(standard.demo(), standard.up(), _ -> system, standard.studies(), standard.interruption()),
                new HashMap<>(),
                new Surroundings(Map.of("NO_COLOR", "1"), true, () -> 0, person),
                new StringWriter(),
                arguments);
    }

    private static CommandRun with(
            DemoRunner demo, Map<String, DemoPlan> plans, Map<String, String> environment, String... arguments) {
        return run(demo, plans, new Surroundings(environment, false, () -> 0, Optional::empty), arguments);
    }

    private static CommandRun run(
            DemoRunner demo, Map<String, DemoPlan> plans, Surroundings surroundings, String... arguments) {
        // What serves others has nobody here to serve.
        return run(demo, plans, surroundings, (_, stop) -> stop.run(), new StringWriter(), arguments);
    }

    /** One that serves others for as long as {@code interruption} says; what it says is in {@code out} at once. */
    public static CommandRun serving(Interruption interruption, StringWriter out, String... arguments) {
        return run(
                Workings.standard().demo(),
                new HashMap<>(),
                new Surroundings(Map.of(), false, () -> 0, Optional::empty),
                interruption,
                out,
                arguments);
    }

    private static CommandRun run(
            DemoRunner demo,
            Map<String, DemoPlan> plans,
            Surroundings surroundings,
            Interruption interruption,
            StringWriter out,
            String... arguments) {
        Workings standard = Workings.standard();
        return run(
                new Workings(demo, standard.up(), standard.systems(), standard.studies(), interruption),
                plans,
                surroundings,
                out,
                arguments);
    }

    private static CommandRun run(
            Workings workings,
            Map<String, DemoPlan> plans,
            Surroundings surroundings,
            StringWriter out,
            String... arguments) {
        StringWriter errors = new StringWriter();
        int status = Main.commandLine(workings, surroundings)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors))
                .execute(arguments);
        return new CommandRun(status, out.toString(), errors.toString(), Optional.ofNullable(plans.get("plan")));
    }
}
