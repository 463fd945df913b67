package io.spreadtrader.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** A zip of functions that only witness that they were called: under the handler's name, with no framework. */
final class WitnessFunction {
    private static final String SOURCE = """
            package io.quarkus.amazon.lambda.runtime;

            public class QuarkusStreamHandler {
                public void handleRequest(java.io.InputStream event, java.io.OutputStream answer) throws Exception {
                    var name = System.getenv("QUARKUS_LAMBDA_HANDLER");
                    var file = java.nio.file.Path.of(System.getenv("WITNESSES"), name);
                    var whole = java.nio.file.Files.createTempFile(file.getParent(), "new", null);
                    java.nio.file.Files.write(whole, event.readAllBytes());
                    java.nio.file.Files.move(whole, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                    answer.write("{\\"batchItemFailures\\":[]}".getBytes());
                }
            }
            """;

    private WitnessFunction() {}

    static Path zip(Path folder) throws IOException {
        String name = "io/quarkus/amazon/lambda/runtime/QuarkusStreamHandler";
        Path source = folder.resolve("source/" + name + ".java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, SOURCE);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", folder.resolve("classes").toString(), source.toString());
        if (result != 0) {
            throw new AssertionError("The witness does not compile");
        }
        Path zip = folder.resolve("functions.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(name + ".class"));
            out.write(Files.readAllBytes(folder.resolve("classes/" + name + ".class")));
            out.closeEntry();
        }
        return zip;
    }
}
