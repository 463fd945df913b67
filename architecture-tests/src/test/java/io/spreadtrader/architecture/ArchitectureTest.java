package io.spreadtrader.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every module of the project keeps every rule. */
class ArchitectureTest {
    private static final ImportOption WITHOUT_THIS_MODULE = location ->
            !location.contains("/io/spreadtrader/architecture/") && !location.contains("/io/spreadtrader/planted/");

    private static final JavaClasses PROJECT =
            new ClassFileImporter().withImportOption(WITHOUT_THIS_MODULE).importPackages(Rooms.PROJECT.root());

    static List<ArchRule> rules() {
        return Rules.all(Rooms.PROJECT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProjectKeepsTheRule(ArchRule rule) {
        rule.check(PROJECT);
    }
}
