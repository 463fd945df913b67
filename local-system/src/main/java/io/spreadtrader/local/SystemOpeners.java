package io.spreadtrader.local;

import io.spreadtrader.files.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The ways to a system's books. A new kind of state is one more opener in the list. */
final class SystemOpeners {
    private static final String REMEDY = "give the --state folder of a demo";

    /** Opens one kind of state. */
    interface Opener {
        /** @return empty where the folder holds no state of this kind, and is left untouched */
        Optional<OperatedSystem> open(Path state);
    }

    /** In the order they are asked. */
    private static final List<Opener> OPENERS = List.of(RunningSystem::open, JournalledSystem::open);

    private SystemOpeners() {}

    static OperatedSystem open(Path state) {
        if (!Files.isDirectory(state)) {
            throw new InputException("no such folder: " + state, REMEDY);
        }
        return OPENERS.stream()
                .flatMap(opener -> opener.open(state).stream())
                .findFirst()
                .orElseThrow(() -> new InputException(state + " holds no state", REMEDY));
    }
}
