package io.spreadtrader.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every module explains itself. */
class ModuleFilesTest {
    /** The build runs tests in the folder of their module. */
    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

    static List<Path> modules() {
        List<Path> modules = ModuleFiles.modulesOf(PROJECT);
        assertThat(modules).isNotEmpty();
        return modules;
    }

    @ParameterizedTest
    @MethodSource("modules")
    void hasItsReadmeAndPackageInfos(Path module) {
        assertThat(ModuleFiles.missingIn(module)).isEmpty();
    }

    @Test
    void namesWhatIsMissing(@TempDir Path module) throws IOException {
        Path silent = Files.createDirectories(module.resolve("src/main/java/silent"));
        Files.writeString(silent.resolve("Anything.java"), "package silent;");
        Path unmarked = Files.createDirectories(module.resolve("src/main/java/unmarked"));
        Files.writeString(unmarked.resolve("package-info.java"), "package unmarked;");

        assertThat(ModuleFiles.missingIn(module))
                .containsExactly(
                        module.getFileName() + " has no README.md",
                        Path.of("src/main/java/silent") + " has no package-info.java",
                        Path.of("src/main/java/unmarked/package-info.java") + " is not @NullMarked");
    }
}
