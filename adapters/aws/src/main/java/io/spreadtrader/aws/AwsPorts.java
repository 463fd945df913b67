package io.spreadtrader.aws;

import io.spreadtrader.aws.alerts.SnsAlerts;
import io.spreadtrader.aws.archive.S3BarArchive;
import io.spreadtrader.aws.archive.S3ReferenceArchive;
import io.spreadtrader.aws.archive.S3Reports;
import io.spreadtrader.aws.queues.SqsScanRequests;
import io.spreadtrader.aws.queues.SqsSignals;
import io.spreadtrader.aws.tables.DynamoLease;
import io.spreadtrader.aws.tables.DynamoStores;
import io.spreadtrader.aws.tables.SingleWriterStores;
import io.spreadtrader.core.lease.LeaseStore;
import io.spreadtrader.core.port.AlertSender;
import io.spreadtrader.core.port.BarArchive;
import io.spreadtrader.core.port.ReferenceArchive;
import io.spreadtrader.core.port.ReportSink;
import io.spreadtrader.core.port.SignalPublisher;
import io.spreadtrader.core.scan.ScanRequests;
import io.spreadtrader.core.store.Stores;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The ports of one deployable, as its environment names them. Each call makes a port and its client, so that a function
 * pays for what it uses; call once and keep.
 */
public final class AwsPorts {
    private final AwsClients clients;
    private final Environment environment;

    public AwsPorts(AwsClients clients, Environment environment) {
        this.clients = clients;
        this.environment = environment;
    }

    /** Where the process's own environment says. */
    public static AwsPorts ofThisProcess() {
        return new AwsPorts(new AwsClients(), new Environment(System.getenv()));
    }

    public Environment environment() {
        return environment;
    }

    /** For functions: any number of writers. */
    public Stores stores() {
        return new DynamoStores(clients.tables(), prefix());
    }

    /** For the gateway: what only it writes is known, and every commit depends on its epoch. */
    public SingleWriterStores gatewayStores(LongSupplier epoch) {
        return new SingleWriterStores(clients.tables(), prefix(), epoch);
    }

    public LeaseStore lease() {
        return new DynamoLease(clients.tables(), prefix());
    }

    public ScanRequests scanRequests() {
        return new SqsScanRequests(clients.queues(), environment.required(Environment.SCAN_REQUESTS_QUEUE_URL));
    }

    public SignalPublisher signals() {
        return new SqsSignals(clients.queues(), environment.required(Environment.SIGNALS_QUEUE_URL));
    }

    /** @param complaints told in one line why an alert was not sent */
    public AlertSender alerts(Consumer<String> complaints) {
        return new SnsAlerts(clients.topics(), environment.topics(), environment.numbers(), complaints);
    }

    public BarArchive bars() {
        return new S3BarArchive(clients.archive(), bucket());
    }

    public ReferenceArchive reference() {
        return new S3ReferenceArchive(clients.archive(), bucket());
    }

    public ReportSink reports() {
        return new S3Reports(clients.archive(), bucket());
    }

    private String prefix() {
        return environment.required(Environment.TABLE_PREFIX);
    }

    private String bucket() {
        return environment.required(Environment.ARCHIVE_BUCKET);
    }
}
