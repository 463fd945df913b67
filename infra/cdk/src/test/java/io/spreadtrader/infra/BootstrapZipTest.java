package io.spreadtrader.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BootstrapZipTest {
    @TempDir
    private Path folder;

    @Test
    void the_functions_stay_and_the_runtime_client_and_a_bootstrap_are_added() throws IOException {
        Path functions = Synthesised.zip(folder.resolve("functions.zip"));
        try (ZipFile zip =
                new ZipFile(BootstrapZip.write(functions, BootstrapZip.runtimeClient(), folder.resolve("out.zip"))
                        .toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .contains("bootstrap", "nothing.txt")
                    .anyMatch(name -> name.matches("lib/aws-lambda-java-runtime-interface-client-.*\\.jar"));
            assertThat(new String(zip.getInputStream(zip.getEntry("bootstrap")).readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("#!/bin/sh\n")
                    .contains("\"$_HANDLER\"");
        }
    }

    @Test
    void a_jar_the_functions_bring_themselves_is_kept() throws IOException {
        Path jar = Files.writeString(folder.resolve("nothing.txt"), "another");
        Path functions = Synthesised.zip(folder.resolve("functions.zip"));
        Path first = BootstrapZip.write(functions, List.of(jar), folder.resolve("first.zip"));
        Path second = BootstrapZip.write(first, List.of(jar), folder.resolve("second.zip"));
        try (ZipFile zip = new ZipFile(second.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactly("bootstrap", "nothing.txt", "lib/nothing.txt");
        }
    }

    @Test
    void the_same_input_makes_the_same_bytes() throws IOException {
        Path functions = Synthesised.zip(folder.resolve("functions.zip"));
        Path one = BootstrapZip.write(functions, List.of(), folder.resolve("one.zip"));
        Path two = BootstrapZip.write(functions, List.of(), folder.resolve("two.zip"));
        assertThat(Files.readAllBytes(one)).isEqualTo(Files.readAllBytes(two));
    }
}
