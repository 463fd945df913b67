package io.spreadtrader.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class DetachedProcessTest {
    @TempDir
    private Path folder;

    private DetachedProcess shell(String script) {
        return DetachedProcess.start(
                List.of("/bin/sh", "-c", script), Map.of("GREETING", "hello"), folder, folder.resolve("log"));
    }

    @Test
    void it_runs_until_it_is_killed() {
        DetachedProcess process = shell("exec sleep 60");
        assertThat(process.isAlive()).isTrue();

        process.kill(10);

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void what_it_started_ends_with_it() {
        DetachedProcess process = shell("sleep 60 & sleep 60 & wait");
        List<ProcessHandle> started = awaitedChildren(process);

        process.stop(10);

        assertThat(process.isAlive()).isFalse();
        assertThat(started).noneMatch(child -> new DetachedProcess(child.pid(), Optional.empty()).isAlive());
    }

    private static List<ProcessHandle> awaitedChildren(DetachedProcess process) {
        long end = System.nanoTime() + 10_000_000_000L;
        List<ProcessHandle> children = List.of();
        while (children.size() < 2 && System.nanoTime() < end) {
            children =
                    ProcessHandle.of(process.pid()).orElseThrow().descendants().toList();
            Thread.onSpinWait();
        }
        assertThat(children).hasSizeGreaterThanOrEqualTo(2);
        return children;
    }

    @Test
    void its_words_are_in_its_log() throws IOException {
        DetachedProcess process = shell("echo \"$GREETING\"; echo oops >&2");

        long end = System.nanoTime() + 10_000_000_000L;
        while (process.isAlive() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }

        assertThat(Files.readString(folder.resolve("log"))).isEqualTo("hello\noops\n");
    }

    @Test
    void a_number_given_anew_is_not_taken_for_it() {
        long own = ProcessHandle.current().pid();

        assertThat(new DetachedProcess(own, Optional.of(Instant.EPOCH)).isAlive())
                .isFalse();
        assertThat(new DetachedProcess(own, ProcessHandle.current().info().startInstant()).isAlive())
                .isTrue();
    }
}
