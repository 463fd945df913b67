package io.spreadtrader.aws.archive;

import io.spreadtrader.core.port.ReportSink;
import io.spreadtrader.core.run.DayBook;
import io.spreadtrader.json.VersionedText;
import software.amazon.awssdk.services.s3.S3Client;

/** Day reports in a bucket: the text for people, the books for programs. */
public final class S3Reports implements ReportSink {
    private static final String FOLDER = "reports/";
    private static final VersionedText<DayBook> TEXT = new VersionedText<>(DayBook.class);

    private final Bucket bucket;

    public S3Reports(S3Client client, String bucket) {
        this.bucket = new Bucket(client, bucket);
    }

    @Override
    public void store(DayBook day, String text) {
        bucket.put(FOLDER + day.session() + ".json", "application/json", TEXT.encoded(day));
        bucket.put(FOLDER + day.session() + ".txt", "text/plain; charset=utf-8", text);
    }
}
