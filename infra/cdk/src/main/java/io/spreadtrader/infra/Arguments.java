package io.spreadtrader.infra;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A command line of {@code --name value} and {@code --flag}; an unknown name is refused with the known ones. */
final class Arguments {
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> flags = new HashSet<>();

    private Arguments() {}

    static Arguments of(List<String> words, List<String> options, List<String> switches) {
        Arguments arguments = new Arguments();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (switches.contains(word)) {
                arguments.flags.add(word);
            } else if (options.contains(word) && i + 1 < words.size()) {
                i++;
                arguments.values.put(word, words.get(i));
            } else {
                throw new IllegalArgumentException(
                        "'" + word + "' is not understood, or lacks its value. There are " + String.join(", ", options)
                                + " with a value and " + String.join(", ", switches) + " without.");
            }
        }
        return arguments;
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String needed(String name) {
        return value(name).orElseThrow(() -> new IllegalArgumentException(name + " is missing."));
    }
}
