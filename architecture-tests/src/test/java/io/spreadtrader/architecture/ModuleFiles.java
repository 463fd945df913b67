package io.spreadtrader.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What each module must say about itself: a README, and a null-marked package-info in each package. */
final class ModuleFiles {
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern NULL_MARKED = Pattern.compile("(?m)^@NullMarked$");

    private ModuleFiles() {}

    /** The folders of the modules the pom of a project names. */
    static List<Path> modulesOf(Path project) {
        Matcher named = MODULE.matcher(read(project.resolve("pom.xml")));
        return named.results().map(module -> project.resolve(module.group(1))).toList();
    }

    /** One sentence for each file that is missing or says too little. */
    static List<String> missingIn(Path module) {
        List<String> missing = new ArrayList<>();
        if (!Files.isRegularFile(module.resolve("README.md"))) {
            missing.add(module.getFileName() + " has no README.md");
        }
        for (Path folder : packagesOf(sourcesOf(module))) {
            Path packageInfo = folder.resolve("package-info.java");
            if (!Files.isRegularFile(packageInfo)) {
                missing.add(module.relativize(folder) + " has no package-info.java");
            } else if (!NULL_MARKED.matcher(read(packageInfo)).find()) {
                missing.add(module.relativize(packageInfo) + " is not @NullMarked");
            }
        }
        return missing;
    }

    /** Tests share the packages of what they test; a module of tests only has packages of its own. */
    private static Path sourcesOf(Path module) {
        Path main = module.resolve("src/main/java");
        return Files.isDirectory(main) ? main : module.resolve("src/test/java");
    }

    private static TreeSet<Path> packagesOf(Path sources) {
        if (!Files.isDirectory(sources)) {
            return new TreeSet<>();
        }
        TreeSet<Path> packages = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> packages.add(file.getParent()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packages;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
