package io.spreadtrader.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Brings empty tables to where a history left them. */
final class TableReplay {
    private static final int OK = 200;

    /** DynamoDB Local wants to be signed, and does not look at the signature. */
    private static final String SIGNED = "AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request,"
            + " SignedHeaders=host, Signature=0";

    private TableReplay() {}

    static void into(URI endpoint, TableHistory history) {
        for (TableWrite write : history.requests()) {
            send(endpoint, write);
        }
    }

    private static void send(URI endpoint, TableWrite write) {
        try {
            HttpURLConnection connection = (HttpURLConnection) endpoint.toURL().openConnection();
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/x-amz-json-1.0");
            connection.setRequestProperty("X-Amz-Target", "DynamoDB_20120810." + write.operation());
            connection.setRequestProperty("Authorization", SIGNED);
            try (OutputStream body = connection.getOutputStream()) {
                body.write(write.body().getBytes(StandardCharsets.UTF_8));
            }
            requireDone(connection, write);
        } catch (IOException broken) {
            throw new UncheckedIOException("a kept write could not be made again", broken);
        }
    }

    private static void requireDone(HttpURLConnection connection, TableWrite write) throws IOException {
        boolean done = connection.getResponseCode() == OK;
        try (InputStream answer = done ? connection.getInputStream() : connection.getErrorStream()) {
            String text = answer == null ? "" : new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            if (!done) {
                throw new IllegalStateException(
                        "a kept write was refused when made again: " + write.operation() + ": " + text);
            }
        }
    }
}
