package io.spreadtrader.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The gates of the build, read where they are bound. */
public final class SetUpSteps {
    private static final String GATES = "/project/profiles/profile[id='gates']/build/plugins/plugin";
    private static final Pattern MOVING = Pattern.compile("[\\[\\](),]|LATEST|RELEASE|SNAPSHOT");

    private final Path project = projectFolder();
    private final Document parent = read(project.resolve("pom.xml"));

    /** The folder above this module, which has the parent's pom. */
    private static Path projectFolder() {
        return Path.of(System.getProperty("basedir", "."))
                .toAbsolutePath()
                .normalize()
                .getParent();
    }

    @Then("the parent binds {string} to fail the build")
    public void bound(String plugin) {
        // On unless somebody asks for the launcher's quick build, and before any test runs.
        assertThat(texts(parent, "/project/profiles/profile[id='gates']/activation/property/name"))
                .containsExactly("!quick");
        String execution = GATES + "[artifactId='" + plugin + "']/executions/execution";
        assertThat(texts(parent, execution + "/phase")).containsExactly("process-test-classes");
        assertThat(texts(parent, execution + "/goals/goal")).containsExactly("check");
    }

    @Then("the formatter covers every Java source set of every module")
    public void formatterCovers() {
        List<String> included = texts(
                parent, "//pluginManagement/plugins/plugin[artifactId='spotless-maven-plugin']//includes/include");
        assertThat(texts(parent, "//plugin[artifactId='spotless-maven-plugin']//excludes/exclude"))
                .isEmpty();
        for (Path module : modules()) {
            assertThat(sourceSets(module))
                    .allSatisfy(sources -> assertThat(included).contains(sources + "/**/*.java"));
        }
    }

    private static List<String> sourceSets(Path module) {
        return List.of("src/main/java", "src/test/java", "src/it/java", "src/jmh/java").stream()
                .filter(sources -> Files.isDirectory(module.resolve(sources)))
                .toList();
    }

    @Then("the parent's compiler runs {string}")
    public void compilerRuns(String argument) {
        String common = GATES + "[artifactId='maven-compiler-plugin']/configuration/compilerArgs/arg";
        assertThat(texts(parent, common)).contains(argument);
    }

    @Then("the parent's compiler runs {string} on main and test sources")
    public void compilerRunsEverywhere(String argument) {
        compilerRunsOn("default-compile", argument);
        compilerRunsOn("default-testCompile", argument);
    }

    @Then("the parent's compiler runs {string} on main sources")
    public void compilerRunsOnMain(String argument) {
        compilerRunsOn("default-compile", argument);
    }

    private void compilerRunsOn(String execution, String argument) {
        String arguments =
                GATES + "[artifactId='maven-compiler-plugin']/executions/execution[id='" + execution + "']//arg";
        assertThat(texts(parent, arguments)).anyMatch(found -> found.contains(argument));
    }

    @Then("no module configures {string} or {string} by itself")
    public void notConfigured(String first, String second) {
        for (Path module : modules()) {
            if (!Files.isDirectory(module.resolve("src/main/java"))
                    && !Files.isDirectory(module.resolve("src/test/java"))) {
                // All of its code is generated, and what nobody wrote is not held to the gates.
                continue;
            }
            assertThat(texts(read(module.resolve("pom.xml")), "//plugin/artifactId"))
                    .as(module.toString())
                    .doesNotContain(first, second);
        }
    }

    @Then("no module skips tests or checks")
    public void nothingSkipped() {
        for (Path module : modules()) {
            assertThat(texts(read(module.resolve("pom.xml")), "//*[contains(local-name(), 'kip')]"))
                    .as(module.toString())
                    .isEmpty();
        }
    }

    @Then("no dependency or plugin has a version range or a moving version")
    public void pinned() {
        List<String> versions = new ArrayList<>(texts(parent, "/project/properties/*[contains(name(), '.version')]"));
        versions.addAll(texts(parent, "//dependency/version | //plugin/version"));
        for (Path module : modules()) {
            versions.addAll(texts(read(module.resolve("pom.xml")), "//dependency/version | //plugin/version"));
        }
        assertThat(versions).isNotEmpty().noneMatch(version -> MOVING.matcher(version)
                .find());
    }

    private List<Path> modules() {
        List<Path> modules = texts(parent, "/project/modules/module").stream()
                .map(project::resolve)
                .toList();
        assertThat(modules).hasSizeGreaterThan(5).allMatch(module -> Files.isRegularFile(module.resolve("pom.xml")));
        return modules;
    }

    private static List<String> texts(Document document, String path) {
        try {
            NodeList found =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
            return Stream.iterate(0, index -> index + 1)
                    .limit(found.getLength())
                    .map(index -> found.item(index).getTextContent().strip())
                    .toList();
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    private static Document read(Path pom) {
        try (InputStream bytes = Files.newInputStream(pom)) {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(pom + " cannot be read", e);
        }
    }
}
