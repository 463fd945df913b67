package io.spreadtrader.cli.doctor;

import io.spreadtrader.cli.failure.Refusal;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.files.InputException;
import io.spreadtrader.files.bars.BarSelection;
import io.spreadtrader.files.bars.FileBars;
import io.spreadtrader.files.events.FileEvents;
import io.spreadtrader.files.fundamentals.FileFundamentals;
import io.spreadtrader.local.OperatedSystem;
import io.spreadtrader.local.cloud.AwsAccess;
import io.spreadtrader.local.cloud.StageSystem;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Each looks at one thing on this machine. */
final class Looks {
    private static final int JDK_LEAST = 25;

    private Looks() {}

    /** @param feature of the JDK this runs on */
    static Finding jdk(int feature, String version) {
        return feature >= JDK_LEAST
                ? Finding.ok("jdk", version)
                : Finding.failed(
                        "jdk",
                        "JDK_TOO_OLD",
                        "this runs on JDK " + version,
                        "install JDK " + JDK_LEAST + " or newer and set JAVA_HOME");
    }

    static Finding configuration(Supplier<Integer> changed) {
        return guarded("configuration", "CONFIGURATION_WRONG", () -> {
            int count = changed.get();
            return count == 0 ? "every setting is standard" : count + " settings are not standard";
        });
    }

    static Finding bars(Path path) {
        return guarded("bars", "BARS_UNUSABLE", () -> {
            FileBars bars = FileBars.load(path, BarSelection.EVERYTHING, new NyseCalendar());
            List<LocalDate> dates = bars.commonDates();
            return bars.symbols().size() + " symbols"
                    + (dates.isEmpty() ? "" : ", most from " + dates.getFirst() + " to " + dates.getLast())
                    + (bars.rejected().isEmpty() ? "" : "; " + bars.rejected().size() + " dropped");
        });
    }

    static Finding fundamentals(Optional<Path> facts, Optional<Path> optionable) {
        return guarded("fundamentals", "FUNDAMENTALS_UNUSABLE", () -> {
            FileFundamentals.read(facts, optionable);
            return "can be read";
        });
    }

    static Finding events(Path path) {
        return guarded("events", "EVENTS_UNUSABLE", () -> FileEvents.read(List.of(path))
                .source());
    }

    /** A folder that holds the state of a system, or may come to. */
    static Finding state(Path folder, Function<Path, OperatedSystem> opening) {
        if (!Files.exists(folder)) {
            return Finding.ok("state", folder + " is new and will be made");
        }
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            return Finding.failed(
                    "state", "STATE_NOT_WRITABLE", folder + " is no folder that may be written", "give another folder");
        }
        return guarded("state", "STATE_UNUSABLE", () -> {
            if (isEmpty(folder)) {
                return folder + " is empty";
            }
            try (OperatedSystem system = opening.apply(folder)) {
                return system.describe() + ", " + (system.isRunning() ? "running" : "stopped") + ", "
                        + system.stores().positions().open().size() + " open positions";
            }
        });
    }

    private static boolean isEmpty(Path folder) {
        return Optional.ofNullable(folder.toFile().list()).orElse(new String[0]).length == 0;
    }

    static List<Finding> aws(String stage, Map<String, String> environment) {
        List<Finding> findings = new ArrayList<>();
        findings.add(guarded("aws region", "NO_REGION", AwsAccess::region));
        findings.add(guarded("aws credentials", "NO_CREDENTIALS", AwsAccess::credentials));
        if (findings.stream().anyMatch(Finding::isFailed)) {
            findings.add(Finding.notChecked("stage " + stage, "without region and credentials it cannot be reached"));
            return findings;
        }
        findings.add(guarded("stage " + stage, "STAGE_NOT_REACHABLE", () -> {
            try (StageSystem system = StageSystem.open(stage, environment)) {
                return system.describe() + ", trading is "
                        + system.stores().tradingState().current().mode();
            }
        }));
        return findings;
    }

    private static Finding guarded(String subject, String state, Supplier<String> look) {
        try {
            return Finding.ok(subject, look.get());
        } catch (Refusal refused) {
            return Finding.failed(subject, state, refused.reason(), refused.remedy());
        } catch (InputException input) {
            return Finding.failed(subject, state, input.problem(), input.remedy());
        } catch (UncheckedIOException failed) {
            return Finding.failed(
                    subject, state, String.valueOf(failed.getMessage()), "check that it exists and may be read");
        }
    }
}
