package io.spreadtrader.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.risk.DenialReason;
import io.spreadtrader.core.scan.ScanRejection;
import io.spreadtrader.core.spread.Filter;
import io.spreadtrader.core.universe.ExclusionReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents stay true. */
class DocumentsTest {
    /** The build runs tests in the folder of their module. */
    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

    private static final Documents DOCUMENTS = new Documents(PROJECT);

    static List<Path> pages() {
        List<Path> pages = DOCUMENTS.pages();
        assertThat(pages).isNotEmpty();
        return pages;
    }

    /** Records tell what was true when they were made, and the log of changes what was there once. */
    static List<Path> pagesOfToday() {
        return pages().stream()
                .filter(page -> !page.startsWith(PROJECT.resolve("docs/adr")))
                .filter(page -> !page.endsWith("CHANGELOG.md"))
                .toList();
    }

    static List<Class<? extends Enum<?>>> reasons() {
        return List.of(DenialReason.class, ExitReason.class, Filter.class, ExclusionReason.class, ScanRejection.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/ARCHITECTURE.md"})
    void listsEveryRoomAndNoOther(String page) {
        Set<String> modules = ModuleFiles.modulesOf(PROJECT).stream()
                .map(module -> PROJECT.relativize(module).toString().replace('\\', '/'))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = new TreeSet<>(DOCUMENTS.roomsIn(page));
        listed.remove("docs");

        assertThat(listed).isEqualTo(modules);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksToWhatIsThere(Path page) {
        assertThat(DOCUMENTS.deadLinksIn(page)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pagesOfToday")
    void namesNoClassThatIsNotThere(Path page) {
        assertThat(DOCUMENTS.unknownClassesIn(page)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void explainsEveryReasonInItsOrder(Class<? extends Enum<?>> reasons) {
        String rows = Stream.of(reasons.getEnumConstants())
                .map(reason -> "\\| `" + reason.name() + "` \\| [^\\n]+\\n")
                .collect(Collectors.joining());

        assertThat(DOCUMENTS.text("docs/REASONS.md")).containsPattern(Pattern.compile("(?m)^" + rows));
    }

    @Test
    void showsEverySettingAsItIs() throws IOException {
        Path page = PROJECT.resolve("docs/SETTINGS.md");
        if (Boolean.getBoolean("settings.page.write")) {
            Files.writeString(page, SettingsPage.text());
        }

        assertThat(Files.readString(page)).isEqualTo(SettingsPage.text());
    }

    @Test
    void hasItsGlossaryInOrder() {
        List<String> words = Pattern.compile("(?m)^\\| \\*\\*(.+?)\\*\\* \\|")
                .matcher(DOCUMENTS.text("docs/GLOSSARY.md"))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(words).isNotEmpty().doesNotHaveDuplicates().isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @Test
    void findsWhatIsNotTrue(@TempDir Path project) throws IOException {
        Path page = Files.writeString(project.resolve("PAGE.md"), """
                # A page
                ```
                hall/   a room
                ```
                [there](#a-page) [gone](#gone) [away](away/FILE.md) [far](https://example.org)
                `StrictMath` `WellKnown.of()` `NeverHeardOf` `Column` `CONSTANT`
                """);
        Files.writeString(project.resolve("WellKnown.java"), "final class WellKnown {}");
        Documents documents = new Documents(project);

        assertThat(documents.pages()).containsExactly(page);
        assertThat(documents.roomsIn("PAGE.md")).containsExactly("hall");
        assertThat(documents.deadLinksIn(page))
                .containsExactly("PAGE.md links to #gone", "PAGE.md links to away/FILE.md");
        assertThat(documents.unknownClassesIn(page)).containsExactly("NeverHeardOf");
    }
}
