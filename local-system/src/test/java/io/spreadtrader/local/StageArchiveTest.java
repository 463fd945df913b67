package io.spreadtrader.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.aws.AwsClients;
import io.spreadtrader.aws.archive.S3BarArchive;
import io.spreadtrader.aws.archive.S3ReferenceArchive;
import io.spreadtrader.core.archive.ArchivedBars;
import io.spreadtrader.core.archive.ReferenceEvents;
import io.spreadtrader.core.archive.ReferenceFundamentals;
import io.spreadtrader.core.archive.ReferenceSets;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.port.StockFacts;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.universe.FilterUniverse;
import io.spreadtrader.core.universe.UniverseResult;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.files.InputException;
import io.spreadtrader.localstack.EmbeddedCloud;
import io.spreadtrader.localstack.Service;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** An operator's files in a stage's bucket are what the stage's functions then read there. */
class StageArchiveTest {
    private static final String BUCKET = "archive";
    private static final MarketCalendar CALENDAR = new NyseCalendar();
    private static EmbeddedCloud cloud;
    private static int buckets;

    @TempDir
    Path folder;

    private final World world = SmallMarket.of(2).world(2);
    private final MarketSession second = world.sessions().getLast();
    /** The second day's bars are not all there yet. */
    private final Instant now = second.open().plusSeconds(3_600);

    private final Symbol company = world.bars().symbols().getFirst();
    private S3Client client;
    private String bucket = BUCKET;

    @BeforeAll
    static void start() {
        cloud = EmbeddedCloud.start(Optional.empty());
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @BeforeEach
    void files() throws IOException {
        client = new AwsClients(builder -> builder.endpointOverride(endpoint())
                        .region(Region.of(cloud.region()))
                        .credentialsProvider(StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(cloud.accessKey(), cloud.secretKey()))))
                .archive();
        bucket = BUCKET + buckets++;
        client.createBucket(request -> request.bucket(bucket));
        Files.createDirectories(folder.resolve("bars"));
        for (Symbol symbol : world.bars().symbols()) {
            BarSeries series = world.bars().daily(symbol, second.close()).orElseThrow();
            StringBuilder csv = new StringBuilder("Date,Open,High,Low,Close,Volume\n");
            for (int i = 0; i < series.size(); i++) {
                csv.append(series.date(i) + "," + series.open(i) + "," + series.high(i) + "," + series.low(i) + ","
                        + series.close(i) + "," + series.volume(i) + "\n");
            }
            Files.writeString(folder.resolve("bars").resolve(symbol + ".csv"), csv);
        }
        facts(second.date().minusDays(3));
        Files.writeString(
                folder.resolve("optionable.csv"),
                "symbol\n"
                        + String.join(
                                "\n",
                                world.bars().symbols().stream()
                                        .map(Symbol::ticker)
                                        .toList()) + "\n");
        Files.writeString(
                folder.resolve("events.csv"),
                "symbol,type,date\n" + company + ",earnings," + second.date().plusDays(9) + "\n");
    }

    private static URI endpoint() {
        return cloud.endpoint(Service.S3);
    }

    private void facts(LocalDate asOf) throws IOException {
        StringBuilder csv = new StringBuilder("symbol,asOf,marketCapUsd,sector\n");
        world.bars()
                .symbols()
                .forEach(symbol -> csv.append(symbol + "," + asOf + ",50000000000,Information Technology\n"));
        Files.writeString(folder.resolve("facts.csv"), csv);
    }

    private StageArchive archive(Instant at) {
        return new StageArchive(bars(), new S3ReferenceArchive(client, bucket), () -> at);
    }

    private S3BarArchive bars() {
        return new S3BarArchive(client, bucket);
    }

    private StageArchivePlan plan() {
        return new StageArchivePlan(
                folder.resolve("bars"),
                List.of(),
                Optional.of(folder.resolve("facts.csv")),
                Optional.of(folder.resolve("optionable.csv")),
                Optional.of(folder.resolve("events.csv")),
                Configuration.STANDARD);
    }

    @Test
    void theStageSelectsFromItsBucketWhatTheCommandSaidItWould() {
        StageArchive.Filled filled = archive(now).fill(plan());

        assertThat(filled.universe().selected()).isNotEmpty();
        assertThat(filled.newest()).isEqualTo(world.sessions().getFirst().date());
        ArchivedBars stored = new ArchivedBars(bars(), CALENDAR, 400);
        ReferenceSets sets = new ReferenceSets(new S3ReferenceArchive(client, bucket), second::date);
        ReferenceFundamentals facts = new ReferenceFundamentals(sets);
        UniverseResult there = (UniverseResult)
                new FilterUniverse(stored, facts, Configuration.STANDARD, CALENDAR).filter(stored.symbols(), now);
        assertThat(there.selected()).isEqualTo(filled.universe().selected());
        assertThat(there.countByReason()).isEqualTo(filled.universe().countByReason());
        assertThat(facts.facts(company, second.date()).map(StockFacts::asOf))
                .contains(second.date().minusDays(3));
        ReferenceEvents events = new ReferenceEvents(sets);
        assertThat(events.events(company, second.date(), second.date().plusDays(30)))
                .hasSize(1);
        assertThat(events.knowsEarnings(company, second.date())).isTrue();
    }

    @Test
    void aSessionThatIsNotOverIsLeftOut() {
        archive(now).fill(plan());

        assertThat(bars().sessions()).hasSizeGreaterThan(200).doesNotContain(second.date());
    }

    @Test
    void whatIsThereStaysAndOnlyWhatIsMissingIsAdded() {
        StageArchive.Filled first = archive(now).fill(plan());
        StageArchive.Filled again = archive(now).fill(plan());
        StageArchive.Filled later = archive(second.close()).fill(plan());

        assertThat(first.stored()).isEqualTo(bars().sessions().size() - 1);
        assertThat(again.stored()).isZero();
        assertThat(later.stored()).isEqualTo(1);
    }

    @Test
    void barsOlderThanThirtyDaysAreRefusedAndNothingIsStored() {
        refused(second.close().plusSeconds(31 * 86_400L), "bars are stale: the newest are of " + second.date());
        assertThat(bars().sessions()).isEmpty();
    }

    @Test
    void factsOlderThanThirtyDaysAreRefusedAndNothingIsStored() throws IOException {
        facts(second.date().minusDays(31));

        refused(now, "fundamentals are stale");
        assertThat(bars().sessions()).isEmpty();
    }

    @Test
    void aBucketThatIsNotThereIsSaidInOneLine() {
        bucket = "nobodys";

        refused(now, "the bucket does not answer");
    }

    private void refused(Instant at, String because) {
        assertThatThrownBy(() -> archive(at).fill(plan()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(because);
    }
}
