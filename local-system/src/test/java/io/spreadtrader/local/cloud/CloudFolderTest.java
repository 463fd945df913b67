package io.spreadtrader.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.files.InputException;
import io.spreadtrader.localstack.DetachedProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloudFolderTest {
    private static final CloudPlan PLAN = new CloudPlan(7, LocalDate.of(2026, 1, 5), 5, 500);
    private static final DetachedProcess THIS = new DetachedProcess(
            ProcessHandle.current().pid(), ProcessHandle.current().info().startInstant());
    private static final DetachedProcess LONG_GONE =
            new DetachedProcess(ProcessHandle.current().pid(), Optional.of(Instant.EPOCH));

    @TempDir
    private Path folder;

    private CloudPart part(String name, DetachedProcess process) {
        return new CloudPart(
                name,
                process,
                "http://127.0.0.1:1",
                "dns:///127.0.0.1:2",
                folder.resolve(name + ".log").toString(),
                List.of("java"),
                Map.of("A", "B"));
    }

    private static CloudState whole(CloudPart part) {
        return CloudState.begun(PLAN)
                .at("http://127.0.0.1:3")
                .with(part)
                .deployed(Map.of("TablePrefix", "spread-trader-dev-"), "http://127.0.0.1:3/witness");
    }

    @Test
    void what_runs_is_found_again() {
        CloudFolder cloud = new CloudFolder(folder);
        CloudState written = whole(part("gateway", THIS));

        cloud.write(written);

        assertThat(cloud.state()).contains(written);
        assertThat(cloud.running()).isEqualTo(written);
    }

    @Test
    void a_part_started_again_takes_the_place_of_the_former() {
        CloudState state = whole(part("gateway", LONG_GONE)).with(part("gateway", THIS));

        assertThat(state.parts()).extracting(CloudPart::process).containsExactly(THIS);
    }

    @Test
    void a_part_that_has_ended_is_named() {
        CloudFolder cloud = new CloudFolder(folder);
        cloud.write(whole(part("scanner", LONG_GONE)));

        assertThatThrownBy(cloud::running)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("ended scanner")
                .hasMessageContaining("./trader cloud down");
    }

    @Test
    void where_nothing_was_started_it_says_what_starts_it() {
        assertThatThrownBy(new CloudFolder(folder)::running)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("./trader cloud up");
    }

    @Test
    void a_start_that_did_not_end_is_not_taken_for_a_cloud() {
        CloudFolder cloud = new CloudFolder(folder);
        cloud.write(CloudState.begun(PLAN).with(part("ministack", THIS)));

        assertThatThrownBy(cloud::running).hasMessageContaining("does not run whole");
    }

    @Test
    void a_damaged_file_is_refused_with_its_name() throws IOException {
        CloudFolder cloud = new CloudFolder(folder);
        Files.writeString(cloud.stateFile(), "{\"schemaVersion\":");

        assertThatThrownBy(cloud::state).isInstanceOf(InputException.class).hasMessageContaining("cloud.json");
    }

    @Test
    void forgetting_leaves_the_installation() throws IOException {
        CloudFolder cloud = new CloudFolder(folder);
        cloud.write(whole(part("gateway", THIS)));
        Files.createDirectories(cloud.run().resolve("exchange"));
        Files.writeString(cloud.run().resolve("exchange/journal"), "x");
        Path installed = Files.createDirectories(folder.resolve("venv"));

        cloud.forget();

        assertThat(cloud.state()).isEmpty();
        assertThat(cloud.run()).doesNotExist();
        assertThat(installed).exists();
    }

    @Test
    void a_second_start_is_refused_while_a_part_runs() {
        CloudFolder cloud = new CloudFolder(folder);
        cloud.write(whole(part("gateway", THIS)));

        assertThatThrownBy(() -> CloudUp.run(cloud, new Deployables(folder), PLAN, line -> {}))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("up already");
        assertThat(cloud.state()).isPresent();
    }
}
