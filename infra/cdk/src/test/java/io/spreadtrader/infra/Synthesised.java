package io.spreadtrader.infra;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.cxapi.CloudAssembly;

/** Every stage, synthesised once for all tests: it takes seconds. */
final class Synthesised {
    private static final Synthesised ONCE = new Synthesised();

    private final Map<Stage, JsonNode> templates = new EnumMap<>(Stage.class);
    private final Map<Stage, List<String>> findings = new EnumMap<>(Stage.class);
    private final JsonNode everyFeature;

    private Synthesised() {
        Path folder = folder();
        Path functions = zip(folder.resolve("functions.zip"));
        App application = Synthesis.application(folder.resolve("assembly"));
        Aspects.of(application).add(AwsSolutionsChecks.Builder.create().build());
        Map<Stage, TraderStack> stacks = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            stacks.put(stage, new TraderStack(application, StageSettings.of(stage), functions));
        }
        CloudAssembly assembly = application.synth();
        stacks.forEach((stage, stack) -> {
            templates.put(
                    stage,
                    TemplateJson.read(Path.of(
                            assembly.getStackByName(stack.getStackName()).getTemplateFullPath())));
            findings.put(stage, findings(stack));
        });
        everyFeature = TemplateJson.read(Synthesis.write(
                new StageSettings(
                        Stage.DEV, Set.of(Feature.values()), Map.of(AlertTopic.EMAIL, "operator@example.org")),
                functions,
                folder.resolve("features")));
    }

    static JsonNode template(Stage stage) {
        return ONCE.templates.get(stage);
    }

    /** Of dev with every feature. */
    static JsonNode withEveryFeature() {
        return ONCE.everyFeature;
    }

    /** What cdk-nag finds and nobody has given a reason for. */
    static List<String> findings(Stage stage) {
        return ONCE.findings.get(stage);
    }

    static Stream<JsonNode> resources(Stage stage, String type) {
        return resources(template(stage), type);
    }

    static Stream<JsonNode> resources(JsonNode template, String type) {
        return template.path("Resources")
                .valueStream()
                .filter(resource -> resource.path("Type").asText().equals(type));
    }

    static Path zip(Path file) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("nothing.txt"));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static Path folder() {
        try {
            Path target = Files.createDirectories(Path.of("target"));
            return Files.createTempDirectory(target, "synthesis");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Deprecated by the CDK without another: the assertions still return these.
    @SuppressWarnings("deprecation")
    private static List<String> findings(TraderStack stack) {
        Annotations annotations = Annotations.fromStack(stack);
        return Stream.concat(
                        annotations.findError("*", Match.stringLikeRegexp("AwsSolutions-.*")).stream(),
                        annotations.findWarning("*", Match.stringLikeRegexp("AwsSolutions-.*")).stream())
                .map(message -> message.getId() + ": " + message.getEntry().getData())
                .toList();
    }
}
