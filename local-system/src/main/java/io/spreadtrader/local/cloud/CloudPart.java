package io.spreadtrader.local.cloud;

import io.spreadtrader.localstack.DetachedProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A process of the local cloud, and how it is started again.
 *
 * @param http where it answers over HTTP
 * @param grpc target of its service; empty where it has none
 * @param log its file
 */
public record CloudPart(
        String name,
        DetachedProcess process,
        String http,
        String grpc,
        String log,
        List<String> command,
        Map<String, String> environment) {
    public static final String MINISTACK = "ministack";
    public static final String GATEWAY = "gateway";
    public static final String SCANNER = "scanner";

    public CloudPart {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** The same part as a new process. */
    CloudPart startedAgain() {
        Path file = Path.of(log);
        return new CloudPart(
                name,
                DetachedProcess.start(
                        command, environment, file.toAbsolutePath().resolveSibling(""), file),
                http,
                grpc,
                log,
                command,
                environment);
    }
}
