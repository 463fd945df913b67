package io.spreadtrader.infra;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.NoncurrentVersionTransition;
import software.amazon.awscdk.services.s3.StorageClass;
import software.amazon.awscdk.services.s3.Transition;
import software.constructs.Construct;

/** The bucket of bars, reference data and reports: the truth every cache is built from again. */
final class Archive extends Construct {
    private final Bucket bucket;

    Archive(Construct scope, StageSettings settings) {
        super(scope, "Archive");
        Bucket access = bucket("AccessLog", settings)
                .lifecycleRules(List.of(
                        LifecycleRule.builder().expiration(Duration.days(90)).build()))
                .build();
        NagSuppressions.addResourceSuppressions(
                access,
                List.of(NagPackSuppression.builder()
                        .id("AwsSolutions-S1")
                        .reason("It is the log of accesses itself; logging its own writes would never end.")
                        .build()));
        bucket = bucket("Bucket", settings)
                .versioned(true)
                .serverAccessLogsBucket(access)
                .serverAccessLogsPrefix("archive/")
                .lifecycleRules(List.of(oldVersions(), reports(), coldBars()))
                .build();
    }

    Bucket bucket() {
        return bucket;
    }

    private Bucket.Builder bucket(String id, StageSettings settings) {
        return Bucket.Builder.create(this, id)
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .encryption(BucketEncryption.S3_MANAGED)
                .enforceSsl(true)
                .removalPolicy(settings.stage().removal());
    }

    /** A file written twice keeps its former content long enough to notice. */
    private static LifecycleRule oldVersions() {
        return LifecycleRule.builder()
                .id("old-versions")
                .abortIncompleteMultipartUploadAfter(Duration.days(7))
                .noncurrentVersionTransitions(List.of(NoncurrentVersionTransition.builder()
                        .storageClass(StorageClass.INFREQUENT_ACCESS)
                        .transitionAfter(Duration.days(30))
                        .build()))
                .noncurrentVersionExpiration(Duration.days(365))
                .build();
    }

    /** Day reports are read in the days after, and then by the year. */
    private static LifecycleRule reports() {
        return LifecycleRule.builder()
                .id("reports")
                .prefix("reports/")
                .transitions(List.of(Transition.builder()
                        .storageClass(StorageClass.INFREQUENT_ACCESS)
                        .transitionAfter(Duration.days(90))
                        .build()))
                .build();
    }

    /** Older bars are read when a cache is built anew, some times a year. */
    private static LifecycleRule coldBars() {
        return LifecycleRule.builder()
                .id("bars")
                .prefix("bars/")
                .transitions(List.of(Transition.builder()
                        .storageClass(StorageClass.INTELLIGENT_TIERING)
                        .transitionAfter(Duration.days(30))
                        .build()))
                .build();
    }
}
