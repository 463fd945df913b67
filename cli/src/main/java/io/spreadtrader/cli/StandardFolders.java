package io.spreadtrader.cli;

import io.spreadtrader.cli.failure.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a system's books are kept when nobody says where, by the XDG convention. A system at a Gateway and a simulated
 * one never share a folder.
 *
 * @param home of all of them; empty where the environment names none
 */
public record StandardFolders(Optional<Path> home) {
    static final StandardFolders NONE = new StandardFolders(Optional.empty());

    static StandardFolders of(Map<String, String> environment) {
        return new StandardFolders(variable(environment, "XDG_STATE_HOME")
                .or(() -> variable(environment, "HOME")
                        .map(home -> home.resolve(".local").resolve("state")))
                .map(states -> states.resolve("spread-trader")));
    }

    private static Optional<Path> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(given -> !given.isBlank())
                .map(Path::of);
    }

    /** Of {@code up} on the simulated exchange. */
    Path simulated() {
        return folder("up");
    }

    /** Of {@code up --gateway}. */
    Path atGateway() {
        return folder("gateway");
    }

    private Path folder(String name) {
        return home.map(there -> there.resolve(name))
                .orElseThrow(() ->
                        new Refusal("neither HOME nor XDG_STATE_HOME says where books are kept.", "Give --state DIR."));
    }

    /** Those there could be. */
    List<Path> all() {
        return home.isEmpty() ? List.of() : List.of(simulated(), atGateway());
    }

    /** Those that are there. */
    List<Path> existing() {
        return all().stream().filter(Files::isDirectory).toList();
    }

    /**
     * The one there is, for whoever gave none.
     *
     * @return empty where there is none
     * @throws Refusal where there are several: nobody guesses which account is meant
     */
    Optional<Path> only() {
        List<Path> existing = existing();
        if (existing.size() > 1) {
            throw new Refusal(
                    "two systems keep their books on this machine: " + listed(existing) + ".",
                    "Give --state and one of them.");
        }
        return existing.stream().findFirst();
    }

    /** What to add where none was given and none is there; blank where no place is known. */
    String noneThere() {
        return home.isEmpty() ? "" : "; there are no books in " + listed(all());
    }

    private static String listed(List<Path> folders) {
        return String.join(" and ", folders.stream().map(Path::toString).toList());
    }
}
