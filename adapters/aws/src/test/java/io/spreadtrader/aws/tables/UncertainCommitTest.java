package io.spreadtrader.aws.tables;

import static io.spreadtrader.core.store.BooksBuilder.aQueuedSignal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.store.Change;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** A commit that may have been applied must never be reported as refused. */
class UncertainCommitTest {
    private final List<TransactWriteItemsRequest> sent = new ArrayList<>();

    /** Still carries out what it was sent first, whose answer was lost, when the client gives up. */
    private final class BusyTables implements DynamoDbClient {
        @Override
        public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
            sent.add(request);
            throw TransactionInProgressException.builder()
                    .message("in progress")
                    .build();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    }

    @Test
    void a_commit_still_under_way_is_uncertain_and_not_sent_as_another() {
        DynamoStores stores = new DynamoStores(new BusyTables(), "t-");

        assertThatThrownBy(() -> stores.transactions().commit(List.of(new Change.InsertSignal(aQueuedSignal("AAPL")))))
                .isInstanceOf(StoresUnavailableException.class);
        assertThat(sent).hasSize(1);
    }
}
