package io.spreadtrader.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the documents of a project claim, as far as it can be held against the project itself. */
record Documents(Path project) {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```[a-z]*$(.*?)^```$");
    private static final Pattern ROOM = Pattern.compile("(?m)^([a-z][a-z/-]*)/ ");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]+[A-Z]\\w*)(?:\\.\\w+)*(?:\\([^`]*\\))?`");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w*)");
    private static final Set<String> NO_DOCUMENTS = Set.of("target", ".git", "node_modules");

    /** Every page, below any folder that a build does not make. */
    List<Path> pages() {
        return files(".md");
    }

    String text(String page) {
        return read(project.resolve(page));
    }

    /** The rooms that the first block of lines {@code name/ what it is} in this page lists. */
    Set<String> roomsIn(String page) {
        return BLOCK.matcher(text(page))
                .results()
                .map(block -> words(ROOM, block.group(1)))
                .filter(rooms -> !rooms.isEmpty())
                .findFirst()
                .orElseGet(TreeSet::new);
    }

    /** One sentence for each link of this page to something of the project that is not there. */
    List<String> deadLinksIn(Path page) {
        List<String> dead = new ArrayList<>();
        for (String link : words(LINK, read(page))) {
            int mark = link.indexOf('#');
            String file = mark < 0 ? link : link.substring(0, mark);
            if (link.contains("://")) {
                continue;
            }
            Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
            boolean found =
                    Files.exists(target) && (mark < 0 || anchorsOf(read(target)).contains(link.substring(mark + 1)));
            if (!found) {
                dead.add(project.relativize(page) + " links to " + link);
            }
        }
        return dead;
    }

    /** Names of two words or more in backticks that look like classes, and are neither the project's nor the JDK's. */
    Set<String> unknownClassesIn(Path page) {
        Set<String> declared = declaredClasses();
        return words(CLASS, read(page)).stream()
                .filter(name -> !declared.contains(name) && !isOfTheJdk(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> declaredClasses() {
        Set<String> declared = new TreeSet<>();
        files(".java").forEach(source -> declared.addAll(words(DECLARED, read(source))));
        return declared;
    }

    private static boolean isOfTheJdk(String name) {
        return Stream.of("java.lang.", "java.time.").anyMatch(prefix -> {
            try {
                Class.forName(prefix + name);
                return true;
            } catch (ClassNotFoundException notThere) {
                return false;
            }
        });
    }

    /** Headings as pages link to them: lower case, without punctuation, spaces as hyphens. */
    private static Set<String> anchorsOf(String text) {
        return words(HEADING, text).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static Set<String> words(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Path> files(String ending) {
        List<Path> found = new ArrayList<>();
        collect(project, ending, found);
        return found.stream().sorted().toList();
    }

    private static void collect(Path folder, String ending, List<Path> found) {
        try (Stream<Path> entries = Files.list(folder)) {
            entries.forEach(entry -> {
                if (Files.isDirectory(entry)) {
                    if (!NO_DOCUMENTS.contains(entry.getFileName().toString())) {
                        collect(entry, ending, found);
                    }
                } else if (entry.toString().endsWith(ending)) {
                    found.add(entry);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.isDirectory(file) ? "" : Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
