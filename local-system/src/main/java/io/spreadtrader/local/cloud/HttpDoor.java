package io.spreadtrader.local.cloud;

import io.spreadtrader.files.InputException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part's HTTP port: its health, and where it simulates a market, that market's time. */
final class HttpDoor {
    private static final Duration LOOK = Duration.ofSeconds(5);
    /** A whole day of orders at once, on a busy machine. */
    private static final Duration ADVANCE = Duration.ofMinutes(3);

    private static final Pattern NOW = Pattern.compile("\"now\":\"([^\"]+)\"");
    private static final Pattern ERROR = Pattern.compile("\"error\":\"([^\"]+)\"");
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final CloudPart part;

    HttpDoor(CloudPart part) {
        this.part = part;
    }

    /** Why it is not ready at this path; empty once it is. */
    Optional<String> notReady(String path) {
        if (!part.process().isAlive()) {
            throw new InputException("the " + part.name() + " ended while it was starting", "its log is " + part.log());
        }
        try {
            int status = send(get(path)).statusCode();
            return status == OK
                    ? Optional.empty()
                    : Optional.of("the " + part.name() + " is not ready (" + status + ")");
        } catch (IOException notYet) {
            return Optional.of("the " + part.name() + " does not answer");
        }
    }

    Instant marketTime() {
        return now(get("/simulation/clock"));
    }

    /** Plays every instant up to this one. */
    Instant advanceTo(Instant to) {
        return now(request("/simulation/advance", ADVANCE)
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"to\":\"" + to + "\"}"))
                .build());
    }

    String body(String path) {
        return answer(get(path));
    }

    private Instant now(HttpRequest request) {
        String body = answer(request);
        Matcher now = NOW.matcher(body.replace(" ", ""));
        if (!now.find()) {
            throw new InputException("the " + part.name() + " tells no market time: " + body, "see " + part.log());
        }
        return Instant.parse(now.group(1));
    }

    private String answer(HttpRequest request) {
        try {
            HttpResponse<String> answer = send(request);
            if (answer.statusCode() != OK) {
                Matcher error = ERROR.matcher(answer.body());
                throw new InputException(
                        "the " + part.name() + " refuses " + request.uri().getPath() + ": "
                                + (error.find() ? error.group(1) : answer.statusCode() + " " + answer.body()),
                        "see " + part.log());
            }
            return answer.body();
        } catch (IOException broken) {
            throw new InputException("the " + part.name() + " does not answer: " + broken, "see " + part.log());
        }
    }

    private HttpRequest get(String path) {
        return request(path, LOOK).GET().build();
    }

    private HttpRequest.Builder request(String path, Duration patience) {
        return HttpRequest.newBuilder(URI.create(part.http() + path)).timeout(patience);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InputException("interrupted while asking the " + part.name(), "start it again");
        }
    }
}
