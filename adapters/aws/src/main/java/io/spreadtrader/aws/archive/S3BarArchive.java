package io.spreadtrader.aws.archive;

import io.spreadtrader.core.archive.SessionBarsText;
import io.spreadtrader.core.port.BarArchive;
import io.spreadtrader.core.port.SessionBars;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Bars in a bucket, a final and a provisional object for each session. The final one has a key of its own and is read
 * first, so that no provisional set can replace it, whoever writes last.
 */
public final class S3BarArchive implements BarArchive {
    private static final String FOLDER = "bars/";
    private static final String CONTENT_TYPE = "text/csv; charset=utf-8";

    private final Bucket bucket;

    public S3BarArchive(S3Client client, String bucket) {
        this.bucket = new Bucket(client, bucket);
    }

    @Override
    public void store(SessionBars bars) {
        if (bars.provisional()) {
            boolean newer = read(provisionalKey(bars.session()))
                    .map(stored -> bars.asOf().isAfter(stored.asOf()))
                    .orElse(true);
            if (newer) {
                bucket.put(provisionalKey(bars.session()), CONTENT_TYPE, SessionBarsText.encoded(bars));
            }
        } else {
            bucket.put(finalKey(bars.session()), CONTENT_TYPE, SessionBarsText.encoded(bars));
        }
    }

    @Override
    public List<LocalDate> sessions() {
        return bucket.dates(FOLDER);
    }

    @Override
    public Optional<SessionBars> session(LocalDate date) {
        return read(finalKey(date)).or(() -> read(provisionalKey(date)));
    }

    private Optional<SessionBars> read(String key) {
        return bucket.text(key).map(SessionBarsText::decoded);
    }

    private static String finalKey(LocalDate date) {
        return FOLDER + date + ".csv";
    }

    private static String provisionalKey(LocalDate date) {
        return FOLDER + date + ".provisional.csv";
    }
}
