package io.spreadtrader.aws.archive;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Texts of a bucket by their keys. */
final class Bucket {
    private static final int DATE_LENGTH = 10;

    private final S3Client client;
    private final String name;

    Bucket(S3Client client, String name) {
        this.client = client;
        this.name = name;
    }

    /** Whole or not at all, replacing what was there. */
    void put(String key, String contentType, String text) {
        asked(
                "storing " + key,
                () -> client.putObject(
                        request -> request.bucket(name).key(key).contentType(contentType),
                        RequestBody.fromBytes(text.getBytes(StandardCharsets.UTF_8))));
    }

    Optional<String> text(String key) {
        return asked("reading " + key, () -> {
            try {
                return Optional.of(
                        client.getObjectAsBytes(request -> request.bucket(name).key(key))
                                .asUtf8String());
            } catch (NoSuchKeyException none) {
                return Optional.empty();
            }
        });
    }

    /** The dates that keys of this folder begin with, each once, oldest first. */
    List<LocalDate> dates(String folder) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        asked(
                        "listing " + folder,
                        () ->
                                client
                                        .listObjectsV2Paginator(
                                                request -> request.bucket(name).prefix(folder))
                                        .contents()
                                        .stream()
                                        .map(S3Object::key)
                                        .toList())
                .forEach(key -> date(key.substring(folder.length())).ifPresent(dates::add));
        return List.copyOf(dates);
    }

    /** What people put there besides is left alone. */
    private static Optional<LocalDate> date(String fileName) {
        boolean dated = fileName.matches("\\d{4}-\\d{2}-\\d{2}\\..*");
        return dated ? Optional.of(LocalDate.parse(fileName.substring(0, DATE_LENGTH))) : Optional.empty();
    }

    private static <A> A asked(String what, Supplier<A> call) {
        try {
            return call.get();
        } catch (SdkException failed) {
            throw new ArchiveUnavailableException(what + " failed", failed);
        }
    }
}
