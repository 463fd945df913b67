package io.spreadtrader.infra;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * Calls an emulator's query API and its S3. The signature is none: emulators read the service from the header and
 * check nothing, AWS itself would refuse.
 */
final class EmulatorCalls {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LONGEST_QUOTE = 1000;

    private final URI endpoint;
    private final String region;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    EmulatorCalls(URI endpoint, String region) {
        this.endpoint = endpoint;
        this.region = region;
    }

    /**
     * One action of the query API.
     *
     * @throws EmulatorRefusal where the answer is not a success
     */
    Document query(String service, String version, String action, Map<String, String> parameters) {
        Map<String, String> form = new TreeMap<>(parameters);
        form.put("Action", action);
        form.put("Version", version);
        HttpRequest request = request(endpoint, service)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
        return document(send(request, action));
    }

    void put(String path, Path file) {
        try {
            send(s3(path).PUT(HttpRequest.BodyPublishers.ofFile(file)).build(), "PUT " + path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    void put(String path) {
        send(s3(path).PUT(HttpRequest.BodyPublishers.noBody()).build(), "PUT " + path);
    }

    private HttpRequest.Builder s3(String path) {
        return request(endpoint.resolve("/" + path), "s3").header("x-amz-content-sha256", "UNSIGNED-PAYLOAD");
    }

    private HttpRequest.Builder request(URI uri, String service) {
        return HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("x-amz-date", "20260101T000000Z")
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=test/20260101/" + region + "/" + service
                                + "/aws4_request, SignedHeaders=host;x-amz-date, Signature=none");
    }

    private String send(HttpRequest request, String what) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new EmulatorRefusal(what + " at " + endpoint + " was answered " + response.statusCode() + ": "
                        + shortened(response.body()));
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException("No answer from " + endpoint + " to " + what + ". Is the emulator up?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmulatorRefusal(what + " was interrupted");
        }
    }

    /** Some answers repeat the whole question. */
    private static String shortened(String answer) {
        return answer.length() <= LONGEST_QUOTE
                ? answer
                : answer.substring(0, LONGEST_QUOTE / 2) + " ... "
                        + answer.substring(answer.length() - LONGEST_QUOTE / 2);
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Document document(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new EmulatorRefusal("This is no answer of a query API: " + xml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
