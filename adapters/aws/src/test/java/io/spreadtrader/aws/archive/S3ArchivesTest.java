package io.spreadtrader.aws.archive;

import io.spreadtrader.aws.Embedded;
import io.spreadtrader.core.port.BarArchive;
import io.spreadtrader.core.port.BarArchiveContract;
import io.spreadtrader.core.port.ReferenceArchive;
import io.spreadtrader.core.port.ReferenceArchiveContract;
import io.spreadtrader.core.port.ReportSink;
import io.spreadtrader.core.port.ReportSinkContract;
import io.spreadtrader.localstack.Service;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import software.amazon.awssdk.services.s3.S3Client;

/** The archive in a bucket: runs where a tier with S3 is asked for, and says so where none is. */
class S3ArchivesTest {
    private static S3Client client() {
        return Embedded.clientsOf(Service.S3).archive();
    }

    private static String emptyBucket(S3Client client) {
        String name = Embedded.newPrefix() + "archive";
        client.createBucket(request -> request.bucket(name));
        return name;
    }

    @Nested
    class Bars extends BarArchiveContract {
        @Override
        protected BarArchive emptyArchive() {
            S3Client client = client();
            return new S3BarArchive(client, emptyBucket(client));
        }
    }

    @Nested
    class References extends ReferenceArchiveContract {
        @Override
        protected ReferenceArchive emptyArchive() {
            S3Client client = client();
            return new S3ReferenceArchive(client, emptyBucket(client));
        }
    }

    @Nested
    class Reports extends ReportSinkContract {
        private final S3Client client = client();
        private final String name = emptyBucket(client);

        @Override
        protected ReportSink sink() {
            return new S3Reports(client, name);
        }

        @Override
        protected Map<LocalDate, String> kept() {
            Bucket bucket = new Bucket(client, name);
            Map<LocalDate, String> texts = new TreeMap<>();
            bucket.dates("reports/")
                    .forEach(date -> texts.put(
                            date, bucket.text("reports/" + date + ".txt").orElseThrow()));
            return texts;
        }
    }
}
