package io.spreadtrader.aws.archive;

import io.spreadtrader.core.port.ReferenceArchive;
import io.spreadtrader.core.port.ReferenceData;
import io.spreadtrader.json.VersionedText;
import java.time.LocalDate;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;

/** Dated reference data in a bucket, an object for each date. */
public final class S3ReferenceArchive implements ReferenceArchive {
    private static final String FOLDER = "reference/";
    private static final VersionedText<ReferenceData> TEXT = new VersionedText<>(ReferenceData.class);

    private final Bucket bucket;

    public S3ReferenceArchive(S3Client client, String bucket) {
        this.bucket = new Bucket(client, bucket);
    }

    @Override
    public void store(ReferenceData data) {
        bucket.put(key(data.date()), "application/json", TEXT.encoded(data));
    }

    @Override
    public Optional<ReferenceData> newest(LocalDate asOf) {
        return bucket.dates(FOLDER).reversed().stream()
                .filter(date -> !date.isAfter(asOf))
                .findFirst()
                .flatMap(date -> bucket.text(key(date)))
                .map(TEXT::decoded);
    }

    private static String key(LocalDate date) {
        return FOLDER + date + ".json";
    }
}
