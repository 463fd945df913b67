package io.spreadtrader.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The emulator's template on a real MiniStack, where SPREADTRADER_MINISTACK says where its program is. */
@EnabledIfEnvironmentVariable(
        named = MiniStack.PROGRAM,
        matches = ".+",
        disabledReason = "Needs MiniStack: pip install ministack==1.5.33, and its program in SPREADTRADER_MINISTACK")
final class MiniStackTest {
    private static final String STACK = "spread-trader-dev";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path folder;

    private static MiniStack emulator;
    private static StackDeployment deployment;
    private static Map<String, String> outputs;

    @BeforeAll
    static void deploy() throws IOException {
        emulator = MiniStack.start(folder.resolve("emulator.log"));
        deployment = new StackDeployment(emulator.endpoint(), "us-east-1");
        Path witnesses = Files.createDirectory(folder.resolve("witnesses"));
        EmulatorTemplate fitted = EmulatorTemplate.of(
                Synthesised.template(Stage.DEV),
                new EmulatorSettings(
                        EmulatorSettings.FunctionRuntime.PROVIDED,
                        EmulatorSettings.Timing.EVERY_MINUTE,
                        Map.of("WITNESSES", witnesses.toString())));
        Path template = Files.writeString(
                folder.resolve("template.json"), fitted.template().toString());
        Path zip = BootstrapZip.write(
                WitnessFunction.zip(folder), BootstrapZip.runtimeClient(), folder.resolve("with-bootstrap.zip"));
        deployment.upload(zip, "assets", "functions.zip");
        outputs = deployment.create(
                STACK,
                template,
                "assets",
                Map.of(
                        EmulatorTemplate.ASSET_BUCKET, "assets",
                        EmulatorTemplate.ASSET_KEY, "functions.zip",
                        EmulatorTemplate.SCANNER_TARGET, "dns:///127.0.0.1:9000",
                        EmulatorTemplate.GATEWAY_TARGET, "dns:///127.0.0.1:9001"),
                PATIENCE);
    }

    @AfterAll
    static void stop() {
        if (emulator != null) {
            emulator.close();
        }
    }

    @Test
    void the_stack_tells_a_driver_the_names_it_needs() {
        assertThat(outputs)
                .containsEntry("TablePrefix", "spread-trader-dev-")
                .containsEntry("ScanFunctionName", "spread-trader-dev-scan")
                .containsKeys(
                        "ArchiveBucket",
                        "ScanRequestsQueueUrl",
                        "SignalsQueueUrl",
                        "SchedulesDeadQueueUrl",
                        "EmailTopicArn",
                        "SlackTopicArn",
                        "SmsTopicArn");
    }

    @Test
    void tables_queues_schedules_and_functions_exist_where_they_are_looked_for() {
        assertThat(emulator.tables()).hasSize(9).contains("spread-trader-dev-trading-state");
        assertThat(emulator.get("/schedules", "scheduler").path("Schedules")).hasSize(6);
        assertThat(emulator.get("/2015-03-31/functions/", "lambda").path("Functions"))
                .hasSize(6);
        assertThat(emulator.get("/2015-03-31/event-source-mappings/", "lambda").path("EventSourceMappings"))
                .hasSize(2);
        assertThat(new TreeMap<>(deployment.resources(STACK)).values()).contains("AWS::CloudWatch::Alarm");
    }

    @Test
    void a_message_on_the_queue_runs_the_java_function_behind_it() {
        emulator.send(outputs.get("ScanRequestsQueueUrl"), "{\"hello\":\"scan\"}");
        Path witness = folder.resolve("witnesses/scan");
        Bounded.await(PATIENCE, () -> Files.isRegularFile(witness));
        assertThat(witness).content().contains("hello").contains("spread-trader-dev-scan-requests");
    }
}
